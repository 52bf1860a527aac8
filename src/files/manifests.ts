import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';

/** The part of a manifest that later readings of a run go by. */
interface Kept {
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly settings: readonly string[];
}

const keptIn = (file: string): Kept | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('startedAt' in manifest)) return undefined;
    const { startedAt } = manifest;
    const settings: unknown = 'settings' in manifest ? manifest.settings : [];
    if (typeof startedAt !== 'string' || !Number.isFinite(Date.parse(startedAt))) return undefined;
    return { startedAt, settings: Array.isArray(settings) ? settings.map(String) : [] };
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

/** What was set for the runs behind these recordings. Throws `InvalidInput` where they differ: one report has one set of numbers. */
export const settingsOfRuns = (paths: readonly string[]): readonly string[] => {
  const [first = [], ...others] = paths.map((path) => runOf(path)?.settings ?? []);
  if (others.every((other) => other.join('\n') === first.join('\n'))) return first;
  throw new InvalidInput([
    {
      code: 'mixed-settings',
      what: 'these recordings were made with different settings',
      fix: 'judge runs with the same settings together, the others by themselves',
    },
  ]);
};
