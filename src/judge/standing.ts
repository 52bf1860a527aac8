import type { Bars, Calibration, CalibrationEntry } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import type { Reason } from '../model/verdict.ts';
import type { Language } from '../model/words.ts';
import { type Accuser, type Pool, pools } from './pools.ts';
import type { SessionJudgement } from './session.ts';
import { chanceAtLabelledRate, labelsNeeded, type Tries, wilson } from './statistics.ts';

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

type List = keyof Check['expect'];

const isIn = (check: Check, signal: string, lists: readonly List[]): boolean =>
  lists.some((list) => check.expect[list].some(({ observe }) => observe.look === 'signal' && observe.signal === signal));

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

const absences = (entry: CalibrationEntry): Tries => ({
  hits: entry.absentYes,
  of: entry.absentYes + entry.absentNo + entry.absentUnsure,
});

const presences = (entry: CalibrationEntry): Tries => ({
  hits: entry.presentNo,
  of: entry.presentYes + entry.presentNo + entry.presentUnsure,
});

/** Whether an instrument with these figures could accuse at all, whatever it says: if not, it needs no part of the chance. */
const couldAccuse = (by: Accuser['by'], entry: CalibrationEntry, pool: Pool, trust: Trust): boolean => {
  const tries = by === 'hits' ? pool.looks : pool.windows;
  const labels = by === 'hits' ? absences(entry) : presences(entry);
  if (by === 'silence' && ruling(entry, trust) !== undefined) return false;
  return chanceAtLabelledRate({ hits: tries, of: tries }, labels) < trust.bars.chance;
};

/** An accusation shares its chance of error with the others that the same clause could be accused by. */
const shared = (chance: number, among: number): number => Math.min(1, chance * Math.max(1, among));

const establishing = (entry: CalibrationEntry, pool: Pool, accusers: number, { bars, instrument }: Trust): Reason | undefined => {
  const chance = shared(chanceAtLabelledRate({ hits: pool.hits, of: pool.looks }, absences(entry)), accusers);
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

/**
 * An instrument that may rule a signal out still misses one in ten: of twenty duties that were met, it would call two unmet. So what it
 * did not see in a run accuses only when misses alone are an unlikely cause of it.
 */
const missing = (entry: CalibrationEntry, pool: Pool, accusers: number, { bars }: Trust): Reason | undefined => {
  const chance = shared(chanceAtLabelledRate({ hits: pool.silent, of: pool.windows }, presences(entry)), accusers);
  return chance < bars.chance ? undefined : { code: 'unsure', signal: entry.signal };
};

/** Weighs what an instrument said in a whole run against its measured error. */
export const standings = (
  checks: ReadonlyMap<string, Check>,
  judgements: Iterable<SessionJudgement>,
  trust: Trust,
): StandingOf => {
  const { poolOf, accusersOf } = pools(checks, judgements);
  const calibration = trust.calibrations.find((each) => each.instrument === trust.instrument.name);
  const entryOf = (signal: string, lang: Language): CalibrationEntry | undefined =>
    calibration?.entries.find((each) => each.signal === signal && each.lang === lang);
  const accusersAmong = (check: Check): number =>
    accusersOf(check).filter(({ by, signal, lang }) => {
      const entry = entryOf(signal, lang);
      return entry !== undefined && couldAccuse(by, entry, poolOf(check, signal, lang), trust);
    }).length;
  const known = new Map<string, Standing>();
  const weigh = (check: Check, signal: string, lang: Language): Standing => {
    const none = (reason: Reason): Standing => ({ cannotEstablish: reason, cannotRuleOut: reason });
    const entry = entryOf(signal, lang);
    if (entry === undefined) return none({ code: 'uncalibrated', signal, lang, instrument: trust.instrument.name });
    if (calibration?.digest !== trust.instrument.digest)
      return none({ code: 'stale-calibration', instrument: trust.instrument.name });
    const pool = poolOf(check, signal, lang);
    const accusers = accusersAmong(check);
    // A hit accuses where the signal is forbidden, a silence where it is owed.
    const cannotEstablish = establishing(entry, pool, isIn(check, signal, ['none']) ? accusers : 1, trust);
    const owed = isIn(check, signal, ['all', 'any']);
    const cannotRuleOut = ruling(entry, trust) ?? (owed ? missing(entry, pool, accusers, trust) : undefined);
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
