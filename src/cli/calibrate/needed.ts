import { figuresOf, noticedOf } from '../../judge/calibration.ts';
import { hitsNeeded, labelsForOneHit, labelsNeeded } from '../../judge/statistics.ts';
import type { Bars, Counts } from '../../model/calibration.ts';

/** How far an instrument is from a bar: there, some labels short of it, or where no label can bring it. */
export type Distance =
  | { readonly state: 'reached' }
  | { readonly state: 'labels'; readonly labels: number }
  | { readonly state: 'out-of-reach' };

/** What its measured error lets an instrument say, and what it takes to let it say more. */
export interface Needed {
  /** To rule the signal out: labels of presence, if as large a share of them is noticed. */
  readonly ruleOut: Distance;
  /** Messages looked at in a run for which the next two are told. */
  readonly looks: number;
  /** Fewest hits among them that establish the signal; 0 when not even all do. */
  readonly hits: number;
  /** To establish it by one hit: labels of absence, if the instrument says yes to none of them. */
  readonly oneHit: Distance;
}

const missing = (labels: number, has: number): Distance =>
  labels === 0 ? { state: 'out-of-reach' } : labels <= has ? { state: 'reached' } : { state: 'labels', labels: labels - has };

const toRuleOut = (counts: Counts, bars: Bars): Distance => {
  const { of: present, rate, lower } = noticedOf(counts);
  // Nothing measured yet: what a faultless instrument would need is the least.
  if (present === 0) return missing(labelsNeeded(1, bars.recallLower), 0);
  if (rate < bars.recall) return { state: 'out-of-reach' };
  if (lower >= bars.recallLower) return { state: 'reached' };
  return missing(labelsNeeded(rate, bars.recallLower), present);
};

/** Labels still needed before the instrument's word counts. */
export const neededOf = (counts: Counts, bars: Bars, looks: number): Needed => {
  const { hits: falseAlarms, of } = figuresOf(counts).falsePositives;
  const hits = hitsNeeded(looks, { hits: falseAlarms, of }, bars.chance);
  const oneHit: Distance =
    hits === 1 ? { state: 'reached' } : missing(labelsForOneHit(looks, { hits: falseAlarms, of }, bars.chance), of);
  return { ruleOut: toRuleOut(counts, bars), looks, hits, oneHit };
};
