import type { Trouble } from './attempt.ts';
import { type Answers, type Entry, readEntry, writtenEntry } from './kept.ts';
import { noCost } from './ledger.ts';

/** What is known without asking. */
export interface Memory {
  /** The entry of a key for a message of this length. */
  readonly recall: (key: string, length: number) => Entry | undefined;
  readonly keep: (key: string, entry: Entry) => void;
}

/** Where a judge keeps its answers. */
interface Keeping {
  /** Answers of all runs. */
  readonly cache?: Answers | undefined;
  /** Answers of this run, also those that failed, for replaying it. */
  readonly record?: Answers | undefined;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** Only whole answers are taken over from elsewhere; but within a run the same question has the same answer, or its replay would differ. */
export const createMemory = ({ cache, record, onTrouble }: Keeping): Memory => {
  const failed = new Map<string, Entry>();
  const put = (answers: Answers | undefined, key: string, entry: Entry): void => {
    try {
      answers?.put(key, writtenEntry(entry));
    } catch (error) {
      // The answer holds all the same.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      onTrouble({ doubt: 'not-recorded', code });
    }
  };
  const whole = (answers: Answers | undefined, key: string, length: number): Entry | undefined => {
    const entry = readEntry(answers?.get(key), length);
    return entry?.complete === true ? entry : undefined;
  };
  return {
    recall: (key, length) => {
      const before = failed.get(key) ?? whole(record, key, length);
      if (before !== undefined) return before;
      const cached = whole(cache, key, length);
      // This run did not pay for it.
      if (cached !== undefined) put(record, key, { ...cached, cost: noCost });
      return cached;
    },
    keep: (key, entry) => {
      if (entry.complete) put(cache, key, entry);
      else failed.set(key, entry);
      put(record, key, entry);
    },
  };
};
