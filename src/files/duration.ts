import type { Language, Milliseconds } from '../model/words.ts';

const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** Whether this is written as the schemas ask for a duration. */
export const isDuration = (written: string): boolean => /^(?=\d)(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/.test(written);

/** `2h5m`, `90s`, `250ms` in milliseconds; the schemas have checked the form. */
export const milliseconds = (written: string): Milliseconds => {
  let sum = 0;
  for (const [, number, unit] of written.matchAll(/(\d+)(ms|h|m|s)/g)) sum += Number(number) * units[unit as keyof typeof units];
  return sum;
};

const unitWords = [
  { unit: 'h', en: 'hour', zh: '小时' },
  { unit: 'm', en: 'minute', zh: '分钟' },
  { unit: 's', en: 'second', zh: '秒' },
  { unit: 'ms', en: 'millisecond', zh: '毫秒' },
] as const;

/** A duration in words, in the largest unit that divides it. */
export const durationWords = (written: string, lang: Language): string => {
  const length = milliseconds(written);
  const { unit, en, zh } = unitWords.find((each) => length % units[each.unit] === 0) ?? unitWords[3];
  const count = length / units[unit];
  return lang === 'zh' ? `${count}${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
};
