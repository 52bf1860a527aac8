import type { Milliseconds } from '../model/words.ts';

const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** `2h5m`, `90s`, `250ms` in milliseconds; the schemas have checked the form. */
export const milliseconds = (written: string): Milliseconds => {
  let sum = 0;
  for (const [, number, unit] of written.matchAll(/(\d+)(ms|h|m|s)/g)) sum += Number(number) * units[unit as keyof typeof units];
  return sum;
};
