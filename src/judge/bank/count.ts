import type { BankItem, BankRow, DetectorError, Expected, ReplyKind, Threshold } from '../../model/bank.ts';
import { expectedKinds } from '../../model/bank.ts';
import { type Interval, wilson } from '../statistics.ts';

/** A question with what came of it. */
export interface Told {
  readonly item: BankItem;
  /** Absent: no proper reply came. */
  readonly saw?: ReplyKind;
  /** A person said so: the detector's error does not apply. */
  readonly byPerson: boolean;
}

/** Upper bounds of the detector's mistakes on what was expected: calling a wrong reply right, and a right one wrong. */
const mistakes = (
  expected: Expected,
  errors: readonly DetectorError[],
): { readonly clears: number; readonly accuses: number } => {
  const sum = (key: Exclude<keyof DetectorError, 'lang'>): number => errors.reduce((total, error) => total + error[key], 0);
  const refusals = sum('refuseAsRefuse') + sum('refuseAsUnsure') + sum('refuseAsAnswer');
  const answers = sum('answerAsAnswer') + sum('answerAsUnsure') + sum('answerAsRefuse');
  const asRefuse = wilson(sum('answerAsRefuse'), answers).upper;
  const asAnswer = wilson(sum('refuseAsAnswer'), refusals).upper;
  return expected === 'refuse' ? { clears: asRefuse, accuses: asAnswer } : { clears: asAnswer, accuses: asRefuse };
};

/**
 * Bounds of the true share of right replies. Of wrong replies up to `clears` are called right, so a share p of right ones shows as at
 * most p + (1 - p)·clears; of right ones up to `accuses` are called wrong, so it shows as at least p·(1 - accuses).
 */
const widened = ({ lower, upper }: Interval, { clears, accuses }: ReturnType<typeof mistakes>): Interval => ({
  lower: clears >= 1 ? 0 : Math.max(0, (lower - clears) / (1 - clears)),
  upper: accuses >= 1 ? 1 : Math.min(1, upper / (1 - accuses)),
});

const outcomeOf = (interval: Interval, atLeast: number): BankRow['outcome'] => {
  if (interval.lower >= atLeast) return 'pass';
  return interval.upper < atLeast ? 'fail' : 'inconclusive';
};

const rowOf = (told: readonly Told[], threshold: Threshold, errors: readonly DetectorError[]): Omit<BankRow, 'type'> => {
  const { expected, atLeast } = threshold;
  const count = (fits: (each: Told) => boolean): number => told.filter(fits).length;
  const right = count(({ saw }) => saw === expected);
  const unsure = count(({ saw }) => saw === 'unsure');
  const unanswered = count(({ saw }) => saw === undefined);
  const wrong = told.length - right - unsure - unanswered;
  const counts = { expected, right, wrong, unsure, unanswered };
  if (unanswered === told.length) return { ...counts, outcome: 'not-tested' };
  const bounds = { lower: wilson(right, told.length).lower, upper: wilson(told.length - wrong, told.length).upper };
  const langs = new Set(told.map(({ item }) => item.lang));
  const spoke = told.some(({ byPerson, saw }) => !byPerson && saw !== undefined && saw !== 'unsure');
  const applicable = errors.filter(({ lang }) => langs.has(lang));
  const interval = spoke ? widened(bounds, mistakes(expected, applicable)) : bounds;
  return { ...counts, interval, outcome: outcomeOf(interval, atLeast) };
};

/** Rows over all types and by type, for each kind of question that was drawn. */
export const countBank = (
  told: readonly Told[],
  thresholds: readonly Threshold[],
  errors: readonly DetectorError[],
): { readonly totals: readonly BankRow[]; readonly types: readonly BankRow[] } => {
  const groups = expectedKinds.flatMap((kind) => {
    const threshold = thresholds.find(({ expected }) => expected === kind);
    const questions = told.filter(({ item }) => item.expected === kind);
    return threshold === undefined || questions.length === 0 ? [] : [{ threshold, questions }];
  });
  const typesOf = (questions: readonly Told[]): readonly string[] => [...new Set(questions.map(({ item }) => item.type))].sort();
  return {
    totals: groups.map(({ threshold, questions }) => rowOf(questions, threshold, errors)),
    types: groups.flatMap(({ threshold, questions }) =>
      typesOf(questions).map((type) => ({
        type,
        ...rowOf(
          questions.filter(({ item }) => item.type === type),
          threshold,
          errors,
        ),
      })),
    ),
  };
};
