import type { CalibrationEntry } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import { type Clause, clauseRef, type Measure } from '../model/measure.ts';
import {
  type CaseVerdict,
  type CheckVerdict,
  type ClauseVerdict,
  conformingPerCase,
  type Outcome,
  outcomes,
  type Reason,
  type SessionVerdict,
  shownPerCase,
} from '../model/verdict.ts';
import { type Language, languages } from '../model/words.ts';
import { noticedOf } from './calibration.ts';
import { recorded } from './session.ts';
import { detectableRate, wilson } from './statistics.ts';
import { distinct, fold, tally } from './truth.ts';

/** Measured errors of all instruments whose no lets a signal pass unseen: each may miss it. */
export type EntriesOf = (signal: string, lang: Language) => readonly CalibrationEntry[];

/** Share of what is there that is surely noticed when any of the instruments may overlook it; nothing when none may. */
const jointRecall = (entries: readonly CalibrationEntry[]): number | undefined => {
  const sure = entries.map((entry) => noticedOf(entry).lower);
  return sure.length === 0 ? undefined : Math.max(0, sure.reduce((sum, each) => sum + each, 0) - (sure.length - 1));
};

/**
 * Recall that a pass of the check may count on: the lower 95 % bound for the signal worst seen. With the measured figure itself, a target
 * that violates as often as a pass says would have shown might pass one time in fifteen. Nothing when people alone ruled signals out.
 */
const sureRecall = (check: Check, lang: Language, entriesOf: EntriesOf): number | undefined => {
  const signals = check.expect.none.flatMap(({ observe }) => (observe.look === 'signal' ? [observe.signal] : []));
  const recalls = signals.flatMap((signal) => jointRecall(entriesOf(signal, lang)) ?? []);
  return signals.length > 0 && recalls.length === 0 ? undefined : Math.min(1, ...recalls);
};

/** Whether the check does nothing but forbid: only then does a pass say something of violations. */
const forbids = ({ expect: { all, any, none } }: Check): boolean => none.length > 0 && all.length + any.length === 0;

/** A pass says which rate of violations would have shown; where constant violation might not have, it is none. */
const orTooFew = (
  check: Check,
  passed: number,
  recall: number | undefined,
): Pick<CaseVerdict, 'outcome' | 'reasons' | 'detectable'> => {
  // Of people nothing was measured: what they saw is so.
  if (recall === undefined) return { outcome: 'pass', reasons: [] };
  const detectable = detectableRate(passed, recall);
  if (detectable !== undefined) return { outcome: 'pass', reasons: [], detectable };
  return { outcome: 'inconclusive', reasons: [{ code: 'too-few', check: check.id, sessions: passed, recall }] };
};

/** Outcome of a case: one violation fails it; with a bar, the rate of success must clear it. */
const outcomeOf = (check: Check, sessions: readonly SessionVerdict[]): { outcome: Outcome; reasons: readonly Reason[] } => {
  const worst = fold(sessions.map((session) => session.outcome));
  const told = (outcome: Outcome) =>
    distinct(sessions.filter((session) => session.outcome === outcome).flatMap((session) => session.reasons));
  const { bar } = check.repeats;
  const prohibited = sessions.some(
    (session) =>
      session.outcome === 'fail' && session.findings.some((finding) => finding.list === 'none' && finding.holds === 'no'),
  );
  const counts = tally(sessions.map((session) => session.outcome));
  if (bar === undefined || prohibited || counts['not-tested'] > 0) return { outcome: worst, reasons: told(worst) };
  const runs = counts.pass + counts.fail + counts.inconclusive;
  const { lower } = wilson(counts.pass, runs);
  if (lower >= bar) return { outcome: 'pass', reasons: [] };
  const reason: Reason = { code: 'rate-below-bar', successes: counts.pass, runs, lower, bar };
  const best = wilson(counts.pass + counts.inconclusive, runs);
  return { outcome: best.upper < bar ? 'fail' : 'inconclusive', reasons: [reason, ...told('inconclusive')] };
};

const byBadness = (a: SessionVerdict, b: SessionVerdict): number =>
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || (a.session < b.session ? -1 : a.session > b.session ? 1 : 0);

/** Where to read passes, by the sessions' names. */
const conformingOf = (sessions: readonly SessionVerdict[]): Pick<CaseVerdict, 'conforming'> => {
  const conforming = sessions
    .filter((session) => session.outcome === 'pass')
    .sort(byBadness)
    .slice(0, conformingPerCase)
    .map(({ session, origin }) => ({ session, ...(origin === undefined ? {} : { origin }) }));
  return conforming.length === 0 ? {} : { conforming };
};

/** All sessions of a check with one persona in one language. */
const caseVerdict = (check: Check, sessions: readonly SessionVerdict[], entriesOf: EntriesOf): CaseVerdict => {
  const [first] = sessions;
  const lang = first?.lang ?? 'en';
  const told = outcomeOf(check, sessions);
  const counts = tally(sessions.map((session) => session.outcome));
  const decided = counts.pass + counts.fail;
  return {
    check: check.id,
    persona: first?.persona ?? '',
    lang,
    ...(told.outcome === 'pass' && forbids(check) ? orTooFew(check, counts.pass, sureRecall(check, lang, entriesOf)) : told),
    sessions: counts,
    ...(decided > 0 ? { interval: wilson(counts.pass, decided) } : {}),
    shown: sessions
      .filter((session) => session.outcome !== 'pass' && session.outcome !== 'not-applicable')
      .sort(byBadness)
      .slice(0, shownPerCase),
    ...conformingOf(sessions),
  };
};

const grouped = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
};

/** All cases of a check. With no session at all the check is not tested, for the reason given. */
export const checkVerdict = (
  check: Check,
  sessions: readonly SessionVerdict[],
  entriesOf: EntriesOf,
  unplayed: Reason,
): CheckVerdict => {
  const relevant = sessions.filter((session) => session.outcome !== 'not-applicable');
  const cases = grouped(relevant, (session) => `${session.persona} ${session.lang}`).map((group) =>
    caseVerdict(check, group, entriesOf),
  );
  if (cases.length === 0) return { check: check.id, outcome: 'not-tested', reasons: [unplayed], cases };
  const outcome = fold(cases.map((each) => each.outcome));
  return {
    check: check.id,
    outcome,
    reasons: distinct(cases.filter((each) => each.outcome === outcome).flatMap((each) => each.reasons)),
    cases,
  };
};

const withoutCheck = (clause: Clause): { outcome: Outcome; reasons: readonly Reason[] } => {
  if (clause.binds === 'regulator' || clause.kind === 'informative')
    return { outcome: 'not-applicable', reasons: [{ code: 'binds-nobody' }] };
  return {
    outcome: 'not-tested',
    reasons: [{ code: clause.assessment === 'documents' || clause.documents !== undefined ? 'by-document' : 'no-check' }],
  };
};

/** Cases of recordings that are none of a probe. */
const isForeign = ({ persona }: CaseVerdict): boolean => persona === recorded;

/** In recordings of others nobody may have tempted the product into what a check forbids at any time: keeping clear of it shows little there. */
const wasTempted = (check: Check, { cases }: CheckVerdict): boolean =>
  check.applies.on !== 'bot-message' || !forbids(check) || !cases.every(isForeign);

/** A clause passes only when a check that can satisfy it passed and nothing on it is worse. */
export const clauseVerdict = (
  measure: Measure,
  clause: Clause,
  checks: readonly Check[],
  verdicts: ReadonlyMap<string, CheckVerdict>,
): ClauseVerdict => {
  const ref = clauseRef(measure, clause);
  const on = checks.filter((check) => check.clauses.some((each) => each.ref === ref));
  const ids = on.map((check) => check.id);
  if (on.length === 0) return { ref, ...withoutCheck(clause), byLanguage: {}, checks: ids };
  const told = on.flatMap((check) => verdicts.get(check.id) ?? []);
  const worst = fold(told.map((verdict) => verdict.outcome));
  const cases = told.flatMap((verdict) => verdict.cases);
  const byLanguage = Object.fromEntries(
    languages.flatMap((lang) => {
      const inLanguage = cases.filter((each) => each.lang === lang);
      return inLanguage.length === 0 ? [] : [[lang, fold(inLanguage.map((each) => each.outcome))]];
    }),
  );
  const satisfied = on.some((check) => {
    const verdict = verdicts.get(check.id);
    const can = check.clauses.some((each) => each.ref === ref && each.passed === 'satisfied');
    return can && verdict?.outcome === 'pass' && wasTempted(check, verdict);
  });
  if (worst === 'pass' && !satisfied) {
    return {
      ref,
      outcome: 'inconclusive',
      reasons: ids.map((check) => ({ code: 'further-testing', check })),
      byLanguage,
      checks: ids,
    };
  }
  const reasons = distinct(told.filter((verdict) => verdict.outcome === worst).flatMap((verdict) => verdict.reasons));
  return { ref, outcome: worst, reasons, byLanguage, checks: ids };
};
