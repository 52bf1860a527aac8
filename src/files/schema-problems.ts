import type { Problem } from '../model/failure.ts';
import { shown } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { didYouMean } from './suggestion.ts';
import type { Path, Source } from './yaml.ts';

/** The part of an ajv error that we read. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [key: string]: unknown };
  readonly message?: string;
  readonly parentSchema?: { readonly [key: string]: unknown };
  readonly data?: unknown;
}

/** A compiled validator, as ajv makes them. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const keysOf = (schema: SchemaError['parentSchema']): readonly string[] => {
  const properties = schema?.properties;
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
};

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** What somebody may have meant as a word, no longer than any: words are compared letter by letter. */
const wordOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : shown(value));

const dotted = (path: Path): Localized => {
  const name = `“${path.join('.')}”`;
  return path.length === 0 ? { en: 'the document', zh: '整个文件' } : { en: name, zh: name };
};

/** JSON types in words. */
const typeNames: { readonly [type: string]: string } = {
  string: '字符串',
  number: '数值',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值',
  null: 'null',
};

/** Forms that are more easily told than read. */
const forms: { readonly [pattern: string]: Localized } = {
  '^[0-9]+(ms|s|m)$': { en: 'a duration such as 500ms, 60s or 5m', zh: '时长，如 500ms、60s、5m' },
  '^([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$': { en: 'a duration such as 2h, 1h30m or 90s', zh: '时长，如 2h、1h30m、90s' },
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$': {
    en: 'small letters and digits, with hyphens between words, such as my-name',
    zh: '小写字母和数字，词间用连字符，如 my-name',
  },
};

const formOf = (schema: SchemaError['parentSchema']): Localized | undefined => forms[String(schema?.pattern)];

/** Alternatives that a `oneOf` asks for, by their required keys. */
const choicesOf = (schema: SchemaError['parentSchema']): Localized => {
  const branches = schema?.oneOf;
  if (!Array.isArray(branches)) return { en: 'one of the allowed forms', zh: '允许的形式之一' };
  const choices = branches.map((branch: { required?: readonly string[] }) => (branch.required ?? []).join(' + '));
  return { en: choices.join(', '), zh: choices.join('、') };
};

const problemOf = (error: SchemaError, source: Source): Problem => {
  const path = pathOf(error.instancePath);
  const { params } = error;
  const at = dotted(path);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const place = source.place([...path, key], 'key');
      return {
        code: 'unknown-key',
        what: { en: `unknown key “${key}” in ${at.en}`, zh: `${at.zh}中有未知的键“${key}”` },
        fix: didYouMean(key, keysOf(error.parentSchema)),
        place,
      };
    }
    case 'required': {
      const key = String(params.missingProperty);
      return {
        code: 'missing-key',
        what: { en: `${at.en} lacks the key “${key}”`, zh: `${at.zh}缺少键“${key}”` },
        fix: { en: `add “${key}:”`, zh: `添上“${key}:”` },
        place: source.place(path, 'key'),
      };
    }
    case 'enum':
    case 'const': {
      const allowed = error.keyword === 'enum' ? words(params.allowedValues) : [String(params.allowedValue)];
      return {
        code: 'not-allowed',
        what: { en: `${at.en} is ${shown(error.data)}`, zh: `${at.zh}为 ${shown(error.data)}` },
        fix: didYouMean(wordOf(error.data), allowed),
        place: source.place(path),
      };
    }
    case 'type':
      return {
        code: 'wrong-type',
        what: { en: `${at.en} is ${shown(error.data)}`, zh: `${at.zh}为 ${shown(error.data)}` },
        fix: {
          en: `write ${formOf(error.parentSchema)?.en ?? words([params.type].flat()).join(' or ')}`,
          zh: `请写${
            formOf(error.parentSchema)?.zh ??
            words([params.type].flat())
              .map((type) => typeNames[type] ?? type)
              .join('或')
          }`,
        },
        place: source.place(path),
      };
    case 'minItems':
      return {
        code: 'too-few',
        what: { en: `${at.en} has too few entries`, zh: `${at.zh}的条目太少` },
        fix: { en: `write at least ${String(params.limit)}`, zh: `至少写 ${String(params.limit)} 项` },
        place: source.place(path),
      };
    case 'minProperties':
      return {
        code: 'empty',
        what: { en: `${at.en} is empty`, zh: `${at.zh}是空的` },
        fix: {
          en: `write at least one of: ${keysOf(error.parentSchema).join(', ')}`,
          zh: `至少写其中之一：${keysOf(error.parentSchema).join('、')}`,
        },
        place: source.place(path),
      };
    case 'pattern':
      return {
        code: 'wrong-form',
        what: { en: `${at.en} is ${shown(error.data)}`, zh: `${at.zh}为 ${shown(error.data)}` },
        fix: {
          en: `write ${formOf(error.parentSchema)?.en ?? `it in the form ${String(params.pattern)}`}`,
          zh: `请写${formOf(error.parentSchema)?.zh ?? `成 ${String(params.pattern)} 的形式`}`,
        },
        place: source.place(path),
      };
    case 'anyOf':
      return {
        code: 'no-known-form',
        what: { en: `${at.en} is ${shown(error.data)}`, zh: `${at.zh}为 ${shown(error.data)}` },
        fix: {
          en: 'write it in one of the known forms; see “clauseprobe schema”',
          zh: '写成已有的形式之一，见“clauseprobe schema”',
        },
        place: source.place(path),
      };
    case 'oneOf':
      return {
        code: 'not-one-form',
        what: {
          en: `${at.en} must be exactly one of: ${choicesOf(error.parentSchema).en}`,
          zh: `${at.zh}须且只须是其中之一：${choicesOf(error.parentSchema).zh}`,
        },
        fix: { en: 'keep one of these keys', zh: '这些键只留一个' },
        place: source.place(path),
      };
    default:
      return {
        code: `schema-${error.keyword}`,
        what: { en: `${at.en} ${error.message ?? 'is invalid'}`, zh: `${at.zh}不符合格式（${error.keyword}）` },
        fix: { en: 'see “clauseprobe schema”', zh: '见“clauseprobe schema”' },
        place: source.place(path),
      };
  }
};

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** What an error of a branch of `oneOf`, `anyOf` or `if` repeats without adding. */
const isEcho = (error: SchemaError, all: readonly SchemaError[]): boolean =>
  error.keyword === 'if' ||
  all.some((other) => other !== error && other.keyword === 'anyOf' && isWithin(error.instancePath, other.instancePath)) ||
  (error.keyword === 'required' && all.some((other) => other.keyword === 'oneOf' && other.instancePath === error.instancePath)) ||
  (error.keyword === 'oneOf' &&
    all.some((other) => other.keyword === 'additionalProperties' && other.instancePath === error.instancePath));

/** Validates a source against a compiled schema; every problem with its place. */
export const schemaProblems = (source: Source, validator: Validator): readonly Problem[] => {
  if (validator(source.value)) return [];
  const errors = validator.errors ?? [];
  const unknownAt = new Set(
    errors.filter((error) => error.keyword === 'additionalProperties').map((error) => error.instancePath),
  );
  return errors
    .filter((error) => !isEcho(error, errors))
    .filter(
      (error) =>
        !(error.keyword === 'required' && unknownAt.has(error.instancePath) && error.parentSchema?.properties === undefined),
    )
    .map((error) => problemOf(error, source));
};
