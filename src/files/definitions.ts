import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { parameterProblems, withValues } from './parameters.ts';
import type { Validator } from './schema-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { utf8TextOf } from './text-file.ts';
import { parseYaml, type Source } from './yaml.ts';

/** What a definition file can define; calibrations are JSON, all else YAML. */
const definitionKinds = ['measure', 'signal', 'persona', 'check', 'pack', 'calibration'] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/** One file of definitions, parsed and valid against its schema. */
export interface Definition {
  readonly kind: DefinitionKind;
  readonly file: string;
  /** Folder name: the topic of a check. */
  readonly folder: string;
  /** File name without extension. */
  readonly name: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  readonly value: unknown;
  /** Parses the file again with places; only errors need it. */
  readonly source: () => Source;
}

/** Values of files that were parsed and validated before, by digest of their bytes. */
export type ParsedCache = { readonly [digest: string]: unknown };

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const folderKinds: { readonly [folder: string]: DefinitionKind } = {
  measures: 'measure',
  signals: 'signal',
  personas: 'persona',
  packs: 'pack',
  calibration: 'calibration',
};

/** `weights` holds what was learnt; it defines nothing. */
const passedOver = (part: string): boolean => part.startsWith('.') || part === 'node_modules' || part === 'weights';

/** Files below a folder; a link back to a folder that leads to it is not followed. */
const filesWithin = (folder: string, above: readonly string[]): readonly string[] => {
  const place = realpathSync(folder);
  if (above.includes(place)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (passedOver(entry.name)) return [];
    const path = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false })?.isDirectory() : entry.isDirectory();
    if (isFolder) return filesWithin(path, [...above, place]);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
};

const filesBelow = (root: string): readonly string[] =>
  filesWithin(root, [])
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .sort();

const kindOf = (file: string): DefinitionKind => {
  const folder = file.split(sep).at(-2) ?? '';
  return folderKinds[folder] ?? 'check';
};

const parsed = (file: string, text: string): Source => {
  if (!file.endsWith('.json')) return parseYaml(file, text);
  const place = () => ({ file, line: 0, column: 0, length: 1, source: '' });
  try {
    return { file, value: JSON.parse(text), place };
  } catch (error) {
    throw new InvalidInput([
      {
        code: 'json-syntax',
        what: { en: `${file}: ${error instanceof Error ? error.message : 'not JSON'}`, zh: `${file} 不是有效的 JSON` },
        fix: {
          en: 'correct the JSON, or write it again with “clauseprobe calibrate --write”',
          zh: '改正 JSON，或用“clauseprobe calibrate --write”重新写出',
        },
      },
    ]);
  }
};

/** Each is loaded for the first file of its kind that was not seen before. */
const validators: { readonly [kind in DefinitionKind]: () => Promise<Validator> } = {
  measure: async () => (await import('./generated/measure.js')).measure,
  signal: async () => (await import('./generated/signal.js')).signal,
  persona: async () => (await import('./generated/persona.js')).persona,
  check: async () => (await import('./generated/check.js')).check,
  pack: async () => (await import('./generated/pack.js')).pack,
  calibration: async () => (await import('./generated/calibration.js')).calibration,
};

/** What the schema of a kind has against a value; places are those of the source. */
export const schemaProblemsOf = async (kind: DefinitionKind, source: Source): Promise<readonly Problem[]> =>
  schemaProblems(source, await validators[kind]());

/** A check is held against its schema twice: as it is written, and with values in place of references. */
const problemsOf = async (kind: DefinitionKind, source: Source): Promise<readonly Problem[]> => {
  const found = await schemaProblemsOf(kind, source);
  if (kind !== 'check' || found.length > 0) return found;
  const wrong = parameterProblems(source);
  return wrong.length > 0 ? wrong : schemaProblemsOf(kind, { ...source, value: withValues(source.value) });
};

/**
 * Reads every definition below the given paths (folders or single files). Files seen before (same bytes) are taken from the cache,
 * so that neither the YAML parser nor the schemas are loaded for them. Throws `InvalidInput` with the problems of all files.
 */
export const readDefinitions = async (roots: readonly string[], cache: ParsedCache): Promise<readonly Definition[]> => {
  const problems: Problem[] = [];
  const definitions: Definition[] = [];
  for (const root of roots) {
    if (!existsSync(root)) {
      throw new InvalidInput([
        {
          code: 'no-such-folder',
          what: { en: `${root} does not exist`, zh: `${root} 不存在` },
          fix: { en: 'name a folder of checks, or one check file', zh: '请指定检查目录或一个检查文件' },
        },
      ]);
    }
    const files = statSync(root).isDirectory() ? filesBelow(root) : [root];
    if (files.length === 0)
      problems.push({
        code: 'no-definitions',
        what: { en: `${root} holds no .yaml file`, zh: `${root} 中没有 .yaml 文件` },
        fix: { en: 'name a folder of checks, or one check file', zh: '请指定检查目录或一个检查文件' },
      });
    for (const file of files) {
      const bytes = readFileSync(file);
      const digest = sha256(bytes);
      const kind = kindOf(file);
      const folder = file.split(sep).at(-2) ?? '';
      const source = (): Source => parsed(file, utf8TextOf(file, bytes));
      const base = { kind, file, folder, name: basename(file).replace(/\.(ya?ml|json)$/, ''), digest, source };
      const known = cache[digest];
      if (known !== undefined) {
        definitions.push({ ...base, value: known });
        continue;
      }
      try {
        const fresh = source();
        const found = await problemsOf(kind, fresh);
        if (found.length > 0) problems.push(...found);
        else definitions.push({ ...base, value: fresh.value });
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return definitions;
};
