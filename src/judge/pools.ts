import type { Check } from '../model/check.ts';
import type { RawFinding } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import type { Obligation, SessionJudgement } from './session.ts';

/** What was said of one signal in one language over a whole run, for one clause: how much was looked at, and what one instrument said. */
export interface Pool {
  /** Messages that were looked at, and those that the instrument said yes to. */
  readonly looks: number;
  readonly hits: number;
  /** Hits of which it was sure. */
  readonly sure: number;
  /** Windows in which the signal was owed, and those in which it was said, by this instrument too, to be in no message. */
  readonly windows: number;
  readonly silent: number;
  /** Other instruments that had a part in that silence: what was said may have been missed by any of them. */
  readonly beside: readonly string[];
}

/** A way in which an instrument could accuse a clause: by a signal it sees, or does not see, in one language. */
export interface Accuser {
  readonly by: 'hits' | 'silence';
  readonly signal: string;
  readonly lang: Language;
  readonly instrument: string;
}

/** Of which signal, in which language, by which instrument. */
type Pooled = Pick<Accuser, 'signal' | 'lang' | 'instrument'>;

/** The pools of a run. */
interface Pools {
  readonly poolOf: (check: Check, pooled: Pooled) => Pool;
  /** What could accuse the clause of a check: each may err. */
  readonly accusersOf: (check: Check) => readonly Accuser[];
}

/** Hits and looks are pooled over all checks on the same first clause. */
const clauseOf = (check: Check): string => check.clauses[0]?.ref ?? check.id;

/** An open window may yet show what is owed, and an unsure trigger may owe nothing: neither tells of misses. */
const isOwed = (finding: RawFinding, obligation: Obligation): boolean =>
  finding.list !== 'none' && finding.blocked === undefined && obligation.closed && obligation.certain === 'yes';

/** What instruments said, by their names. */
type ByInstrument = Map<string, number>;

const added = (counts: ByInstrument, instrument: string): ByInstrument =>
  counts.set(instrument, (counts.get(instrument) ?? 0) + 1);

interface Counted {
  looks: number;
  windows: number;
  readonly hits: ByInstrument;
  readonly sure: ByInstrument;
  readonly silent: ByInstrument;
  readonly beside: Map<string, Set<string>>;
}

/**
 * Counts hits and silent windows in messages that no earlier window of the pool has counted: one wrong answer to a message that lies in
 * several windows is one error. Of silent windows only the quoted messages are known by number; they count when all of those are new.
 */
const countNew = (finding: RawFinding, place: string, { counted, pool }: { counted: Set<string>; pool: Counted }): void => {
  const { signal, seen } = finding;
  if (signal === undefined || seen === 'unsure') return;
  const isNew = (key: string): boolean => counted.size < counted.add(key).size;
  if (seen === 'yes') {
    for (const { seq, by, sure } of signal.sightings) {
      if (!isNew(`yes ${place} ${by} ${seq}`)) continue;
      added(pool.hits, by);
      if (sure) added(pool.sure, by);
    }
    return;
  }
  const fresh = finding.evidence.map(({ seq }) => isNew(`no ${place} ${seq}`));
  if (!fresh.every((each) => each)) return;
  for (const instrument of signal.by) {
    added(pool.silent, instrument);
    const beside = pool.beside.get(instrument) ?? new Set<string>();
    pool.beside.set(instrument, beside);
    for (const other of signal.by) if (other !== instrument) beside.add(other);
  }
};

/** Adds up what was seen in all sessions of a run. */
export const pools = (checks: ReadonlyMap<string, Check>, judgements: Iterable<SessionJudgement>): Pools => {
  const all = new Map<string, Counted>();
  const accusers = new Map<string, Map<string, Accuser>>();
  const counted = new Set<string>();
  const add = (clause: string, session: string, obligation: Obligation, finding: RawFinding): void => {
    const { signal } = finding;
    if (signal === undefined || signal.looks === 0) return;
    const { id, lang } = signal;
    const key = `${clause} ${id} ${lang}`;
    const none = { hits: new Map(), sure: new Map(), silent: new Map(), beside: new Map() };
    const pool: Counted = all.get(key) ?? { looks: 0, windows: 0, ...none };
    all.set(key, pool);
    const owed = isOwed(finding, obligation);
    pool.looks += signal.looks;
    pool.windows += owed ? 1 : 0;
    const place = `${session} ${key} ${finding.list === 'none' ? 'seen' : Number(owed)}`;
    if (owed || finding.seen === 'yes') countNew(finding, place, { counted, pool });
    const accusing = accusers.get(clause) ?? new Map<string, Accuser>();
    accusers.set(clause, accusing);
    const by = finding.list === 'none' ? 'hits' : 'silence';
    for (const instrument of signal.asked) accusing.set(`${by} ${key} ${instrument}`, { by, signal: id, lang, instrument });
  };
  for (const { about, obligations } of judgements) {
    const check = checks.get(about.check);
    if (check === undefined) continue;
    const session = `${about.session} ${about.origin?.file ?? ''} ${about.origin?.line ?? ''}`;
    for (const obligation of obligations)
      for (const finding of obligation.findings) add(clauseOf(check), session, obligation, finding);
  }
  return {
    poolOf: (check, { signal, lang, instrument }) => {
      const pool = all.get(`${clauseOf(check)} ${signal} ${lang}`);
      const said = (counts: ByInstrument | undefined): number => counts?.get(instrument) ?? 0;
      const [hits, sure, silent] = [said(pool?.hits), said(pool?.sure), said(pool?.silent)];
      const beside = [...(pool?.beside.get(instrument) ?? [])];
      return { looks: pool?.looks ?? 0, hits, sure, windows: pool?.windows ?? 0, silent, beside };
    },
    accusersOf: (check) => [...(accusers.get(clauseOf(check))?.values() ?? [])],
  };
};
