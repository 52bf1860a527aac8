import type { Problem } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';
import type { Language, Localized } from '../model/words.ts';
import { durationWords, isDuration, milliseconds } from './duration.ts';
import { didYouMean } from './suggestion.ts';
import type { Path, Source } from './yaml.ts';

/** A duration such as `30m`, or a number. */
export type ParameterValue = string | number;

/** A number that the law leaves open, as a check file declares it. */
export interface ParameterFile {
  readonly value: ParameterValue;
  readonly assumption: Localized;
}

/** Values by the names of parameters. */
export type Values = { readonly [name: string]: ParameterValue };

/** `$interval`, `0.3 * $interval`, `$most / 1m`. */
const reference = /^(?:(\d+(?:\.\d+)?) \* )?\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?: \/ ((?:\d+(?:ms|h|m|s))+))?$/;

/** `{interval}` in a text. */
const mention = /\{([a-z][a-z0-9-]*)\}/g;

/** Parts of a check in which a reference stands for a value; what is said to a target is never one. */
const referring = ['applies', 'window', 'expect', 'repeats', 'probe'];
const spoken = ['say', 'canary'];
const texts = ['title', 'why', 'proves', 'assumptions', 'parameters'];

const calculated = (written: string, values: Values): unknown => {
  const [, factor, name = '', unit] = reference.exec(written) ?? [];
  const value = values[name];
  if (value === undefined) return written;
  if (factor === undefined && unit === undefined) return value;
  const amount = Number(factor ?? 1) * (typeof value === 'string' ? milliseconds(value) : value);
  if (typeof value === 'number') return unit === undefined ? amount : written;
  return unit === undefined ? `${Math.round(amount)}ms` : amount / milliseconds(unit);
};

/** How long steps last on the session's clock. */
const lasting = (steps: unknown): number => {
  let sum = 0;
  for (const step of Array.isArray(steps) ? steps : []) {
    if (!isFields(step)) continue;
    if (typeof step.advance === 'string') sum += milliseconds(step.advance);
    if (typeof step.repeat === 'number') sum += step.repeat * lasting(step.steps);
  }
  return sum;
};

/** Repeated for a duration: as often as it takes to fill it. */
const counted = (step: Fields): Fields => {
  const length = lasting(step.steps);
  if (typeof step.repeat !== 'string' || length === 0) return step;
  return { ...step, repeat: Math.ceil(milliseconds(step.repeat) / length) };
};

const substituted = (value: unknown, values: Values): unknown => {
  if (typeof value === 'string') return value.includes('$') ? calculated(value, values) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => substituted(each, values));
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, spoken.includes(key) ? each : substituted(each, values)]);
  return counted(Object.fromEntries(entries));
};

const declaredIn = (file: unknown): readonly (readonly [string, Fields])[] => {
  if (!isFields(file) || !isFields(file.parameters)) return [];
  return Object.entries(file.parameters).flatMap(([name, each]) => (isFields(each) ? [[name, each] as const] : []));
};

const isValue = (value: unknown): value is ParameterValue => typeof value === 'string' || typeof value === 'number';

/** The check's own values. */
export const standardValues = (file: unknown): Values =>
  Object.fromEntries(declaredIn(file).flatMap(([name, { value }]) => (isValue(value) ? [[name, value]] : [])));

/** A check file with values in place of references; `given` go before its own. */
export const withValues = (file: unknown, given: Values = {}): unknown => {
  // Without a parameter there is no reference: most checks are taken as they are.
  if (!isFields(file) || file.parameters === undefined) return file;
  const values = { ...standardValues(file), ...given };
  const parts = referring.filter((part) => part in file).map((part) => [part, substituted(file[part], values)]);
  const parameters = declaredIn(file).map(([name, each]) => [name, { ...each, value: values[name] }]);
  return { ...file, ...Object.fromEntries(parts), parameters: Object.fromEntries(parameters) };
};

const valueWords = (value: ParameterValue, lang: Language): string =>
  typeof value === 'string' ? durationWords(value, lang) : String(value);

/** A text with the values it mentions. */
export const told = (text: Localized, values: Values): Localized => {
  const filled = (lang: Language): string =>
    text[lang].replaceAll(mention, (written, name: string) => {
      const value = values[name];
      return value === undefined ? written : valueWords(value, lang);
    });
  return { en: filled('en'), zh: filled('zh') };
};

interface Mentioned {
  readonly name: string;
  readonly path: Path;
}

const referencesIn = (value: unknown, path: Path): readonly Mentioned[] => {
  if (typeof value === 'string') return [reference.exec(value)?.[2] ?? []].flat().map((name) => ({ name, path }));
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => referencesIn(each, [...path, index]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (spoken.includes(key) ? [] : referencesIn(each, [...path, key])));
};

const mentionsIn = (value: unknown, path: Path): readonly Mentioned[] => {
  if (typeof value === 'string') return [...value.matchAll(mention)].map(([, name = '']) => ({ name, path }));
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => mentionsIn(each, [...path, index]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => mentionsIn(each, [...path, key]));
};

/** What is wrong with the parameters of a check file that its schema has passed. */
export const parameterProblems = (source: Source): readonly Problem[] => {
  const file = source.value;
  if (!isFields(file)) return [];
  const declared = declaredIn(file);
  const names = declared.map(([name]) => name);
  const references = referring.flatMap((part) => referencesIn(file[part], [part]));
  const mentions = texts.flatMap((part) => mentionsIn(file[part], [part]));
  const unknown = [...references, ...mentions]
    .filter(({ name }) => !names.includes(name))
    .map(({ name, path }) => ({
      code: 'unknown-parameter',
      what: { en: `the check declares no parameter “${name}”`, zh: `检查没有声明参数“${name}”` },
      fix: names.length === 0 ? { en: 'declare it under “parameters:”', zh: '在“parameters:”下声明' } : didYouMean(name, names),
      place: source.place(path),
    }));
  const unused = names
    .filter((name) => !references.some((each) => each.name === name))
    .map((name) => ({
      code: 'unused-parameter',
      what: { en: `nothing refers to the parameter “${name}”`, zh: `没有任何地方引用参数“${name}”` },
      fix: { en: `write “$${name}” in place of the number, or take the parameter out`, zh: `在数值处写“$${name}”，或去掉该参数` },
      place: source.place(['parameters', name], 'key'),
    }));
  const unshown = declared.flatMap(([name, { assumption }]) =>
    Object.entries(isFields(assumption) ? assumption : {})
      .filter(([, text]) => !String(text).includes(`{${name}}`))
      .map(([lang]) => ({
        code: 'parameter-not-shown',
        what: { en: `the assumption does not show the value of “${name}”`, zh: `假定中没有写出“${name}”的值` },
        fix: { en: `write “{${name}}” where the value is to stand`, zh: `在应写值的地方写“{${name}}”` },
        place: source.place(['parameters', name, 'assumption', lang]),
      })),
  );
  const endless = declared
    .filter(([, { value }]) => typeof value === 'string' && isDuration(value) && milliseconds(value) === 0)
    .map(([name]) => ({
      code: 'no-duration',
      what: { en: `the parameter “${name}” lasts no time`, zh: `参数“${name}”的时长为零` },
      fix: { en: 'write a duration such as 30m', zh: '写一个时长，如 30m' },
      place: source.place(['parameters', name, 'value']),
    }));
  return [...unknown, ...unused, ...unshown, ...endless];
};
