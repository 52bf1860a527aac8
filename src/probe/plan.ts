import { createHash } from 'node:crypto';
import type { Capability, Check, Step, Variant } from '../model/check.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Persona } from '../model/persona.ts';
import type { Target } from '../model/ports.ts';
import { type TranscriptHeader, transcriptFormat } from '../model/transcript.ts';
import type { Language } from '../model/words.ts';
import { capabilityOf } from './offers.ts';

/** One session to play. */
export interface Plan {
  readonly header: TranscriptHeader;
  readonly check: Check;
  readonly variant: Variant;
  readonly persona: Persona;
  /** Empty when the target lacks what the check needs: then the header alone is the record. */
  readonly steps: readonly Step[];
  /** Personas by id, for steps that change the user. */
  readonly cast: ReadonlyMap<string, Persona>;
}

/** Which probes to play. */
interface Selection {
  readonly languages: readonly Language[];
  /** Persona ids; undefined for all. */
  readonly personas: readonly string[] | undefined;
  /** Repetitions, over what the check says; undefined to leave it. */
  readonly runs: number | undefined;
}

/** What a target can do, as far as planning cares. */
export type Offered = Pick<Target, 'name' | 'capabilities' | 'actions' | 'channels' | 'clock'>;

/** All sessions of the checks, one after the other: check, persona, variant, run. */
export function* plansOf(
  checks: readonly Check[],
  personas: readonly Persona[],
  target: Offered,
  selection: Selection,
): Generator<Plan> {
  const cast = new Map(personas.map((persona) => [persona.id, persona]));
  for (const check of checks) {
    const variants = check.probe?.variants.filter(({ lang }) => selection.languages.includes(lang)) ?? [];
    const wanted = check.probe?.personas.filter((id) => selection.personas?.includes(id) ?? true) ?? [];
    for (const persona of wanted.map((id) => personaNamed(id, cast))) {
      for (const variant of variants) yield* plansOfVariant({ check, persona, variant, cast }, target, selection);
    }
  }
}

const personaNamed = (id: string, cast: ReadonlyMap<string, Persona>): Persona => {
  const persona = cast.get(id);
  if (persona !== undefined) return persona;
  const fix = { en: `use one of ${[...cast.keys()].join(', ')}`, zh: `可用：${[...cast.keys()].join('、')}` };
  throw new InvalidInput([{ code: 'unknown-persona', what: { en: `there is no persona ${id}`, zh: `没有角色 ${id}` }, fix }]);
};

function* plansOfVariant(
  scene: Pick<Plan, 'check' | 'persona' | 'variant' | 'cast'>,
  target: Offered,
  selection: Selection,
): Generator<Plan> {
  const { check, persona, variant } = scene;
  const digest = probeDigest(variant, persona);
  const lacks = lackingOf(check, variant, target);
  for (let run = 1; run <= (selection.runs ?? check.repeats.runs); run += 1) {
    const header: TranscriptHeader = {
      format: transcriptFormat,
      session: `${check.id}.${persona.id}.${variant.id}.${run}`,
      probe: { check: check.id, digest, persona: persona.id, lang: variant.lang, variant: variant.id, run },
      target: target.name,
      user: persona.facts,
      lang: variant.lang,
      clock: target.clock,
      channels: target.channels,
      ...(lacks.length > 0 ? { lacks } : {}),
    };
    yield { ...scene, header, steps: lacks.length > 0 ? [] : variant.steps };
  }
}

/** Capabilities the check or its steps need and the target lacks. */
const lackingOf = (check: Check, variant: Variant, target: Offered): readonly Capability[] => {
  const needed = new Set([...check.needs, ...variant.steps.flatMap((step) => neededBy(step, target))]);
  const missing = [...needed].filter((capability) => !target.capabilities.has(capability));
  // An action that is missing lacks its capability, even when a sibling action offers it.
  const byAction = [...variant.steps.flatMap((step) => missingActions(step, target)), ...missingFields(check, target)];
  return [...new Set([...missing, ...byAction.flatMap((action) => capabilityOf(action) ?? [])])];
};

/** Actions whose answers the check looks into and the target file does not say how to read. */
const missingFields = ({ applies, expect }: Check, { actions }: Offered): readonly string[] => {
  const unread = (action: string, fields: readonly string[]): readonly string[] =>
    fields.every((field) => actions.has(`${action}.${field}`)) ? [] : [action];
  const looked = [...expect.all, ...expect.any, ...expect.none].flatMap(({ observe }) => {
    if (observe.look === 'varying') return unread(observe.action, [observe.field]);
    if (observe.look !== 'event' || observe.where.action === undefined) return [];
    return unread(observe.where.action, Object.keys(observe.where.fields ?? {}));
  });
  return applies.on === 'call' ? [...unread(applies.action, Object.keys(applies.fields ?? {})), ...looked] : looked;
};

const neededBy = (step: Step, target: Offered): readonly Capability[] => {
  if (step.do === 'advance') return ['clock'];
  if (step.do === 'new-session') return ['new-session'];
  return step.do === 'repeat' ? step.steps.flatMap((inner) => neededBy(inner, target)) : [];
};

const missingActions = (step: Step, target: Offered): readonly string[] => {
  if (step.do === 'repeat') return step.steps.flatMap((inner) => missingActions(inner, target));
  if (step.do !== 'control' && step.do !== 'call') return [];
  return target.actions.has(step.action) ? [] : [step.action];
};

/** SHA-256 of what decides a probe: its steps and the facts of its persona, with keys in order. */
export const probeDigest = (variant: Variant, persona: Persona): string =>
  createHash('sha256')
    .update(JSON.stringify([ordered(variant.steps), ordered(persona.facts)]))
    .digest('hex');

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
};
