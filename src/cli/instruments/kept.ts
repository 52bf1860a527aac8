import { resolve } from 'node:path';
import { type JudgeAnswers, openJudgeAnswers, readJudgeAnswers } from '../../files/judge-cache.ts';
import type { Answers } from '../../llm/index.ts';

/** Files of a model judge's answers. */
export interface AnswerFiles {
  /** Read only, before those that are written too. */
  readonly read: readonly string[];
  /** Read and written: in the end each holds every answer that was used. */
  readonly write: readonly string[];
}

/** Answers in files and, whatever becomes of those, in memory. */
export interface KeptAnswers {
  readonly answers: Answers;
  readonly close: () => void;
}

type Fields = { readonly [field: string]: unknown };

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const distinct = (paths: readonly string[]): readonly string[] =>
  paths.filter((path, index) => paths.findIndex((each) => resolve(each) === resolve(path)) === index);

/** Opens files of answers as one. Throws `InvalidInput` when one to be read is not there, or one is of another kind. */
export const keepAnswers = ({ read, write }: AnswerFiles): KeptAnswers => {
  const written = distinct(write);
  const readers = read.filter((path) => !written.some((each) => resolve(each) === resolve(path))).map(readJudgeAnswers);
  const writers = written.map(openJudgeAnswers);
  const memory = new Map<string, unknown>();
  const find = (key: string): unknown => {
    if (memory.has(key)) return memory.get(key);
    const places: readonly JudgeAnswers[] = [...readers, ...writers];
    for (const place of places) {
      const value = place.get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    answers: {
      get: (key) => {
        const value = find(key);
        if (value === undefined) return undefined;
        memory.set(key, value);
        // What one file alone knows is copied: each file must do to replay the run.
        for (const writer of writers) if (!same(writer.get(key), value)) writer.put(key, fieldsOf(value));
        return value;
      },
      put: (key, value) => {
        memory.set(key, { key, ...value });
        for (const writer of writers) writer.put(key, value);
      },
    },
    close: () => {
      for (const writer of writers) writer.close();
    },
  };
};
