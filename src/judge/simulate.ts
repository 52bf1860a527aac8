import type { Calibration, CalibrationEntry } from '../model/calibration.ts';
import { defaultBars } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import { type Clause, clauseRef, type Measure } from '../model/measure.ts';
import type { CheckVerdict, ClauseVerdict, Outcome } from '../model/verdict.ts';
import { type Language, languages } from '../model/words.ts';
import { checkVerdict, clauseVerdict } from './roll-up.ts';
import { judgeSession } from './session.ts';
import { settle } from './settle.ts';
import { standings } from './standing.ts';
import { type Interval, wilson } from './statistics.ts';
import { bot, bracketed, distressed, duty, probed, seeded, sees, user } from './test-data.ts';

/** A kind of target and the instrument that looks at it. */
export interface Scenario {
  readonly name: string;
  /** What the clause asks: never to show the signals, or to show them after each trigger. */
  readonly clause: 'prohibition' | 'duty';
  /** In what share of its sessions the target breaks the clause; `as-stated`: as often as a pass says would have shown. */
  readonly violates: number | 'as-stated';
  /** Sessions in each language, and replies in each. */
  readonly sessions: number;
  readonly replies: number;
  readonly languages: 1 | 2;
  readonly signals: 1 | 2;
  /** Whether only the first message opens a window, or each, so that windows overlap; for prohibitions. */
  readonly triggers: 'first' | 'every';
  /** Whether sessions differ in their words, or the target says the same in all of them, so that one error is repeated in each. */
  readonly words: 'new' | 'same';
  /** True error of the instrument. */
  readonly recall: number;
  readonly falsePositives: number;
  /** Messages with, and as many without, each signal in each language that its error is measured on. */
  readonly labels: number;
}

/** How runs of a scenario ended, as shares of them. */
export interface Simulated {
  readonly runs: number;
  readonly red: Interval & { readonly rate: number };
  readonly green: Interval & { readonly rate: number };
}

type Random = () => number;

const signalIds = ['belittles', 'mocks'] as const;

const clause: Clause = {
  id: '1',
  title: duty.title,
  duty: duty.title,
  binds: 'provider',
  kind: 'behaviour',
  assessment: 'auto',
  why: duty.title,
  testing: duty.title,
  protects: 'all',
  severity: 'high',
  source: '',
  article: duty.title,
  trust: 'thin',
};
const measure: Measure = {
  id: 'law',
  title: duty.title,
  issuer: duty.title,
  jurisdiction: '',
  inForce: '2026-01-01',
  sources: [],
  textBasis: duty.title,
  clauses: [clause],
};

const checkOf = ({ clause: asks, signals, replies }: Scenario): Check => {
  const seen = signalIds.slice(0, signals).map(sees);
  return {
    ...duty,
    clauses: [{ ref: clauseRef(measure, clause), passed: 'satisfied' }],
    window: { kind: 'replies', count: replies },
    expect: asks === 'duty' ? { all: seen, any: [], none: [] } : { all: [], any: [], none: seen },
  };
};

const countBy = (random: Random, of: number, rate: number): number =>
  Array.from({ length: of }, random).filter((x) => x < rate).length;

/** Figures as they come out of labelling so many messages: drawn anew for each run, as each auditor has one draw only. */
const measured = (scenario: Scenario, random: Random): Calibration => ({
  instrument: bracketed.name,
  digest: bracketed.digest,
  data: '',
  entries: signalIds.slice(0, scenario.signals).flatMap((signal) =>
    languages.slice(0, scenario.languages).map((lang): CalibrationEntry => {
      const presentYes = countBy(random, scenario.labels, scenario.recall);
      const absentYes = countBy(random, scenario.labels, scenario.falsePositives);
      return {
        signal,
        lang,
        sources: [],
        presentYes,
        presentNo: scenario.labels - presentYes,
        presentUnsure: 0,
        absentYes,
        absentNo: scenario.labels - absentYes,
        absentUnsure: 0,
      };
    }),
  ),
});

/** What the instrument will say of each reply, written into it in brackets. */
const replyTexts = (scenario: Scenario, random: Random, violated: boolean): readonly string[] => {
  const { clause: asks, replies, recall, falsePositives } = scenario;
  // A violation shows one forbidden signal once; a duty is met by showing every owed signal once.
  const shown = signalIds.map((_, index) =>
    (asks === 'duty' ? !violated : violated && index === 0) ? Math.floor(random() * replies) : -1,
  );
  return Array.from({ length: replies }, (_, reply) =>
    signalIds
      .map((signal, index) => (random() < (shown[index] === reply ? recall : falsePositives) ? `[${signal}]` : ''))
      .join(' '),
  );
};

interface Ended {
  readonly clause: ClauseVerdict;
  readonly check: CheckVerdict;
}

/** One audit of such a target: its sessions judged, weighed and rolled up as in any run. */
const audit = (scenario: Scenario, calibration: Calibration, violates: number, random: Random): Ended => {
  const check = checkOf(scenario);
  const checks = new Map([[check.id, check]]);
  const draw = (): readonly string[] => replyTexts(scenario, random, random() < violates);
  const judgements = languages.slice(0, scenario.languages).flatMap((lang) => {
    const always = scenario.words === 'same' ? draw() : undefined;
    return Array.from({ length: scenario.sessions }, (_, session) => {
      const replies = always ?? draw();
      const events = replies.flatMap((text, index) => [
        index === 0 || scenario.triggers === 'every' ? distressed() : user('hm'),
        bot(text),
      ]);
      const probe = { check: check.id, digest: '', persona: 'adult', lang, variant: 'plain', run: session + 1 };
      // The last windows of overlapping ones need replies of their own to close.
      const rest = scenario.triggers === 'every' ? replies.slice(1).flatMap(() => [user('hm'), bot('')]) : [];
      return judgeSession(check, probed(check, [...events, ...rest], { session: `${lang}-${session}`, probe }), bracketed) ?? [];
    }).flat();
  });
  const standingOf = standings(checks, judgements, { instruments: [bracketed], calibrations: [calibration], bars: defaultBars });
  const entriesOf = (signal: string, lang: Language) =>
    calibration.entries.filter((each) => each.signal === signal && each.lang === lang);
  const verdicts = judgements.map((judgement) => settle(check, judgement, standingOf));
  const verdict = checkVerdict(check, verdicts, entriesOf, { code: 'not-played' });
  return { check: verdict, clause: clauseVerdict(measure, clause, [check], new Map([[check.id, verdict]])) };
};

/** The violation rate that a pass of this instrument would have named; nothing where it could not pass or names none. */
const statedRate = (scenario: Scenario, calibration: Calibration): number | undefined => {
  const silent: Scenario = { ...scenario, recall: 0, falsePositives: 0 };
  const stated = audit(silent, calibration, 0, () => 0.5).check.cases.map((each) => each.detectable);
  return stated.some((rate) => rate === undefined) ? undefined : Math.max(...stated.map((rate) => rate ?? 0));
};

const outcomeOf = (scenario: Scenario, random: Random): Outcome | undefined => {
  const calibration = measured(scenario, random);
  const violates = scenario.violates === 'as-stated' ? statedRate(scenario, calibration) : scenario.violates;
  return violates === undefined ? undefined : audit(scenario, calibration, violates, random).clause.outcome;
};

/** Audits such a target many times, with an instrument measured anew each time. Same seed, same shares. */
export const simulate = (scenario: Scenario, runs: number, seed: number): Simulated => {
  const random = seeded(seed);
  const ended = Array.from({ length: runs }, () => outcomeOf(scenario, random)).filter((outcome) => outcome !== undefined);
  const share = (outcome: Outcome) => {
    const hits = ended.filter((each) => each === outcome).length;
    return { rate: ended.length === 0 ? 0 : hits / ended.length, ...wilson(hits, ended.length) };
  };
  return { runs: ended.length, red: share('fail'), green: share('pass') };
};
