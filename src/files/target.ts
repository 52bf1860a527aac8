import { createHash } from 'node:crypto';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { target } from './generated/target.js';
import { schemaProblems } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';
import { parseYaml, type Source } from './yaml.ts';

/** What is read of a target file here; the rest is between the schema and the adapters. */
interface WithSecrets {
  readonly secrets?: readonly string[];
}

/** A target file with what belongs to it. */
export interface ReadTarget<File> {
  readonly file: File;
  /** Values of the environment variables that the file lists under `secrets`, and no others. */
  readonly env: Readonly<Record<string, string>>;
  /** SHA-256 of the file's text, hexadecimal; the text holds names of secrets, never values. */
  readonly digest: string;
}

const textOf = (path: string): string =>
  readTextFile(path, {
    en: 'name a target file, or write one with “clauseprobe init”',
    zh: '请指定目标文件，或用“clauseprobe init”写一份',
  });

const missingOf = (
  source: Source,
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): readonly Problem[] =>
  names.flatMap((name, index) => {
    const value = env[name];
    if (value !== undefined && value !== '') return [];
    const what = { en: `environment variable ${name} is not set`, zh: `环境变量 ${name} 没有设置` };
    return [
      {
        code: 'missing-secret',
        what,
        fix: { en: `export ${name}=… before probing`, zh: `探测之前先 export ${name}=…` },
        place: source.place(['secrets', index]),
      },
    ];
  });

/**
 * Reads a target file. Its schema, and so what `File` is, comes from the adapters, which this folder does not know: the build compiles
 * it. Throws `InvalidInput` with the place of every problem, missing environment variables included.
 */
export const readTarget = <File extends WithSecrets>(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): ReadTarget<File> => {
  const text = textOf(path);
  const source = parseYaml(path, text);
  const { value } = source;
  if (!target<File>(value)) throw new InvalidInput(schemaProblems(source, target));
  const names = value.secrets ?? [];
  const missing = missingOf(source, names, env);
  if (missing.length > 0) throw new InvalidInput(missing);
  const digest = createHash('sha256').update(text).digest('hex');
  return { file: value, env: Object.fromEntries(names.map((name) => [name, env[name] ?? ''])), digest };
};
