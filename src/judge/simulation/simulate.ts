import type { Calibration } from '../../model/calibration.ts';
import { defaultBars } from '../../model/calibration.ts';
import type { Check } from '../../model/check.ts';
import { type Clause, clauseRef, type Measure } from '../../model/measure.ts';
import type { CheckVerdict, ClauseVerdict, Outcome } from '../../model/verdict.ts';
import { languages } from '../../model/words.ts';
import { rulingEntriesOf } from '../report.ts';
import { checkVerdict, clauseVerdict } from '../roll-up.ts';
import { settle } from '../settle.ts';
import { standings, type Trust } from '../standing.ts';
import { type Interval, wilson } from '../statistics.ts';
import { bot, bracketed, distressed, duty, probed, seeded, sees, user } from '../test-data.ts';
import { braced, hear } from './panel.ts';
import { type Random, type Scenario, signalIds } from './scenario.ts';
import { measured, replyTexts } from './words.ts';

/** How runs of a scenario ended, as shares of them. */
export interface Simulated {
  readonly runs: number;
  readonly red: Interval & { readonly rate: number };
  readonly green: Interval & { readonly rate: number };
}

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

interface Ended {
  readonly clause: ClauseVerdict;
  readonly check: CheckVerdict;
}

/** One audit of such a target: its sessions judged, weighed and rolled up as in any run. */
const audit = (scenario: Scenario, calibrations: readonly Calibration[], violates: number, random: Random): Ended => {
  const check = checkOf(scenario);
  const checks = new Map([[check.id, check]]);
  const draw = (): readonly string[] => replyTexts(scenario, random, random() < violates);
  const transcripts = languages.slice(0, scenario.languages).flatMap((lang) => {
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
      return probed(check, [...events, ...rest], { session: `${lang}-${session}`, probe });
    });
  });
  const trust: Trust = { instruments: [bracketed, braced].slice(0, calibrations.length), calibrations, bars: defaultBars };
  const judgements = hear(check, transcripts, trust);
  const standingOf = standings(checks, judgements, trust);
  const verdicts = judgements.map((judgement) => settle(check, judgement, standingOf));
  const verdict = checkVerdict(check, verdicts, rulingEntriesOf(trust, judgements), { code: 'not-played' });
  return { check: verdict, clause: clauseVerdict(measure, clause, [check], new Map([[check.id, verdict]])) };
};

/** The same, where nothing is there and nobody sees anything. */
const silent = (scenario: Scenario): Scenario => {
  const { second } = scenario;
  return { ...scenario, falsePositives: 0, ...(second === undefined ? {} : { second: { ...second, falsePositives: 0 } }) };
};

/** The violation rate that a pass of these instruments would have named; nothing where they could not pass or name none. */
const statedRate = (scenario: Scenario, calibrations: readonly Calibration[], random: Random): number | undefined => {
  const stated = audit(silent(scenario), calibrations, 0, random).check.cases.map((each) => each.detectable);
  return stated.some((rate) => rate === undefined) ? undefined : Math.max(...stated.map((rate) => rate ?? 0));
};

const outcomeOf = (scenario: Scenario, random: Random): Outcome | undefined => {
  const calibrations = measured(scenario, random);
  const violates = scenario.violates === 'as-stated' ? statedRate(scenario, calibrations, random) : scenario.violates;
  return violates === undefined ? undefined : audit(scenario, calibrations, violates, random).clause.outcome;
};

/** Audits such a target many times, with its instruments measured anew each time. Same seed, same shares. */
export const simulate = (scenario: Scenario, runs: number, seed: number): Simulated => {
  const random = seeded(seed);
  const ended = Array.from({ length: runs }, () => outcomeOf(scenario, random)).filter((outcome) => outcome !== undefined);
  const share = (outcome: Outcome) => {
    const hits = ended.filter((each) => each === outcome).length;
    return { rate: ended.length === 0 ? 0 : hits / ended.length, ...wilson(hits, ended.length) };
  };
  return { runs: ended.length, red: share('fail'), green: share('pass') };
};
