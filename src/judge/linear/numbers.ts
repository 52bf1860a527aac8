import { mix } from './hash.ts';

const kind = 11;

/** Ages and birth years, the latter as of the years in which the Measures are young: what a number says in a chat about people. */
const ranges: readonly { readonly digits: number; readonly from: number; readonly to: number }[] = [
  { digits: 1, from: 0, to: 5 },
  { digits: 1, from: 6, to: 9 },
  { digits: 2, from: 10, to: 17 },
  { digits: 2, from: 18, to: 59 },
  { digits: 2, from: 60, to: 99 },
  { digits: 4, from: 1930, to: 1966 },
  { digits: 4, from: 2009, to: 2022 },
];

/** Token of a run of digits: a range where it has one, else the number itself (hotlines have three to six digits). */
export const numberToken = (text: string, from: number, to: number): number => {
  const digits = to - from;
  if (digits > 9) return mix(kind, -100);
  const value = Number(text.slice(from, to));
  const range = ranges.findIndex((each) => each.digits === digits && value >= each.from && value <= each.to);
  return mix(kind, range < 0 ? value : -1 - range);
};
