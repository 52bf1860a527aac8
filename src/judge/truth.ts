import type { Truth } from '../model/finding.ts';
import { type Outcome, outcomes, type Reason, type Tally } from '../model/verdict.ts';

/** Kleene negation: an unsure answer stays unsure. */
export const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unsure');

/** Kleene disjunction; of nothing: no. */
export const or = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.includes('unsure') ? 'unsure' : 'no';

/** The worst outcome; of nothing: not tested, so that nothing is never green. */
export const fold = (all: Iterable<Outcome>): Outcome => {
  const seen = new Set(all);
  return outcomes.find((outcome) => seen.has(outcome)) ?? 'not-tested';
};

export const emptyTally: Tally = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 };

export const tally = (all: Iterable<Outcome>): Tally => {
  const counts = { ...emptyTally };
  for (const outcome of all) counts[outcome] += 1;
  return counts;
};

/** Reasons without repetition, in order of first appearance. */
export const distinct = (reasons: Iterable<Reason>): readonly Reason[] => {
  const seen = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = JSON.stringify(reason);
    if (!seen.has(key)) seen.set(key, reason);
  }
  return [...seen.values()];
};
