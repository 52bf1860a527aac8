import { resolve } from 'node:path';
import { type JudgeAnswers, openJudgeAnswers, readJudgeAnswers } from '../../files/judge-cache.ts';
import type { Answers } from '../../llm/index.ts';
import { fieldsOf } from '../../model/parsed.ts';

/** Files of a model judge's answers; a file counts where it is named first. */
export interface AnswerFiles {
  /** Only read, before the others. */
  readonly read: readonly string[];
  /** Read and written. */
  readonly cache: readonly string[];
  /** Only written: answers of other runs in them must not show in this one. */
  readonly write: readonly string[];
}

/** Answers in files and, whatever becomes of those, in memory. */
interface KeptAnswers {
  readonly answers: Answers;
  readonly close: () => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Paths that none of the lists before them has named. */
const unnamed = (paths: readonly string[], before: readonly string[]): readonly string[] => {
  const seen = new Set(before.map((path) => resolve(path)));
  return paths.filter((path) => seen.size < seen.add(resolve(path)).size);
};

/** Opens files of answers as one. Throws `InvalidInput` when one to be read is not there, or one is of another kind. */
export const keepAnswers = ({ read, cache, write }: AnswerFiles): KeptAnswers => {
  const readers = unnamed(read, []).map(readJudgeAnswers);
  const caches = unnamed(cache, read).map(openJudgeAnswers);
  const writers = [...caches, ...unnamed(write, [...read, ...cache]).map(openJudgeAnswers)];
  const places: readonly JudgeAnswers[] = [...readers, ...caches];
  const memory = new Map<string, unknown>();
  const find = (key: string): unknown => {
    if (memory.has(key)) return memory.get(key);
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
        // What one file alone knows is copied: each must do to replay the run.
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
