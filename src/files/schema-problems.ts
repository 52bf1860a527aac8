import type { Problem } from '../model/failure.ts';
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

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const keysOf = (schema: SchemaError['parentSchema']): readonly string[] => {
  const properties = schema?.properties;
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
};

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const dotted = (path: Path): string => (path.length === 0 ? 'the document' : `“${path.join('.')}”`);

/** Alternatives that a `oneOf` asks for, by their required keys. */
const choicesOf = (schema: SchemaError['parentSchema']): string => {
  const branches = schema?.oneOf;
  if (!Array.isArray(branches)) return 'one of the allowed forms';
  return branches.map((branch: { required?: readonly string[] }) => (branch.required ?? []).join(' + ')).join(', ');
};

const problemOf = (error: SchemaError, source: Source): Problem => {
  const path = pathOf(error.instancePath);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const place = source.place([...path, key], 'key');
      return {
        code: 'unknown-key',
        what: `unknown key “${key}” in ${dotted(path)}`,
        fix: didYouMean(key, keysOf(error.parentSchema)),
        place,
      };
    }
    case 'required': {
      const key = String(params.missingProperty);
      return {
        code: 'missing-key',
        what: `${dotted(path)} lacks the key “${key}”`,
        fix: `add “${key}:”`,
        place: source.place(path, 'key'),
      };
    }
    case 'enum':
    case 'const': {
      const allowed = error.keyword === 'enum' ? words(params.allowedValues) : [String(params.allowedValue)];
      return {
        code: 'not-allowed',
        what: `${dotted(path)} is ${shown(error.data)}`,
        fix: didYouMean(String(error.data), allowed),
        place: source.place(path),
      };
    }
    case 'type':
      return {
        code: 'wrong-type',
        what: `${dotted(path)} is ${shown(error.data)}`,
        fix: `write ${words([params.type].flat()).join(' or ')}`,
        place: source.place(path),
      };
    case 'minItems':
      return {
        code: 'too-few',
        what: `${dotted(path)} has too few entries`,
        fix: `write at least ${String(params.limit)}`,
        place: source.place(path),
      };
    case 'minProperties':
      return {
        code: 'empty',
        what: `${dotted(path)} is empty`,
        fix: `write at least one of: ${keysOf(error.parentSchema).join(', ')}`,
        place: source.place(path),
      };
    case 'pattern':
      return {
        code: 'wrong-form',
        what: `${dotted(path)} is ${shown(error.data)}`,
        fix: `write it in the form ${String(params.pattern)}`,
        place: source.place(path),
      };
    case 'oneOf':
      return {
        code: 'not-one-form',
        what: `${dotted(path)} must be exactly one of: ${choicesOf(error.parentSchema)}`,
        fix: 'keep one of these keys',
        place: source.place(path),
      };
    default:
      return {
        code: `schema-${error.keyword}`,
        what: `${dotted(path)} ${error.message ?? 'is invalid'}`,
        fix: 'see “clauseprobe schema”',
        place: source.place(path),
      };
  }
};

/** What an error of a branch of `oneOf` or `if` repeats without adding. */
const isEcho = (error: SchemaError, all: readonly SchemaError[]): boolean =>
  error.keyword === 'if' ||
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
