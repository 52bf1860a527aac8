import { InvalidInput } from '../model/failure.ts';
import type { Secrets } from './secrets.ts';
import type { Json } from './target-file.ts';

/** Facts about the user, as templates name them. */
export const factVariables = ['persona', 'age', 'guardian', 'emergencyContact', 'minorsMode', 'locale'] as const;

/** Everything `{{…}}` can stand for. */
const variables = [
  'text',
  'session',
  'user',
  'owner',
  'token',
  'lang',
  'clock',
  'webhook',
  'messages',
  ...factVariables,
] as const;
type Variable = (typeof variables)[number];

/** Values of the variables; an absent one leaves its field out. */
export type Values = { readonly [variable in Variable]?: Json | undefined };

type Part = string | { readonly variable: Variable };

/** Renders a string; `encode` is applied to variables only. */
type Text = (values: Values, encode: (value: string) => string) => string;

const placeholder = /\$\{(\w+)\}|\{\{\s*(\w+)\s*\}\}/g;

const isVariable = (name: string): name is Variable => variables.some((variable) => variable === name);

/** One pass for both kinds, so that neither a secret nor the user's words are ever taken for a template. */
const partsOf = (source: string, secrets: Secrets): readonly Part[] => {
  const found = [...source.matchAll(placeholder)];
  const parts = found.flatMap((match, index): readonly Part[] => {
    const before = source.slice(endOf(found[index - 1]), match.index);
    const [, secret, variable = ''] = match;
    if (secret !== undefined) return [before, secrets.value(secret)];
    if (isVariable(variable)) return [before, { variable }];
    const fix = { en: `use one of ${variables.join(', ')}`, zh: `可用：${variables.join('、')}` };
    throw new InvalidInput([
      { code: 'unknown-variable', what: { en: `{{${variable}}} is not a variable`, zh: `{{${variable}}} 不是变量` }, fix },
    ]);
  });
  return [...parts, source.slice(endOf(found.at(-1)))].filter((part) => part !== '');
};

const endOf = (match: RegExpExecArray | undefined): number => (match === undefined ? 0 : match.index + match[0].length);

const textOf = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Compiles a string of the target file; throws `InvalidInput` for unknown variables and unlisted secrets. */
export const compileText = (source: string, secrets: Secrets): Text => {
  const parts = partsOf(source, secrets);
  return (values, encode) =>
    parts.map((part) => (typeof part === 'string' ? part : encode(textOf(values[part.variable])))).join('');
};

const asIs = (value: string): string => value;

/** Compiles a JSON template; fields whose only content is an absent variable are left out. */
export const compileJson = (source: Json, secrets: Secrets): ((values: Values) => unknown) => {
  if (typeof source === 'string') return compileString(source, secrets);
  if (typeof source !== 'object' || source === null) return () => source;
  if (isList(source)) {
    const items = source.map((item) => compileJson(item, secrets));
    return (values) => items.map((item) => item(values));
  }
  const fields = Object.entries(source).map(([key, value]) => [key, compileJson(value, secrets)] as const);
  return (values) => Object.fromEntries(fields.map(([key, value]) => [key, value(values)]));
};

const isList = (source: Json): source is readonly Json[] => Array.isArray(source);

const compileString = (source: string, secrets: Secrets): ((values: Values) => unknown) => {
  const [first, ...others] = partsOf(source, secrets);
  if (typeof first === 'object' && others.length === 0) return (values) => values[first.variable];
  const text = compileText(source, secrets);
  return (values) => text(values, asIs);
};

/** Names of the variables a part of the target file uses. */
export const variablesIn = (source: unknown): ReadonlySet<string> =>
  new Set([...JSON.stringify(source ?? null).matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name));
