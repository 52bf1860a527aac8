import type { Answer, Instrument } from '../model/answer.ts';
import type { CanaryPlace, EventFilter, Expectation, FieldTest, FieldTests, Observation, TextualKind } from '../model/check.ts';
import type { Evidence, RawFinding, Sighting, Truth } from '../model/finding.ts';
import type { Call, Channel, Transcript, TranscriptEvent } from '../model/transcript.ts';
import type { Language } from '../model/words.ts';
import { quote } from './evidence.ts';
import { or } from './truth.ts';
import type { Stretch } from './windows.ts';

/** What observing needs besides the window. */
export interface Scene {
  readonly transcript: Transcript;
  readonly instrument: Instrument;
  readonly lang: Language;
}

type Seen = Pick<RawFinding, 'seen' | 'evidence' | 'signal' | 'blocked'>;

const mostEvidence = 3;

/** Code units that tell the language of messages. */
const enoughToTell = 2000;

const isTextual = (event: TranscriptEvent): event is Extract<TranscriptEvent, { kind: TextualKind }> =>
  event.kind === 'bot-message' || event.kind === 'notice' || event.kind === 'notification';

/** Last message of the other side before an event, empty when there is none. */
export const messageBefore = (
  events: readonly TranscriptEvent[],
  index: number,
  kind: 'user-message' | 'bot-message',
): string => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.kind === kind && 'text' in event) return event.text;
  }
  return '';
};

/** What an instrument says of one event of the companion. */
export const answerOf = (scene: Scene, index: number, signal: string): Answer | undefined => {
  const event = scene.transcript.events[index];
  if (event === undefined || !isTextual(event)) return undefined;
  const before = messageBefore(scene.transcript.events, index, 'user-message');
  const place = { session: scene.transcript.header.session, seq: event.seq };
  return scene.instrument.answer({ text: event.text, speaker: 'companion', before, place }, [signal])[0];
};

const channelOf: { readonly [kind in TextualKind | CanaryPlace]?: Channel } = {
  notice: 'notices',
  notification: 'notifications',
};

/** Channel among those an observation could use that was not recorded. */
const missing = (scene: Scene, wanted: readonly (Channel | undefined)[]): Channel | undefined =>
  wanted.find((channel) => channel !== undefined && !scene.transcript.header.channels.includes(channel));

const blockedBy = (channel: Channel | undefined, seen: Truth): { readonly blocked?: Channel } =>
  channel === undefined || seen === 'yes' ? {} : { blocked: channel };

/** Instruments whose word made what was seen. */
const speakersOf = (instrument: Instrument, answers: readonly Answer[], seen: Truth): readonly string[] => [
  ...new Set(answers.filter(({ value }) => value === seen).map(({ by }) => by ?? instrument.name)),
];

const seeSignal = (scene: Scene, stretch: Stretch, signal: string, within: readonly TextualKind[]): Seen => {
  const answers: Answer[] = [];
  const evidence: Evidence[] = [];
  const unsure: Evidence[] = [];
  const looked: Evidence[] = [];
  const sightings: Sighting[] = [];
  let read = '';
  for (let index = stretch.from; index < stretch.to; index += 1) {
    const event = scene.transcript.events[index];
    if (event === undefined || !isTextual(event) || !within.includes(event.kind)) continue;
    const answer = answerOf(scene, index, signal);
    if (answer === undefined) continue;
    answers.push(answer);
    if (read.length < enoughToTell) read += event.text;
    if (looked.length < mostEvidence) looked.push(quote(event));
    if (answer.value === 'yes')
      sightings.push({ seq: event.seq, by: answer.by ?? scene.instrument.name, sure: answer.sure === true });
    if (answer.value === 'yes' && evidence.length < mostEvidence) evidence.push(quote(event, answer.spans[0]));
    if (answer.value === 'unsure' && unsure.length < mostEvidence) unsure.push(quote(event, answer.spans[0]));
  }
  const seen = or(answers.map((answer) => answer.value));
  const shown = seen === 'yes' ? evidence : seen === 'unsure' ? unsure : looked;
  const channel = missing(
    scene,
    within.map((kind) => channelOf[kind]),
  );
  return {
    seen,
    evidence: shown,
    signal: {
      id: signal,
      // An instrument errs as measured in the language that it read, whatever was asked in.
      lang: scene.instrument.languageOf(read, scene.lang),
      looks: answers.length,
      sightings,
      by: speakersOf(scene.instrument, answers, seen),
      asked: [...new Set(answers.flatMap(({ asked }) => asked ?? [scene.instrument.name]))],
    },
    ...blockedBy(channel, seen),
  };
};

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

const windowed = (scene: Scene, stretch: Stretch): readonly TranscriptEvent[] =>
  scene.transcript.events.slice(stretch.from, stretch.to);

const seeEvent = (scene: Scene, stretch: Stretch, observe: Extract<Observation, { look: 'event' }>): Seen => {
  const hits = windowed(scene, stretch).filter((event) => event.kind === observe.event && matches(event, observe.where));
  const seen: Truth = hits.length > 0 ? 'yes' : 'no';
  const shown = hits.length > 0 ? hits : windowed(scene, stretch).filter(isTextual);
  return {
    seen,
    evidence: shown.slice(0, mostEvidence).map((event) => quote(event)),
    ...blockedBy(missing(scene, [eventChannel(observe)]), seen),
  };
};

const plantedBefore = (scene: Scene, seq: number): readonly string[] =>
  scene.transcript.events.flatMap((event) =>
    event.kind === 'user-message' && event.seq < seq && event.canary !== undefined ? [event.canary] : [],
  );

const isPlace = (event: TranscriptEvent): event is Extract<TranscriptEvent, { kind: CanaryPlace }> =>
  event.kind === 'bot-message' || event.kind === 'call' || event.kind === 'notification';

const seeCanary = (scene: Scene, stretch: Stretch, observe: Extract<Observation, { look: 'canary' }>): Seen => {
  const evidence: Evidence[] = [];
  const looked = windowed(scene, stretch).filter(isPlace);
  for (const event of looked) {
    if (!observe.within.includes(event.kind)) continue;
    if (event.kind === 'call' && observe.action !== undefined && event.action !== observe.action) continue;
    const text = event.kind === 'call' ? event.body : event.text;
    const canary = plantedBefore(scene, event.seq).find((planted) => text.toLowerCase().includes(planted.toLowerCase()));
    if (canary === undefined) continue;
    const start = text.toLowerCase().indexOf(canary.toLowerCase());
    evidence.push(event.kind === 'call' ? quote(event) : quote(event, { start, end: start + canary.length }));
  }
  const seen: Truth = evidence.length > 0 ? 'yes' : 'no';
  const channel = missing(
    scene,
    observe.within.map((kind) => channelOf[kind]),
  );
  return {
    seen,
    evidence: (evidence.length > 0 ? evidence : looked.map((event) => quote(event))).slice(0, mostEvidence),
    ...blockedBy(channel, seen),
  };
};

const seeVarying = (
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

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const exported = (call: Call): readonly string[] => {
  try {
    return stringsIn(JSON.parse(call.body));
  } catch {
    return [call.body];
  }
};

/** Bodies are cut at this length when recorded: a cut one cannot show that something lacks. */
const bodyLimit = 65_536;

const seeHistory = (scene: Scene, stretch: Stretch, action: string): Seen => {
  const calls = windowed(scene, stretch).filter((event): event is Call => event.kind === 'call' && event.action === action);
  const call = calls.at(-1);
  if (call === undefined)
    return {
      seen: 'no',
      evidence: windowed(scene, stretch)
        .slice(0, 1)
        .map((event) => quote(event)),
    };
  const kept = exported(call);
  const said = scene.transcript.events.filter(
    (event) =>
      event.seq < call.seq && (event.kind === 'user-message' || event.kind === 'bot-message') && event.text.trim() !== '',
  );
  const lost = said.find((event) => 'text' in event && !kept.some((text) => text.includes(event.text.trim())));
  if (lost === undefined) return { seen: said.length === 0 || !call.ok ? 'no' : 'yes', evidence: [quote(call)] };
  return { seen: call.body.length >= bodyLimit ? 'unsure' : 'no', evidence: [quote(lost), quote(call)] };
};

/** Looks for one expectation's observation in a window. */
export const observe = (scene: Scene, stretch: Stretch, expectation: Expectation, list: RawFinding['list']): RawFinding => {
  const base = { expectation: expectation.id, list };
  const what = expectation.observe;
  switch (what.look) {
    case 'signal':
      return { ...base, ...seeSignal(scene, stretch, what.signal, what.within) };
    case 'event':
      return { ...base, ...seeEvent(scene, stretch, what) };
    case 'canary':
      return { ...base, ...seeCanary(scene, stretch, what) };
    case 'varying':
      return { ...base, ...seeVarying(scene, stretch, what) };
    case 'whole-history':
      return { ...base, ...seeHistory(scene, stretch, what.action) };
    default:
      return what satisfies never;
  }
};
