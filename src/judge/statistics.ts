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

/** Labels of presence at which this recall's lower bound reaches the bar; 0 when no number does. */
export const labelsNeeded = (recall: number, lowerBar: number): number => {
  if (!(recall > lowerBar)) return 0;
  const enough = (n: number): boolean => wilson(recall * n, n).lower >= lowerBar;
  let high = 1;
  while (!enough(high)) {
    if (high > 2 ** 40) return 0;
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
