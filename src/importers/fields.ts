import type { Problem } from '../model/failure.ts';
import { isFields, shown } from '../model/parsed.ts';
import type { UserFacts } from '../model/transcript.ts';
import type { Localized, Milliseconds } from '../model/words.ts';
import type { RecordPlace } from './importer.ts';

type Path = readonly (string | number)[];

/** Notes what is wrong with the value at a path, and what would be right. */
export type Complain = (path: Path, value: unknown, right: Localized) => void;

/** A list of problems and what adds to it. */
export const complaints = (record: RecordPlace): { readonly problems: readonly Problem[]; readonly complain: Complain } => {
  const problems: Problem[] = [];
  return {
    problems,
    complain: (path, value, right) => {
      const what = {
        en: `“${path.join('.')}” in line ${record.line} is ${shown(value)}`,
        zh: `第 ${record.line} 行的“${path.join('.')}”为 ${value === undefined ? '空缺' : shown(value)}`,
      };
      problems.push({ code: value === undefined ? 'missing-key' : 'wrong-type', what, fix: right, place: record.place(path) });
    },
  };
};

/** Numbers below are seconds since 1970, from here on milliseconds: the border is the year 5138 and March 1973. */
const firstMilliseconds = 1e11;

/** Later ones were counted in microseconds: a minute would be taken for hours. */
const yearTenThousand = 253_402_300_800_000;

/** An instant, in milliseconds since 1970; undefined when it is none. */
export const instantOf = (value: unknown): Milliseconds | undefined => {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) {
    const instant = Math.round(value < firstMilliseconds ? value * 1000 : value);
    return instant < yearTenThousand ? instant : undefined;
  }
  if (typeof value !== 'string') return undefined;
  // Only ISO 8601: other notations mean different days to different readers, and without a zone the reader's own would count.
  const iso = /^\d{4}-\d\d-\d\d(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(value);
  if (iso === null) return undefined;
  const [, time = '00:00', zone = 'Z'] = iso;
  const instant = Date.parse(`${value.slice(0, 10)}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
  return Number.isNaN(instant) ? undefined : instant;
};

const flags = ['guardian', 'emergencyContact', 'minorsMode'] as const;

/** Facts about the user; keys that we have no use for are left out. */
export const userFactsOf = (value: unknown, complain: Complain): UserFacts => {
  // The field `user` of OpenAI requests is an opaque id: no fact.
  if (value === undefined || value === null || typeof value === 'string') return {};
  if (!isFields(value)) {
    complain(['user'], value, { en: 'write an object such as {"age": 15}', zh: '写成对象，如 {"age": 15}' });
    return {};
  }
  const { age, locale } = value;
  const isAge = typeof age === 'number' && age >= 0 && age <= 150;
  if (age !== undefined && !isAge)
    complain(['user', 'age'], age, { en: 'write the age in years as a number', zh: '年龄写成数字，以岁计' });
  if (locale !== undefined && typeof locale !== 'string')
    complain(['user', 'locale'], locale, { en: 'write a locale such as "zh-CN"', zh: '写明语言地区，如 "zh-CN"' });
  for (const flag of flags) {
    if (value[flag] !== undefined && typeof value[flag] !== 'boolean')
      complain(['user', flag], value[flag], { en: 'write true or false', zh: '请写 true 或 false' });
  }
  const known = flags.flatMap((flag) => (typeof value[flag] === 'boolean' ? [[flag, value[flag]]] : []));
  return {
    ...(isAge ? { age } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
    ...Object.fromEntries(known),
  };
};
