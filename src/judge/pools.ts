import type { Check } from '../model/check.ts';
import type { RawFinding } from '../model/finding.ts';
import type { Language } from '../model/words.ts';
import type { Obligation, SessionJudgement } from './session.ts';

/** What an instrument said of one signal in one language over a whole run, for one clause. */
export interface Pool {
  /** Messages it looked at, and those it said yes to. */
  readonly looks: number;
  readonly hits: number;
  /** Windows in which the signal was owed, and those in which it said no to every message. */
  readonly windows: number;
  readonly silent: number;
}

const noPool: Pool = { looks: 0, hits: 0, windows: 0, silent: 0 };

/** A way in which an instrument could accuse a clause: by a signal it sees, or does not see, in one language. */
export interface Accuser {
  readonly by: 'hits' | 'silence';
  readonly signal: string;
  readonly lang: Language;
}

/** The pools of a run. */
export interface Pools {
  readonly poolOf: (check: Check, signal: string, lang: Language) => Pool;
  /** What could accuse the clause of a check: each may err. */
  readonly accusersOf: (check: Check) => readonly Accuser[];
}

/** Hits and looks are pooled over all checks on the same first clause. */
const clauseOf = (check: Check): string => check.clauses[0]?.ref ?? check.id;

/** An open window may yet show what is owed, and an unsure trigger may owe nothing: neither tells of misses. */
const isOwed = (finding: RawFinding, obligation: Obligation): boolean =>
  finding.list !== 'none' && finding.blocked === undefined && obligation.closed && obligation.certain === 'yes';

/**
 * Hits and silent windows in messages that no earlier window of the pool has counted: one wrong answer to a message that lies in several
 * windows is one error. Only the quoted messages are known by number; the rest of a window counts when all that is quoted is new.
 */
const newIn = (finding: RawFinding, place: string, counted: Set<string>): { readonly hits: number; readonly silent: number } => {
  if (finding.signal === undefined || finding.seen === 'unsure') return { hits: 0, silent: 0 };
  const keys = finding.evidence.map(({ seq }) => `${finding.seen} ${place} ${seq}`);
  const fresh = keys.filter((key) => !counted.has(key));
  for (const key of keys) counted.add(key);
  const allNew = fresh.length === keys.length;
  if (finding.seen === 'no') return { hits: 0, silent: allNew ? 1 : 0 };
  return { hits: allNew ? finding.signal.hits : fresh.length, silent: 0 };
};

/** Adds up what was seen in all sessions of a run. */
export const pools = (checks: ReadonlyMap<string, Check>, judgements: Iterable<SessionJudgement>): Pools => {
  const all = new Map<string, Pool>();
  const accusers = new Map<string, Map<string, Accuser>>();
  const counted = new Set<string>();
  const add = (clause: string, session: string, obligation: Obligation, finding: RawFinding): void => {
    const { signal } = finding;
    if (signal === undefined || signal.looks === 0) return;
    const key = `${clause} ${signal.id} ${signal.lang}`;
    const pool = all.get(key) ?? noPool;
    const owed = isOwed(finding, obligation) ? 1 : 0;
    const { hits, silent } = newIn(finding, `${session} ${key} ${finding.list === 'none' ? 'seen' : owed}`, counted);
    all.set(key, {
      looks: pool.looks + signal.looks,
      hits: pool.hits + hits,
      windows: pool.windows + owed,
      silent: pool.silent + silent * owed,
    });
    const accuser: Accuser = { by: finding.list === 'none' ? 'hits' : 'silence', signal: signal.id, lang: signal.lang };
    const accusing = accusers.get(clause) ?? new Map<string, Accuser>();
    accusers.set(clause, accusing.set(`${accuser.by} ${key}`, accuser));
  };
  for (const { about, obligations } of judgements) {
    const check = checks.get(about.check);
    if (check === undefined) continue;
    const session = `${about.session} ${about.origin?.file ?? ''} ${about.origin?.line ?? ''}`;
    for (const obligation of obligations)
      for (const finding of obligation.findings) add(clauseOf(check), session, obligation, finding);
  }
  return {
    poolOf: (check, signal, lang) => all.get(`${clauseOf(check)} ${signal} ${lang}`) ?? noPool,
    accusersOf: (check) => [...(accusers.get(clauseOf(check))?.values() ?? [])],
  };
};
