import type { Bars, Calibration, CalibrationEntry } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import type { Reason } from '../model/verdict.ts';
import type { Language } from '../model/words.ts';
import type { SessionJudgement } from './session.ts';
import { binomialTail, labelsNeeded, wilson } from './statistics.ts';

/** What the instrument's measured error allows it to say of one signal in one language for one clause. */
export interface Standing {
  /** Why a `yes` does not count, if it does not. */
  readonly cannotEstablish?: Reason;
  /** Why a `no` does not count, if it does not. */
  readonly cannotRuleOut?: Reason;
}

/** How a run may use its instrument. */
export interface Trust {
  readonly instrument: { readonly name: string; readonly digest: string };
  readonly calibrations: readonly Calibration[];
  readonly bars: Bars;
}

/** Asks for the standing of a signal as one check's expectation uses it. */
export type StandingOf = (check: Check, signal: string, lang: Language) => Standing;

/** Hits and looks are pooled over all checks on the same first clause. */
const poolKey = (check: Check, signal: string, lang: Language): string =>
  `${check.clauses[0]?.ref ?? check.id} ${signal} ${lang}`;

type Pool = { looks: number; hits: number };

const pools = (checks: ReadonlyMap<string, Check>, judgements: Iterable<SessionJudgement>): ReadonlyMap<string, Pool> => {
  const all = new Map<string, Pool>();
  for (const judgement of judgements) {
    const check = checks.get(judgement.about.check);
    if (check === undefined) continue;
    for (const { signal } of judgement.obligations.flatMap((obligation) => obligation.findings)) {
      if (signal === undefined) continue;
      const key = poolKey(check, signal.id, signal.lang);
      const pool = all.get(key) ?? { looks: 0, hits: 0 };
      all.set(key, { looks: pool.looks + signal.looks, hits: pool.hits + signal.hits });
    }
  }
  return all;
};

/** False-positive rate with half a hit added (Jeffreys): no finite test shows a rate of nought. */
const falsePositiveRate = (entry: CalibrationEntry): number => {
  const absent = entry.absentYes + entry.absentNo + entry.absentUnsure;
  return (entry.absentYes + 0.5) / (absent + 1);
};

const ruling = (entry: CalibrationEntry, { bars, instrument }: Trust): Reason | undefined => {
  const present = entry.presentYes + entry.presentNo + entry.presentUnsure;
  const recall = present === 0 ? 0 : entry.presentYes / present;
  const { lower } = wilson(entry.presentYes, present);
  if (recall >= bars.recall && lower >= bars.recallLower) return undefined;
  const needed = recall >= bars.recall ? Math.max(0, labelsNeeded(recall, bars.recallLower) - present) : 0;
  return {
    code: 'recall-below-bar',
    signal: entry.signal,
    lang: entry.lang,
    instrument: instrument.name,
    recall,
    lower,
    labelsNeeded: needed,
  };
};

const establishing = (entry: CalibrationEntry, pool: Pool, { bars, instrument }: Trust): Reason | undefined => {
  const chance = binomialTail(pool.hits, pool.looks, falsePositiveRate(entry));
  if (chance < bars.chance) return undefined;
  return {
    code: 'hits-by-chance',
    signal: entry.signal,
    lang: entry.lang,
    instrument: instrument.name,
    hits: pool.hits,
    looks: pool.looks,
    chance,
  };
};

/** Weighs what an instrument said in a whole run against its measured error. */
export const standings = (
  checks: ReadonlyMap<string, Check>,
  judgements: Iterable<SessionJudgement>,
  trust: Trust,
): StandingOf => {
  const pooled = pools(checks, judgements);
  const calibration = trust.calibrations.find((each) => each.instrument === trust.instrument.name);
  const known = new Map<string, Standing>();
  const weigh = (check: Check, signal: string, lang: Language): Standing => {
    const none = (reason: Reason): Standing => ({ cannotEstablish: reason, cannotRuleOut: reason });
    const entry = calibration?.entries.find((each) => each.signal === signal && each.lang === lang);
    if (entry === undefined) return none({ code: 'uncalibrated', signal, lang, instrument: trust.instrument.name });
    if (calibration?.digest !== trust.instrument.digest)
      return none({ code: 'stale-calibration', instrument: trust.instrument.name });
    const cannotRuleOut = ruling(entry, trust);
    const cannotEstablish = establishing(entry, pooled.get(poolKey(check, signal, lang)) ?? { looks: 0, hits: 0 }, trust);
    return {
      ...(cannotEstablish === undefined ? {} : { cannotEstablish }),
      ...(cannotRuleOut === undefined ? {} : { cannotRuleOut }),
    };
  };
  return (check, signal, lang) => {
    const key = `${check.id} ${signal} ${lang}`;
    const standing = known.get(key) ?? weigh(check, signal, lang);
    known.set(key, standing);
    return standing;
  };
};
