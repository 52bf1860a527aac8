import type { EventFilter, FieldTest, FieldTests, Observation } from '../model/check.ts';
import type { Truth } from '../model/finding.ts';
import type { Call, Channel, TranscriptEvent } from '../model/transcript.ts';
import { quote } from './evidence.ts';
import { blockedBy, isTextual, missing, mostEvidence, type Scene, type Seen, windowed } from './scene.ts';
import type { Stretch } from './windows.ts';

/** Statuses by which a service says no. */
const refusals: readonly number[] = [400, 401, 402, 403, 404, 409, 410, 422, 423, 451];

const fieldIs = (value: string | number | boolean | undefined, test: FieldTest): boolean => {
  if (typeof test !== 'object') return value === test;
  if (value === undefined) return false;
  if ('filled' in test) return value !== '';
  return typeof value === 'number' && value >= (test.min ?? -Infinity) && value <= (test.max ?? Infinity);
};

/** Whether the answer to a call is as the tests say. */
export const fieldsAre = (call: Call, tests: FieldTests): boolean =>
  Object.entries(tests).every(([field, test]) => fieldIs(call.fields?.[field], test));

const matches = (event: TranscriptEvent, filter: EventFilter): boolean => {
  if (filter.by !== undefined && !('by' in event && event.by === filter.by)) return false;
  if (filter.to !== undefined && !(event.kind === 'notification' && filter.to.includes(event.to))) return false;
  if (filter.action !== undefined && !('action' in event && event.action === filter.action)) return false;
  if (filter.ok !== undefined && !(event.kind === 'call' && event.ok === filter.ok)) return false;
  if (filter.refused !== undefined && !(event.kind === 'call' && refusals.includes(event.status) === filter.refused))
    return false;
  if (filter.labelled !== undefined && !(event.kind === 'bot-message' && (event.label !== undefined) === filter.labelled))
    return false;
  if (filter.fields !== undefined && !(event.kind === 'call' && fieldsAre(event, filter.fields))) return false;
  return (
    filter.unsolicited === undefined || (event.kind === 'bot-message' && (event.unsolicited ?? false) === filter.unsolicited)
  );
};

const eventChannel = (observe: Extract<Observation, { look: 'event' }>): Channel | undefined => {
  if (observe.where.labelled !== undefined) return 'labels';
  if (observe.event === 'notice') return 'notices';
  if (observe.event === 'notification') return 'notifications';
  return observe.event === 'session-end' && observe.where.by === 'target' ? 'session-end' : undefined;
};

/** Looks for an event. */
export const seeEvent = (scene: Scene, stretch: Stretch, observe: Extract<Observation, { look: 'event' }>): Seen => {
  const hits = windowed(scene, stretch).filter((event) => event.kind === observe.event && matches(event, observe.where));
  const seen: Truth = hits.length > 0 ? 'yes' : 'no';
  const shown = hits.length > 0 ? hits : windowed(scene, stretch).filter(isTextual);
  return {
    seen,
    evidence: shown.slice(0, mostEvidence).map((event) => quote(event)),
    ...blockedBy(missing(scene, [eventChannel(observe)]), seen),
  };
};

/** Looks whether a field differs between calls. */
export const seeVarying = (
  scene: Scene,
  stretch: Stretch,
  { action, field }: { readonly action: string; readonly field: string },
): Seen => {
  const calls = windowed(scene, stretch).filter((event): event is Call => event.kind === 'call' && event.action === action);
  const values = calls.flatMap((call) => call.fields?.[field] ?? []);
  return {
    seen: new Set(values).size > 1 ? 'yes' : 'no',
    evidence: calls.slice(0, mostEvidence).map((call) => quote(call)),
  };
};
