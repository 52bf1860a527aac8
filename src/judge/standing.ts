import type { Bars, Calibration, CalibrationEntry } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import type { Reason } from '../model/verdict.ts';
import type { Language } from '../model/words.ts';
import { noticedOf } from './calibration.ts';
import { type Accuser, type Pool, pools } from './pools.ts';
import type { SessionJudgement } from './session.ts';
import { chanceAtLabelledRate, labelsNeeded, type Tries } from './statistics.ts';

/** What the instrument's measured error allows it to say of one signal in one language for one clause. */
interface Standing {
  /** Why a `yes` does not count, if it does not. */
  readonly cannotEstablish?: Reason;
  /** Why a `no` does not count, if it does not. */
  readonly cannotRuleOut?: Reason;
}

/** How a run may use its instrument. */
export interface Trust {
  /** Every instrument that may speak; `human` needs no calibration: people are what the others are measured against. */
  readonly instruments: readonly { readonly name: string; readonly digest: string }[];
  readonly calibrations: readonly Calibration[];
  readonly bars: Bars;
}

/** What was said: a signal in a language, by an instrument. */
export interface Word {
  readonly signal: string;
  readonly lang: Language;
  readonly instrument: string;
}

/** Asks for the standing of an instrument's word as one check's expectation uses it. */
export type StandingOf = (check: Check, word: Word) => Standing;

export const people = 'human';

/** Figures of an instrument, and whether they were measured on another version of it. */
interface Measured {
  readonly calibration: Calibration;
  readonly stale: boolean;
}

/** Figures of an instrument by its name: those of its present version, where there are any. */
const measuredOf = ({ instruments, calibrations }: Trust, name: string): Measured | undefined => {
  const named = calibrations.filter(({ instrument }) => instrument === name);
  const digest = instruments.find((each) => each.name === name)?.digest;
  const present = named.find((each) => each.digest === digest);
  const calibration = present ?? named[0];
  return calibration === undefined ? undefined : { calibration, stale: present === undefined };
};

/** Figures of those instruments of a run that were measured as they are now. */
export const presentCalibrations = (trust: Trust): readonly Calibration[] =>
  trust.instruments.flatMap(({ name }) => {
    const measured = measuredOf(trust, name);
    return measured === undefined || measured.stale ? [] : [measured.calibration];
  });

/** What the present version of an instrument is known to do; undefined where that was not measured. */
export const entryOf = (trust: Trust, { signal, lang, instrument }: Word): CalibrationEntry | undefined => {
  const measured = measuredOf(trust, instrument);
  if (measured === undefined || measured.stale) return undefined;
  return measured.calibration.entries.find((each) => each.signal === signal && each.lang === lang);
};

type List = keyof Check['expect'];

const isIn = (check: Check, signal: string, lists: readonly List[]): boolean =>
  lists.some((list) => check.expect[list].some(({ observe }) => observe.look === 'signal' && observe.signal === signal));

const ruling = (entry: CalibrationEntry, instrument: string, bars: Bars): Reason | undefined => {
  const { of: present, rate: recall, lower } = noticedOf(entry);
  if (recall >= bars.recall && lower >= bars.recallLower) return undefined;
  const needed = recall >= bars.recall ? Math.max(0, labelsNeeded(recall, bars.recallLower) - present) : 0;
  return {
    code: 'recall-below-bar',
    signal: entry.signal,
    lang: entry.lang,
    instrument,
    recall,
    lower,
    labelsNeeded: needed,
  };
};

/** What is audited is not what was measured: false alarms are taken to be so many times as frequent there. */
const strangeness = 2;

const elsewhere = (alarms: number, labels: number): Tries => ({ hits: Math.min(labels, strangeness * alarms), of: labels });

const absentLabels = (entry: CalibrationEntry): number => entry.absentYes + entry.absentNo + entry.absentUnsure;

const absences = (entry: CalibrationEntry): Tries => elsewhere(entry.absentYes, absentLabels(entry));

const presences = (entry: CalibrationEntry): Tries => ({
  hits: entry.presentNo,
  of: entry.presentYes + entry.presentNo + entry.presentUnsure,
});

/** How often something goes unseen that any of several instruments may overlook, each on messages of its own: on the fewest labels of any. */
const jointPresences = (entries: readonly CalibrationEntry[]): Tries => {
  const each = entries.map(presences);
  const of = Math.min(...each.map((tries) => tries.of));
  const hits = each.reduce((sum, tries) => sum + (tries.hits * of) / Math.max(1, tries.of), 0);
  return { hits: Math.min(of, Math.ceil(hits)), of };
};

/** Whether an instrument with these figures could accuse at all, whatever it says: if not, it needs no part of the chance. */
const couldAccuse = (by: Accuser['by'], entry: CalibrationEntry, pool: Pool, bars: Bars): boolean => {
  const tries = by === 'hits' ? pool.looks : pool.windows;
  const labels = by === 'hits' ? absences(entry) : presences(entry);
  if (by === 'silence' && ruling(entry, '', bars) !== undefined) return false;
  return chanceAtLabelledRate({ hits: tries, of: tries }, labels) < bars.chance;
};

/** An accusation shares its chance of error with the others that the same clause could be accused by. */
const shared = (chance: number, among: number): number => Math.min(1, chance * Math.max(1, among));

const establishing = (
  entry: CalibrationEntry,
  pool: Pool,
  accusers: number,
  instrument: string,
  bars: Bars,
): Reason | undefined => {
  const all = chanceAtLabelledRate({ hits: pool.hits, of: pool.looks }, absences(entry));
  const sure =
    entry.absentSure === undefined
      ? undefined
      : chanceAtLabelledRate({ hits: pool.sure, of: pool.looks }, elsewhere(entry.absentSure, absentLabels(entry)));
  // Two looks at the same hits, all of them and the sure ones: each has half the chance to err.
  const chance = shared(sure === undefined ? all : Math.min(1, 2 * Math.min(all, sure)), accusers);
  if (chance < bars.chance) return undefined;
  return {
    code: 'hits-by-chance',
    signal: entry.signal,
    lang: entry.lang,
    instrument,
    hits: pool.hits,
    looks: pool.looks,
    chance,
  };
};

/**
 * An instrument that may rule a signal out still misses one in ten: of twenty duties that were met, it would call two unmet. So what it
 * did not see in a run accuses only when misses alone are an unlikely cause of it: its own, and those of others that spoke of other
 * messages of the same windows, or the misses of two would be held against the error of one.
 */
const missing = (
  entries: readonly [CalibrationEntry, ...CalibrationEntry[]],
  pool: Pool,
  accusers: number,
  bars: Bars,
): Reason | undefined => {
  const chance = shared(chanceAtLabelledRate({ hits: pool.silent, of: pool.windows }, jointPresences(entries)), accusers);
  return chance < bars.chance ? undefined : { code: 'unsure', signal: entries[0].signal };
};

/** Weighs what an instrument said in a whole run against its measured error. */
export const standings = (
  checks: ReadonlyMap<string, Check>,
  judgements: Iterable<SessionJudgement>,
  trust: Trust,
): StandingOf => {
  const { poolOf, accusersOf } = pools(checks, judgements);
  const { bars } = trust;
  const accusersAmong = (check: Check): number =>
    accusersOf(check).filter((accuser) => {
      const entry = entryOf(trust, accuser);
      return entry !== undefined && couldAccuse(accuser.by, entry, poolOf(check, accuser), bars);
    }).length;
  const known = new Map<string, Standing>();
  const weigh = (check: Check, word: Word): Standing => {
    const { signal, lang, instrument } = word;
    if (instrument === people) return {};
    const none = (reason: Reason): Standing => ({ cannotEstablish: reason, cannotRuleOut: reason });
    const entry = entryOf(trust, word);
    if (entry === undefined && measuredOf(trust, instrument)?.stale === true)
      return none({ code: 'stale-calibration', instrument });
    if (entry === undefined) return none({ code: 'uncalibrated', signal, lang, instrument });
    const pool = poolOf(check, word);
    const accusers = accusersAmong(check);
    // A hit accuses where the signal is forbidden, a silence where it is owed.
    const cannotEstablish = establishing(entry, pool, isIn(check, signal, ['none']) ? accusers : 1, instrument, bars);
    const owed = isIn(check, signal, ['all', 'any']);
    const others = pool.beside.flatMap((each) => entryOf(trust, { signal, lang, instrument: each }) ?? []);
    const cannotRuleOut =
      ruling(entry, instrument, bars) ?? (owed ? missing([entry, ...others], pool, accusers, bars) : undefined);
    return {
      ...(cannotEstablish === undefined ? {} : { cannotEstablish }),
      ...(cannotRuleOut === undefined ? {} : { cannotRuleOut }),
    };
  };
  return (check, word) => {
    const key = `${check.id} ${word.signal} ${word.lang} ${word.instrument}`;
    const standing = known.get(key) ?? weigh(check, word);
    known.set(key, standing);
    return standing;
  };
};

/** Whether an instrument's figures let it say that a signal is absent. */
export const mayRuleOut = (trust: Trust, word: Word): boolean => {
  const entry = entryOf(trust, word);
  return entry !== undefined && ruling(entry, word.instrument, trust.bars) === undefined;
};
