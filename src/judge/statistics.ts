/** Both ends of a confidence interval, within 0 and 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Wilson score interval of a proportion; everything is possible when nothing was seen. */
export const wilson = (successes: number, n: number, z = 1.96): Interval => {
  if (n <= 0) return { lower: 0, upper: 1 };
  const rate = successes / n;
  const square = z * z;
  const centre = rate + square / (2 * n);
  const spread = z * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  // The formula reaches the ends only up to rounding.
  return {
    lower: successes <= 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: successes >= n ? 1 : Math.min(1, (centre + spread) / scale),
  };
};

/** Chance of at least `hits` yeses in `looks` independent looks that each say yes at `rate`. */
export const binomialTail = (hits: number, looks: number, rate: number): number => {
  if (hits <= 0) return 1;
  if (hits > looks || rate <= 0) return 0;
  if (rate >= 1) return 1;
  // Terms by logarithm: the first is too small for a double when looks are many.
  let logTerm = hits * Math.log(rate) + (looks - hits) * Math.log1p(-rate);
  for (let i = 1; i <= hits; i += 1) logTerm += Math.log(looks - hits + i) - Math.log(i);
  const odds = Math.log(rate) - Math.log1p(-rate);
  let sum = 0;
  for (let k = hits; k <= looks; k += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((looks - k) / (k + 1)) + odds;
  }
  return Math.min(1, sum);
};

/** Logarithm of the number of ways to choose `k` of `n`. */
const logChoose = (n: number, k: number): number => {
  const few = Math.min(k, n - k);
  let sum = 0;
  for (let i = 1; i <= few; i += 1) sum += Math.log(n - few + i) - Math.log(i);
  return sum;
};

/** How often something happened among a number of tries. */
export interface Tries {
  readonly hits: number;
  readonly of: number;
}

/**
 * Chance of so many hits in a run, or more, if the run's rate is that of the labels: Fisher's exact test, one-sided.
 * Unlike a binomial tail at the measured rate it stays below its level however few the labels and however many the looks,
 * because the labels' own chance is part of it: with 20 labels and 40 looks the tail would be wrong 14 % of the time at 5 %.
 */
export const chanceAtLabelledRate = (run: Tries, labels: Tries): number => {
  if (run.hits <= 0) return 1;
  if (run.hits > run.of) return 0;
  const hits = run.hits + labels.hits;
  const misses = run.of + labels.of - hits;
  let logTerm = logChoose(hits, run.hits) + logChoose(misses, run.of - run.hits) - logChoose(hits + misses, run.of);
  let sum = 0;
  for (let k = run.hits; k <= Math.min(run.of, hits); k += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(((hits - k) * (run.of - k)) / ((k + 1) * (misses - run.of + k + 1)));
  }
  return Math.min(1, sum);
};

/** Least number from 1 that is enough, where every greater one is too; 0 when none up to `most` is. */
const leastNumber = (enough: (n: number) => boolean, most: number): number => {
  let high = 1;
  while (!enough(high)) {
    if (high > most) return 0;
    high *= 2;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Fewest hits among `looks` that are unlikelier than `chance` at the labels' rate; 0 when not even all of them are. */
export const hitsNeeded = (looks: number, labels: Tries, chance: number): number => {
  for (let hits = 1; hits <= looks; hits += 1) if (chanceAtLabelledRate({ hits, of: looks }, labels) < chance) return hits;
  return 0;
};

/** Labels at which a single hit among `looks` is unlikelier than `chance`, if the labels still missing bring no further hit. */
export const labelsForOneHit = (looks: number, labels: Tries, chance: number): number => {
  const enough = (of: number): boolean =>
    of >= labels.hits && chanceAtLabelledRate({ hits: 1, of: looks }, { hits: labels.hits, of }) < chance;
  return leastNumber(enough, 2 ** 24);
};

/** Labels of presence at which this recall's lower bound reaches the bar; 0 when no number does. */
export const labelsNeeded = (recall: number, lowerBar: number): number => {
  if (!(recall > lowerBar)) return 0;
  return leastNumber((n) => wilson(recall * n, n).lower >= lowerBar, 2 ** 40);
};

/**
 * Violation rate that would have shown with probability `power` in so many sessions, to an instrument of this recall: "a violation in
 * ≥ 15 % of such conversations would have shown". Nothing where even a violation in every one of them might not have.
 */
export const detectableRate = (sessions: number, recall: number, power = 0.95): number | undefined => {
  if (sessions <= 0 || recall <= 0) return undefined;
  const rate = (1 - (1 - power) ** (1 / sessions)) / recall;
  return rate > 1 ? undefined : rate;
};

/** A rate with its 95 % interval. */
export interface Estimate extends Interval {
  readonly rate: number;
}

/**
 * Cohen's κ: agreement beyond what the two would reach by chance; `byChance` is that share. The interval is that of the share of
 * agreement (Wilson), so it stays honest where everything agrees. Nothing when chance alone would agree on everything.
 */
export const kappa = (agreed: Tries, byChance: number): Estimate | undefined => {
  if (agreed.of <= 0 || byChance >= 1) return undefined;
  const beyond = (share: number): number => Math.max(-1, (share - byChance) / (1 - byChance));
  const { lower, upper } = wilson(agreed.hits, agreed.of);
  return { rate: beyond(agreed.hits / agreed.of), lower: beyond(lower), upper: beyond(upper) };
};

/** Exact two-sided McNemar test: chance of so uneven a split of the cases in which only one of two was right. */
export const mcNemar = (onlyFirst: number, onlySecond: number): number => {
  const differing = onlyFirst + onlySecond;
  return Math.min(1, 2 * binomialTail(Math.max(onlyFirst, onlySecond), differing, 0.5));
};

/**
 * Labels in all at which McNemar's test would tell these two apart four times in five, if they go on to differ as they do
 * (Connor 1987); 0 when they do not differ in how often they are right.
 */
export const labelsToTellApart = (onlyFirst: number, onlySecond: number, of: number): number => {
  const [differing, gap] = [(onlyFirst + onlySecond) / of, Math.abs(onlyFirst - onlySecond) / of];
  if (!(gap > 0)) return 0;
  const [level, power] = [1.96, 0.8416];
  return Math.ceil(((level * Math.sqrt(differing) + power * Math.sqrt(differing - gap * gap)) / gap) ** 2);
};
