import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import type { Fields } from '../model/parsed.ts';
import type { Report } from '../model/report.ts';
import type { SessionVerdict } from '../model/verdict.ts';
import type { Localized } from '../model/words.ts';
import { run } from './generated/run.js';
import { damageIn, readFields } from './json-file.ts';
import { makeFolder } from './make-folder.ts';
import { lockName } from './run-lock.ts';

export const runFormat = 'clauseprobe-run/1';

/** What a run was: `run.json`. */
export interface Manifest {
  readonly format: typeof runFormat;
  readonly tool: Report['tool'];
  /** SHA-256 over checks, signals and calibration. */
  readonly digests: Report['digests'];
  /** SHA-256 of the target file; absent for recordings. */
  readonly targetDigest?: string;
  readonly seed: number;
  /** ISO 8601 instant, wall clock. */
  readonly startedAt: string;
  /** What was chosen on the command line, by option. */
  readonly selection: { readonly [option: string]: unknown };
  /** Packs that were asked for. */
  readonly packs: readonly string[];
  /** What the operator set in the checks, as `--set` writes it. */
  readonly settings: readonly string[];
  /** False while the run lasts, and for ever when it was cut off. */
  readonly complete: boolean;
}

/** A folder with one run: manifest, transcripts, verdicts, reports. */
export interface RunDirectory {
  readonly path: string;
  /** Folder of the transcripts. */
  readonly transcripts: string;
  /** Folder of the records of sessions that were cut off and played again; nothing is judged by them. */
  readonly interrupted: string;
  /** Removes what an earlier run left: transcripts, which would be judged along with the new ones, and what was told of them. */
  readonly removeEarlier: (told: readonly string[]) => void;
  readonly writeManifest: (manifest: Manifest) => void;
  /** Writes a rendered report or other text; returns its path. */
  readonly writeText: (name: string, text: string) => string;
  /** Starts `verdicts.jsonl` anew. */
  readonly verdictWriter: () => VerdictWriter;
}

/** Appends verdicts, one JSON a line. */
interface VerdictWriter {
  readonly file: string;
  readonly append: (verdict: SessionVerdict) => void;
  readonly close: () => void;
}

/** Name of the manifest in a run directory. */
export const manifestName = 'run.json';
/** Name of the folder of transcripts in a run directory. */
export const transcriptsName = 'transcripts';
const verdictsName = 'verdicts.jsonl';

const damagedFix = (folder: string): Localized => ({
  en: `name a run directory; of a damaged one, “clauseprobe replay ${folder}” judges what is recorded`,
  zh: `请指定运行目录；若目录已损坏，可用“clauseprobe replay ${folder}”判定已有的记录`,
});

/** The manifest in a folder as it was written. Throws `InvalidInput` where none can be read, saying why. */
export const requireManifest = (folder: string): Fields => readFields(join(folder, manifestName), damagedFix(folder));

/** The manifest in a folder as it was written; undefined where none can be read. */
export const manifestIn = (folder: string): Fields | undefined => {
  try {
    return requireManifest(folder);
  } catch {
    return undefined;
  }
};

/** Throws `InvalidInput` naming what in a manifest is not as this version writes it. */
export const requireWhole = (folder: string, manifest: Fields): void => {
  const problems = damageIn(join(folder, manifestName), manifest, run, damagedFix(folder));
  if (problems.length > 0) throw new InvalidInput(problems);
};

const isRun = (path: string): boolean => String(manifestIn(path)?.format).startsWith('clauseprobe-run/');

const refuse = (code: string, what: Localized): never => {
  throw new InvalidInput([
    {
      code,
      what,
      fix: { en: 'name a new or empty folder, or an earlier run directory', zh: '请指定新目录、空目录或以前的运行目录' },
    },
  ]);
};

/** Empty, or just made by us and then cut off. */
const isEmpty = (path: string): boolean =>
  readdirSync(path, { withFileTypes: true }).every(
    (entry) =>
      entry.name === lockName ||
      (entry.name === transcriptsName && entry.isDirectory() && readdirSync(join(path, entry.name)).length === 0),
  );

const refuseOthers = (path: string): void => {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) refuse('not-a-folder', { en: `${path} is a file`, zh: `${path} 是文件` });
  if (isEmpty(path) || isRun(path)) return;
  if (existsSync(join(path, manifestName))) requireManifest(path);
  refuse('not-a-run-directory', {
    en: `${path} is not empty and holds no run of clauseprobe`,
    zh: `${path} 不为空，也不是 clauseprobe 的运行目录`,
  });
};

const writeWhole = (file: string, text: string): void => {
  // Readers see the old file or the new one, never half of it.
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
};

/** Verdicts are not flushed one by one: they can be derived again from the transcripts. */
const bufferedLines = 200;

const startVerdicts = (file: string): VerdictWriter => {
  const descriptor = openSync(file, 'w');
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) appendFileSync(descriptor, lines.join(''));
    lines = [];
  };
  return {
    file,
    append: (verdict) => {
      lines.push(`${JSON.stringify(verdict)}\n`);
      if (lines.length >= bufferedLines) flush();
    },
    close: () => {
      flush();
      closeSync(descriptor);
    },
  };
};

/**
 * Makes a folder ready for a run. Throws `InvalidInput` when it holds anything but an earlier run, whose files the new ones replace.
 * The caller writes the manifest before anything else: it is what makes the folder a run directory.
 */
export const createRunDirectory = (path: string): RunDirectory => {
  refuseOthers(path);
  const [transcripts, interrupted] = [join(path, transcriptsName), join(path, 'interrupted')];
  makeFolder(transcripts);
  return {
    path,
    transcripts,
    interrupted,
    removeEarlier: (told) => {
      for (const name of [verdictsName, ...told]) rmSync(join(path, name), { force: true });
      rmSync(interrupted, { recursive: true, force: true });
      for (const name of readdirSync(transcripts)) if (name.endsWith('.jsonl')) rmSync(join(transcripts, name));
    },
    writeManifest: (manifest) => writeWhole(join(path, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`),
    writeText: (name, text) => {
      const file = join(path, name);
      writeWhole(file, text);
      return file;
    },
    verdictWriter: () => startVerdicts(join(path, verdictsName)),
  };
};
