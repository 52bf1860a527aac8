import { InvalidInput, type Problem } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { placeInText } from './json-place.ts';
import { schemaProblems, type Validator } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';
import type { Source } from './yaml.ts';

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

/** Faults that are named; many mostly have one cause. */
const mostNamed = 5;

/** What is no longer as we wrote it in a file of ours, each with its place; what to do about it is always the same. */
export const damageIn = (path: string, value: unknown, validator: Validator, fix: Localized): readonly Problem[] => {
  if (validator(value)) return [];
  const text = readTextFile(path, fix);
  const place: Source['place'] = (at, part) => placeInText(path, text, at, part);
  const faults = schemaProblems({ file: path, value, place }, validator).slice(0, mostNamed);
  return faults.map((fault) => ({
    ...fault,
    code: 'damaged-file',
    what: { en: `${path} is damaged: ${fault.what.en}`, zh: `${path} 已损坏：${fault.what.zh}` },
    fix,
  }));
};
