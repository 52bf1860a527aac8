import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import { makeFolder } from './make-folder.ts';
import { requireFile } from './text-file.ts';
import { linesOf } from './transcripts-lines.ts';

/** Answers of a model judge by key: one JSON object a line, `key` first. The last line of a key counts. */
export interface JudgeAnswers {
  /** What was kept under the key; undefined when nothing was. */
  readonly get: (key: string) => unknown;
  /** On disk when it returns. */
  readonly put: (key: string, value: { readonly [field: string]: unknown }) => void;
  readonly close: () => void;
}

/** Lines are kept as text and parsed when asked for: most of a cache is not needed in a run. */
const keyAtStart = /^\{"key":"([0-9a-f]{64})",/;

/** A writer that was cut off leaves half a line, at the end or, after the next run, in the middle: it counts as not there. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const indexOf = (path: string): Map<string, string> => {
  const index = new Map<string, string>();
  if (!existsSync(path)) return index;
  let lines = 0;
  for (const { text } of linesOf(path)) {
    if (text !== '') lines += 1;
    const key = keyAtStart.exec(text)?.[1];
    if (key !== undefined && text.endsWith('}')) index.set(key, text);
  }
  // One bad line is a cut-off one. A file of nothing else is of another kind, and must not be appended to.
  if (lines < 2 || index.size > 0) return index;
  const what = { en: `${path} holds no answers of a model judge`, zh: `${path} 中没有判定模型的回答` };
  throw new InvalidInput([
    {
      code: 'not-judge-answers',
      what,
      fix: { en: 'name a new file, or one that an earlier run wrote', zh: '请指定新文件，或以前运行写出的文件' },
    },
  ]);
};

const endsInLine = (descriptor: number): boolean => {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
};

const openForAppending = (path: string): number => {
  makeFolder(dirname(path));
  const descriptor = openSync(path, 'a+');
  // Our first line must not be glued to the half line of a writer that was cut off.
  if (!endsInLine(descriptor)) appendFileSync(descriptor, '\n');
  return descriptor;
};

/** Opens a file of answers to read and append to; makes it when it is not there. Throws `InvalidInput` for a file of another kind. */
export const openJudgeAnswers = (path: string): JudgeAnswers => {
  const index = indexOf(path);
  const descriptor = openForAppending(path);
  return {
    get: (key) => parsed(index.get(key) ?? ''),
    put: (key, value) => {
      const line = JSON.stringify({ key, ...value });
      appendFileSync(descriptor, `${line}\n`);
      index.set(key, line);
    },
    close: () => closeSync(descriptor),
  };
};

/** Reads the answers of a recorded run; nothing is written. Throws `InvalidInput` when there is no such file. */
export const readJudgeAnswers = (path: string): JudgeAnswers => {
  requireFile(path, {
    en: 'name a file of answers that a run with a model judge has written',
    zh: '请指定由使用判定模型的运行写出的回答文件',
  });
  const index = indexOf(path);
  return { get: (key) => parsed(index.get(key) ?? ''), put: () => {}, close: () => {} };
};
