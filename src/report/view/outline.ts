import type { CheckSummary, ClauseResult, InstrumentError, MeasureResult, Report } from '../../model/report.ts';
import type { Setting } from '../../model/setting.ts';
import type { CaseVerdict, CheckVerdict, Outcome, Reason } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { reasonText } from '../words/reasons.ts';
import { type Frame, frameOf } from './frame.ts';

/** A check with its verdict, as a report holds it. */
export interface CheckResult {
  readonly check: CheckSummary;
  readonly verdict: CheckVerdict;
  /** Measured error of the run's instruments. */
  readonly errors: readonly InstrumentError[];
  /** What the operator set in it. */
  readonly settings: readonly Setting[];
}

/** Checks of a report by id. */
export type CheckIndex = ReadonlyMap<string, CheckResult>;

export const indexChecks = (report: Report): CheckIndex =>
  new Map(
    report.checks.map((result) => {
      const settings = (report.settings ?? []).filter(({ check }) => check === result.check.id);
      return [result.check.id, { ...result, errors: report.instruments, settings }];
    }),
  );

/** Results of the checks that bear on a clause, those with the clause's own outcome first. */
export const checksOf = (result: ClauseResult, index: CheckIndex): readonly CheckResult[] => {
  const found = result.verdict.checks.flatMap((id) => index.get(id) ?? []);
  const own = found.filter((each) => each.verdict.outcome === result.verdict.outcome);
  return [...own, ...found.filter((each) => each.verdict.outcome !== result.verdict.outcome)];
};

export const clausesWith = (measure: MeasureResult, outcome: Outcome): readonly ClauseResult[] =>
  measure.clauses.filter((result) => result.verdict.outcome === outcome);

/** Number of clauses by outcome within one measure. */
export const countByOutcome = (measure: MeasureResult): { readonly [outcome in Outcome]: number } => {
  const counts = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 };
  for (const result of measure.clauses) counts[result.verdict.outcome] += 1;
  return counts;
};

/** Clauses that share all their reasons. */
interface ReasonGroup {
  readonly reasons: readonly Reason[];
  /** Each reason once, as a sentence part. */
  readonly texts: readonly string[];
  readonly clauses: readonly ClauseResult[];
}

/** Failures of the line quote the answer and name the session: what comes before the quotation tells them apart. */
const kindOf = (reason: Reason): string =>
  reason.code === 'transport' ? `${reason.transport}: ${reason.message.split(': ')[1] ?? ''}` : reasonText(reason, 'en');

/** Each different reason once, by its kind. */
const distinct = (reasons: readonly Reason[]): ReadonlyMap<string, Reason> => {
  const firsts = new Map<string, Reason>();
  for (const reason of reasons) {
    const kind = kindOf(reason);
    if (!firsts.has(kind)) firsts.set(kind, reason);
  }
  return firsts;
};

/** Each different reason once, as words. */
export const reasonTexts = (reasons: readonly Reason[], lang: Language): readonly string[] =>
  [...distinct(reasons).values()].map((reason) => reasonText(reason, lang));

/** Clauses with the same reasons together, in order of first appearance: forty clauses for documents are one paragraph. */
export const groupByReasons = (clauses: readonly ClauseResult[], lang: Language): readonly ReasonGroup[] => {
  const groups = new Map<string, { reasons: readonly Reason[]; texts: readonly string[]; clauses: ClauseResult[] }>();
  for (const result of clauses) {
    const { reasons } = result.verdict;
    const key = [...distinct(reasons).keys()].join('\n');
    const group = groups.get(key) ?? { reasons, texts: reasonTexts(reasons, lang), clauses: [] };
    group.clauses.push(result);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Frames of a case, worst first. */
export const framesOf = (verdict: CaseVerdict): readonly Frame[] => verdict.shown.flatMap((session) => frameOf(session) ?? []);
