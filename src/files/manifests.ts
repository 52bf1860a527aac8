import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';

/** The part of a manifest that later readings of a run go by. */
interface Kept {
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly chosen: Chosen;
}

/** What the checks of a run were made of, besides their files. */
export interface Chosen {
  readonly packs: readonly string[];
  readonly settings: readonly string[];
}

const nothing: Chosen = { packs: [], settings: [] };

const wordsIn = (manifest: object, key: keyof Chosen): readonly string[] => {
  const value: unknown = Object.entries(manifest).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value.map(String) : [];
};

const keptIn = (file: string): Kept | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('startedAt' in manifest)) return undefined;
    const { startedAt } = manifest;
    if (typeof startedAt !== 'string' || !Number.isFinite(Date.parse(startedAt))) return undefined;
    return { startedAt, chosen: { packs: wordsIn(manifest, 'packs'), settings: wordsIn(manifest, 'settings') } };
  } catch {
    return undefined;
  }
};

/** The run that a folder or file of transcripts belongs to, when it belongs to one. */
const runOf = (path: string): Kept | undefined =>
  [path, dirname(path), dirname(dirname(path))]
    .map((folder) => keptIn(join(folder, 'run.json')))
    .find((kept) => kept !== undefined);

/** When the runs behind these recordings were started (ISO 8601), the latest of them; undefined when one of them is of no run. */
export const startOfRuns = (paths: readonly string[]): string | undefined => {
  const starts = paths.map((path) => runOf(path)?.startedAt);
  if (starts.some((start) => start === undefined)) return undefined;
  return starts.toSorted((a = '', b = '') => (a < b ? -1 : 1)).at(-1);
};

/** What the runs behind these recordings were made with. Throws `InvalidInput` where they differ: one report has one set of numbers. */
export const chosenInRuns = (paths: readonly string[]): Chosen => {
  const [first = nothing, ...others] = paths.map((path) => runOf(path)?.chosen ?? nothing);
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
  throw new InvalidInput([
    {
      code: 'mixed-settings',
      what: {
        en: 'these recordings were made with different packs or settings',
        zh: '这些记录是用不同的应用场景包或设置录下的',
      },
      fix: {
        en: 'judge runs of the same packs and settings together, the others by themselves',
        zh: '应用场景包与设置相同的一起判定，其余分开判定',
      },
    },
  ]);
};
