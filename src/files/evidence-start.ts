import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const startIn = (file: string): string | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('startedAt' in manifest)) return undefined;
    const { startedAt } = manifest;
    return typeof startedAt === 'string' && Number.isFinite(Date.parse(startedAt)) ? startedAt : undefined;
  } catch {
    return undefined;
  }
};

/** The run that a folder or file of transcripts belongs to, when it belongs to one. */
const runOf = (path: string): string | undefined =>
  [path, dirname(path), dirname(dirname(path))]
    .map((folder) => startIn(join(folder, 'run.json')))
    .find((start) => start !== undefined);

/** When the runs behind these recordings were started (ISO 8601), the latest of them; undefined when one of them is of no run. */
export const startOfRuns = (paths: readonly string[]): string | undefined => {
  const starts = paths.map(runOf);
  if (starts.some((start) => start === undefined)) return undefined;
  return starts.toSorted((a = '', b = '') => (a < b ? -1 : 1)).at(-1);
};
