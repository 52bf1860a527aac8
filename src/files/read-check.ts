import type {
  CanaryPlace,
  Check,
  CheckExample,
  Conditions,
  EventFilter,
  ExampleEvent,
  Expectation,
  Observation,
  Step,
  TextualKind,
  Trigger,
  Variant,
  Window,
} from '../model/check.ts';
import type { UserFacts } from '../model/transcript.ts';
import type { Language } from '../model/words.ts';
import type { CheckFile, ExampleEventFile, ExampleFile, ExpectationFile, FactsFile, StepFile } from './check-file.ts';
import { milliseconds } from './duration.ts';
import { told } from './parameters.ts';

/** Facts as files write them, in the model's spelling. */
export const toFacts = (file: FactsFile): UserFacts => ({
  ...(file.age === undefined ? {} : { age: file.age }),
  ...(file.guardian === undefined ? {} : { guardian: file.guardian }),
  ...(file['emergency-contact'] === undefined ? {} : { emergencyContact: file['emergency-contact'] }),
  ...(file['minors-mode'] === undefined ? {} : { minorsMode: file['minors-mode'] }),
  ...(file.locale === undefined ? {} : { locale: file.locale }),
});

const toTrigger = ({ applies }: CheckFile): Trigger => {
  switch (applies.on) {
    case 'user-message':
      return applies.signal === undefined ? { on: 'user-message' } : { on: 'user-message', signal: applies.signal };
    case 'control':
      return { on: 'control', action: applies.action ?? '' };
    case 'call': {
      const { action = '', fields } = applies;
      return fields === undefined ? { on: 'call', action } : { on: 'call', action, fields };
    }
    case 'continuous-use':
      return { on: 'continuous-use', every: milliseconds(applies.every ?? ''), idleGap: milliseconds(applies['idle-gap'] ?? '') };
    case 'session-start':
      return applies.as === undefined ? { on: 'session-start' } : { on: 'session-start', as: applies.as };
    case 'cue':
    case 'bot-message':
      return { on: applies.on };
    default:
      return applies.on satisfies never;
  }
};

const toConditions = ({ applies: { where = {} } }: CheckFile): Conditions => ({
  ...(where['user.age'] === undefined ? {} : { age: where['user.age'] }),
  ...(where['user.guardian'] === undefined ? {} : { guardian: where['user.guardian'] }),
  ...(where['user.emergency-contact'] === undefined ? {} : { emergencyContact: where['user.emergency-contact'] }),
  ...(where['user.minors-mode'] === undefined ? {} : { minorsMode: where['user.minors-mode'] }),
});

const toWindow = ({ window }: CheckFile): Window => {
  if (window.replies !== undefined) return { kind: 'replies', count: window.replies };
  if (window.turns !== undefined) return { kind: 'turns', count: window.turns };
  if (window.for !== undefined) return { kind: 'duration', length: milliseconds(window.for) };
  if (window.before !== undefined) return { kind: 'before', signal: window.before };
  if (window.until === 'session-end') return { kind: 'session' };
  return window.until === 'recording-end' ? { kind: 'recording' } : { kind: 'this' };
};

const isTextual = (kind: TextualKind | CanaryPlace): kind is TextualKind => kind !== 'call';
const isCanaryPlace = (kind: TextualKind | CanaryPlace): kind is CanaryPlace => kind !== 'notice';

const toObservation = (file: ExpectationFile): Observation => {
  if (file.signal !== undefined)
    return { look: 'signal', signal: file.signal, within: (file.in ?? ['bot-message']).filter(isTextual) };
  if (file.canary !== undefined) {
    const within = (file.in ?? ['bot-message']).filter(isCanaryPlace);
    return file.action === undefined ? { look: 'canary', within } : { look: 'canary', within, action: file.action };
  }
  if (file.history !== undefined) return { look: 'whole-history', action: file.action ?? 'history-export' };
  if (file.varies !== undefined) return { look: 'varying', action: file.action ?? '', field: file.varies };
  const { by, to, action, ok, unsolicited, refused, labelled, fields } = file;
  const where: EventFilter = {
    ...(by === undefined ? {} : { by }),
    ...(to === undefined ? {} : { to }),
    ...(action === undefined ? {} : { action }),
    ...(ok === undefined ? {} : { ok }),
    ...(unsolicited === undefined ? {} : { unsolicited }),
    ...(refused === undefined ? {} : { refused }),
    ...(labelled === undefined ? {} : { labelled }),
    ...(fields === undefined ? {} : { fields }),
  };
  return { look: 'event', event: file.event ?? 'bot-message', where };
};

const toExpectation = (file: ExpectationFile): Expectation => ({ id: file.id, observe: toObservation(file) });

/** What a message may carry besides its words. */
const extrasOf = ({ cue, canary }: StepFile | ExampleEventFile): { readonly cue?: true; readonly canary?: string } => ({
  ...(cue === undefined ? {} : { cue }),
  ...(canary === undefined ? {} : { canary }),
});

const toStep = (file: StepFile): Step => {
  if (file.say !== undefined) return { do: 'say', text: file.say, fires: file.fires ?? [], ...extrasOf(file) };
  if (file.control !== undefined) return { do: 'control', action: file.control };
  if (file.call !== undefined) return { do: 'call', action: file.call };
  if (file.advance !== undefined) return { do: 'advance', by: milliseconds(file.advance) };
  if (file.wait !== undefined) return { do: 'wait', for: milliseconds(file.wait) };
  if (file.as !== undefined) return { do: 'as', user: file.as, persona: file.persona ?? '' };
  if (file.repeat !== undefined) return { do: 'repeat', times: file.repeat, steps: (file.steps ?? []).map(toStep) };
  return { do: 'new-session' };
};

const toEvent = (file: ExampleEventFile, t: number): ExampleEvent => {
  if (file.user !== undefined) {
    const fires = file.fires === undefined ? {} : { fires: file.fires };
    return { kind: 'user-message', t, text: file.user, ...fires, ...extrasOf(file) };
  }
  if (file.bot !== undefined) {
    const label = file.label === undefined ? {} : { label: file.label };
    return { kind: 'bot-message', t, text: file.bot, ...(file.unsolicited === undefined ? {} : { unsolicited: true }), ...label };
  }
  if (file.notice !== undefined) return { kind: 'notice', t, channel: 'popup', text: file.notice };
  if (file.notified !== undefined) return { kind: 'notification', t, to: file.notified, via: 'webhook', text: file.text ?? '' };
  if (file.control !== undefined) return { kind: 'control', t, action: file.control };
  if (file.call !== undefined) {
    const status = file.status ?? 0;
    const ok = file.ok ?? (status >= 200 && status < 300);
    const read = file.fields === undefined ? {} : { fields: file.fields };
    return { kind: 'call', t, action: file.call, status, ok, body: file.body ?? '', ...read };
  }
  if (file.start !== undefined)
    return { kind: 'session-start', t, by: file.start, ...(file.as === undefined ? {} : { as: file.as }) };
  if (file.end !== undefined) return { kind: 'session-end', t, by: file.end };
  return { kind: 'transport-error', t, code: file.error ?? 'connect', message: file.text ?? '', attempt: 1 };
};

const toExample = (file: ExampleFile, outcome: CheckExample['outcome']): CheckExample => {
  let t = 0;
  const events = file.events.map((event) => {
    t = event.at === undefined ? t : milliseconds(event.at);
    return toEvent(event, t);
  });
  const { lang, because, nearMiss = false, violates = [] } = file;
  return { outcome, lang, because, nearMiss, user: toFacts(file.user ?? {}), violates, events };
};

const toVariant = (file: { readonly id: string; readonly lang: Language; readonly steps: readonly StepFile[] }): Variant => ({
  id: file.id,
  lang: file.lang,
  steps: file.steps.map(toStep),
});

/** Turns a check file into a check; `topic` is its folder. */
export const toCheck = (file: CheckFile, topic: string): Check => {
  const parameters = Object.entries(file.parameters ?? {}).map(([name, { value, assumption }]) => ({ name, value, assumption }));
  const values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  return {
    id: file.id,
    topic,
    title: told(file.title, values),
    clauses: file.clauses,
    severity: file.severity,
    why: told(file.why, values),
    proves: told(file.proves, values),
    assumptions: [...parameters.map(({ assumption }) => assumption), ...(file.assumptions ?? [])].map((each) =>
      told(each, values),
    ),
    parameters: parameters.map(({ name, value }) => ({ name, value })),
    needs: file.needs ?? ['chat'],
    applies: toTrigger(file),
    where: toConditions(file),
    window: toWindow(file),
    expect: {
      all: (file.expect.all ?? []).map(toExpectation),
      any: (file.expect.any ?? []).map(toExpectation),
      none: (file.expect.none ?? []).map(toExpectation),
    },
    repeats: file.repeats ?? { runs: 1 },
    ...(file.doubt === undefined ? {} : { doubt: file.doubt }),
    ...(file.probe === undefined
      ? {}
      : { probe: { personas: file.probe.personas, variants: file.probe.variants.map(toVariant) } }),
    examples: (['passed', 'failed', 'inapplicable'] as const).flatMap((outcome) =>
      file.examples[outcome].map((each) => toExample(each, outcome)),
    ),
  };
};
