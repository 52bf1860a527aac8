import { InvalidInput, type Problem } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { readTextFile } from './text-file.ts';

const problem = (code: string, what: Localized, fix: Localized): InvalidInput => new InvalidInput([{ code, what, fix }]);

const parsed = (path: string, text: string, fix: Localized): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (text.trim() === '') throw problem('json-syntax', { en: `${path} is empty`, zh: `${path} 是空文件` }, fix);
    const reason = error instanceof Error ? error.message : 'no JSON';
    throw problem(
      'json-syntax',
      { en: `${path} is damaged or cut off: ${reason}`, zh: `${path} 已损坏或不完整，不是有效的 JSON` },
      fix,
    );
  }
};

/** The object in a JSON file. Throws `InvalidInput`, saying what to do, where there is none. */
export const readFields = (path: string, fix: Localized): Fields => {
  const value = parsed(path, readTextFile(path, fix), fix);
  if (isFields(value)) return value;
  throw problem('wrong-type', { en: `${path} holds no JSON object`, zh: `${path} 的内容不是 JSON 对象` }, fix);
};

/** What values of a key must be. */
export type Shape = { readonly [key: string]: (value: unknown) => boolean };

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isList = (value: unknown): boolean => Array.isArray(value);

/** Problems with fields that are missing or are not what they must be. */
export const shapeProblems = (path: string, fields: Fields, shape: Shape, fix: Localized): readonly Problem[] =>
  Object.entries(shape)
    .filter(([key, holds]) => !holds(fields[key]))
    .map(([key]) => {
      const what =
        key in fields
          ? { en: `${path} is damaged: “${key}” is not what it must be`, zh: `${path} 已损坏：“${key}”的值不对` }
          : { en: `${path} is damaged: “${key}” is missing`, zh: `${path} 已损坏：缺“${key}”` };
      return { code: 'damaged-file', what, fix };
    });
