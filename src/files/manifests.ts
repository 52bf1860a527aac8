import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import { type Manifest, manifestName, runFormat } from './run-directory.ts';

/** The manifest of a run directory. Throws `InvalidInput` where there is none that this version wrote. */
export const readManifest = <Selection extends object>(folder: string): Manifest & { readonly selection: Selection } => {
  const file = join(folder, manifestName);
  if (!existsSync(file))
    throw new InvalidInput([
      {
        code: 'no-run',
        what: { en: `${file} does not exist`, zh: `${file} 不存在` },
        fix: { en: 'name a run directory', zh: '请指定运行目录' },
      },
    ]);
  const manifest: Manifest & { readonly selection: Selection } = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.format === runFormat) return manifest;
  throw new InvalidInput([
    {
      code: 'unknown-run-version',
      what: { en: `${file} has the format ${String(manifest.format)}`, zh: `${file} 的格式是 ${String(manifest.format)}` },
      fix: { en: `this version reads ${runFormat}`, zh: `本版本可读 ${runFormat}` },
    },
  ]);
};

/** The part of a manifest that later readings of a run go by. */
interface Kept {
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly chosen: Chosen;
  /** What was to be played, where the run was cut off before it all was. */
  readonly cut: Cut | undefined;
  readonly manifest: object;
}

/** Which probes a run that was cut off was to play; undefined for all. */
export interface Cut {
  readonly languages: readonly string[] | undefined;
  readonly personas: readonly string[] | undefined;
  readonly runs: number | undefined;
}

/** What the checks of a run were made of, besides their files. */
export interface Chosen {
  readonly packs: readonly string[];
  readonly settings: readonly string[];
}

const nothing: Chosen = { packs: [], settings: [] };

const valueIn = (manifest: object, key: string): unknown => Object.entries(manifest).find(([name]) => name === key)?.[1];

const wordsIn = (manifest: object, key: string): readonly string[] | undefined => {
  const value = valueIn(manifest, key);
  return Array.isArray(value) ? value.map(String) : undefined;
};

const cutIn = (manifest: object): Cut | undefined => {
  if (valueIn(manifest, 'complete') !== false) return undefined;
  const selection = valueIn(manifest, 'selection');
  const options = typeof selection === 'object' && selection !== null ? selection : {};
  const runs = valueIn(options, 'runs');
  return {
    languages: wordsIn(options, 'language'),
    personas: wordsIn(options, 'persona'),
    runs: typeof runs === 'number' ? runs : undefined,
  };
};

const keptIn = (file: string): Kept | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('startedAt' in manifest)) return undefined;
    const { startedAt } = manifest;
    if (typeof startedAt !== 'string' || !Number.isFinite(Date.parse(startedAt))) return undefined;
    const chosen = { packs: wordsIn(manifest, 'packs') ?? [], settings: wordsIn(manifest, 'settings') ?? [] };
    return { startedAt, chosen, cut: cutIn(manifest), manifest };
  } catch {
    return undefined;
  }
};

/** The run that a folder or file of transcripts belongs to, when it belongs to one. */
const runOf = (path: string): Kept | undefined =>
  [path, dirname(path), dirname(dirname(path))]
    .map((folder) => keptIn(join(folder, manifestName)))
    .find((kept) => kept !== undefined);

/** The runs behind these recordings that were cut off. */
export const cutRuns = (paths: readonly string[]): readonly Cut[] => paths.flatMap((path) => runOf(path)?.cut ?? []);

/** The manifest of the run that a path belongs to, as it was written; undefined when it belongs to none. */
export const manifestOf = (path: string): object | undefined => runOf(path)?.manifest;

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
