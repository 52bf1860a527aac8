import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import { type Fields, fieldsOf } from '../model/parsed.ts';
import {
  type Manifest,
  manifestIn,
  manifestName,
  requireManifest,
  requireWhole,
  runFormat,
  transcriptsName,
} from './run-directory.ts';

/** The manifest of a run directory. Throws `InvalidInput` where there is none that this version wrote. */
export const readManifest = <Selection extends object>(folder: string): Manifest & { readonly selection: Selection } => {
  const isOurs = (fields: Fields): fields is Fields & Manifest & { readonly selection: Selection } => fields.format === runFormat;
  const file = join(folder, manifestName);
  const manifest = requireManifest(folder);
  if (isOurs(manifest)) {
    requireWhole(folder, manifest);
    return manifest;
  }
  throw new InvalidInput([
    {
      code: 'unknown-run-version',
      what: { en: `${file} has the format ${String(manifest.format)}`, zh: `${file} 的格式是 ${String(manifest.format)}` },
      fix: { en: `this version reads ${runFormat}`, zh: `本版本可读 ${runFormat}` },
    },
  ]);
};

/**
 * Refuses to judge a run by half of what it was made with: its settings and its start decide verdicts. A folder of transcripts without a
 * manifest is no run. Throws `InvalidInput`.
 */
export const refuseDamaged = (folder: string): void => {
  if (existsSync(join(folder, manifestName))) readManifest(folder);
};

/** The part of a manifest that later readings of a run go by. */
interface Kept {
  readonly folder: string;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly chosen: Chosen;
  /** What was to be played, where the run was cut off before it all was. */
  readonly cut: Cut | undefined;
  readonly manifest: Fields;
}

/** Which probes a run that was cut off was to play; undefined for all. */
export interface Cut {
  readonly languages: readonly string[] | undefined;
  readonly personas: readonly string[] | undefined;
  readonly runs: number | undefined;
}

/** What the checks of a run were made of, besides their files. */
interface Chosen {
  readonly packs: readonly string[];
  readonly settings: readonly string[];
}

const nothing: Chosen = { packs: [], settings: [] };

const wordsIn = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.map(String) : undefined);

/** Where the recordings of a run lie: below it, or where a replay read them. */
export const recordingsOf = (folder: string): readonly string[] =>
  wordsIn(fieldsOf(manifestIn(folder)?.selection).paths) ?? [join(folder, transcriptsName)];

const cutIn = ({ complete, selection }: Fields): Cut | undefined => {
  if (complete !== false) return undefined;
  const { language, persona, runs } = fieldsOf(selection);
  return { languages: wordsIn(language), personas: wordsIn(persona), runs: typeof runs === 'number' ? runs : undefined };
};

const keptIn = (folder: string): Kept | undefined => {
  const manifest = manifestIn(folder);
  if (manifest === undefined) return undefined;
  const { startedAt, packs, settings } = manifest;
  if (typeof startedAt !== 'string' || !Number.isFinite(Date.parse(startedAt))) return undefined;
  const chosen = { packs: wordsIn(packs) ?? [], settings: wordsIn(settings) ?? [] };
  return { folder: resolve(folder), startedAt, chosen, cut: cutIn(manifest), manifest };
};

/** The run that a folder or file of transcripts belongs to, when it belongs to one. */
const runOf = (path: string): Kept | undefined =>
  [path, dirname(path), dirname(dirname(path))].map(keptIn).find((kept) => kept !== undefined);

/** The runs behind these recordings that were cut off, each once, however many of its files are named. */
export const cutRuns = (paths: readonly string[]): readonly Cut[] => {
  const runs = paths.flatMap((path) => runOf(path) ?? []);
  return [...new Map(runs.map(({ folder, cut }) => [folder, cut])).values()].flatMap((cut) => cut ?? []);
};

/** The manifest of the run that a path belongs to, as it was written; undefined when it belongs to none. */
export const manifestOf = (path: string): Fields | undefined => runOf(path)?.manifest;

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
