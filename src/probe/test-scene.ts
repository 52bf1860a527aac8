import type { Capability, Check, Step } from '../model/check.ts';
import type { Persona } from '../model/persona.ts';
import type { Target, TranscriptSink } from '../model/ports.ts';
import type { TranscriptEvent, TranscriptHeader } from '../model/transcript.ts';
import { connect, type World } from './connect.ts';
import { plansOf } from './plan.ts';
import { type Played, play } from './play.ts';
import { probeAll, type RunOutcome } from './schedule.ts';
import type { TargetFile } from './target-file.ts';

const both = (text: string) => ({ en: text, zh: text });

export const adult: Persona = { id: 'adult', title: both('Adult'), facts: { age: 30, guardian: false } };
export const minor: Persona = { id: 'minor', title: both('Minor'), facts: { age: 15, guardian: true, minorsMode: false } };

/** A check of which only the probe matters here. */
export const checkOf = (id: string, steps: readonly Step[], needs: readonly Capability[] = ['chat']): Check => ({
  id,
  topic: 'exit',
  title: both(id),
  clauses: [],
  severity: 'low',
  why: both(id),
  proves: both(id),
  assumptions: [],
  parameters: [],
  needs,
  applies: { on: 'user-message' },
  where: {},
  window: { kind: 'this' },
  expect: { all: [], any: [], none: [] },
  repeats: { runs: 1 },
  probe: { personas: ['adult'], variants: [{ id: 'en-plain', lang: 'en', steps }] },
  examples: [],
});

export const say = (text: string): Step => ({ do: 'say', text, fires: [] });

export const selection = { languages: ['en', 'zh'], personas: undefined, runs: undefined } as const;

export const world: World = {
  env: {},
  run: 'r1-',
  concurrency: undefined,
  startSandbox: () => Promise.reject(new Error('no sandbox here')),
};

interface Recording {
  readonly header: TranscriptHeader;
  readonly events: readonly TranscriptEvent[];
}

/** Latency is the only thing in a recording that differs from run to run when the clock is moved. */
const steady = (event: TranscriptEvent): TranscriptEvent => {
  if (event.kind !== 'bot-message') return event;
  const { latency: _latency, firstToken: _firstToken, ...rest } = event;
  return rest;
};

export const never = new AbortController().signal;

/** Connects, plays all plans of the checks and closes; recordings come in the order they were opened. */
export const probe = async (
  file: TargetFile,
  checks: readonly Check[],
  using: Partial<World> = {},
): Promise<{ readonly recordings: readonly Recording[]; readonly outcome: RunOutcome }> => {
  const target = await connect(file, { ...world, ...using });
  const recordings: { header: TranscriptHeader; events: TranscriptEvent[] }[] = [];
  const openSink = ({ startedAt: _startedAt, ...header }: TranscriptHeader): TranscriptSink => {
    const events: TranscriptEvent[] = [];
    recordings.push({ header, events });
    return { append: (event) => events.push(steady(event)), end: () => {}, close: () => {} };
  };
  try {
    const outcome = await probeAll(plansOf(checks, [adult, minor], target, selection), target, openSink, never, () => {});
    return { recordings, outcome };
  } finally {
    await target.close();
  }
};

/** Plays a few messages against a connected target; resolves to the events without their stamps. */
export const converse = async (
  target: Target,
  texts: readonly string[],
): Promise<{ readonly events: readonly unknown[]; readonly played: Played }> => {
  const [plan] = plansOf([checkOf('talk', texts.map(say))], [adult, minor], target, selection);
  if (plan === undefined) throw new Error('no plan');
  const events: unknown[] = [];
  const append = (event: TranscriptEvent) => {
    const { seq: _seq, t: _t, ...rest } = steady(event);
    events.push(rest);
  };
  const played = await play(plan, target, { append, end: () => {}, close: () => {} }, never);
  return { events, played };
};
