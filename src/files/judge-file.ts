import { createHash } from 'node:crypto';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { fieldsOf } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { schemaProblems } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';
import { parseYaml, type Source } from './yaml.ts';

/** What is read of a judge file here; the rest is between the schema and the adapters. */
interface Fields {
  readonly adapter?: unknown;
  readonly key?: unknown;
  readonly votes?: unknown;
  readonly answerFormat?: unknown;
  readonly categories?: unknown;
  readonly price?: unknown;
  readonly budget?: { readonly money?: unknown };
}

/** A judge file with what belongs to it. */
export interface ReadJudge<File> {
  readonly file: File;
  /** Value of the environment variable that the file names as its key; empty when it names none. */
  readonly key: string;
  /** SHA-256 of the file's text, hexadecimal. */
  readonly digest: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new InvalidInput(problems);
};

const textOf = (path: string): string =>
  readTextFile(path, {
    en: 'name a judge file; “clauseprobe schema judge” says what it holds',
    zh: '请指定判定模型文件，格式见“clauseprobe schema judge”',
  });

/** Said without the value and without the source line: it may be the key itself. */
const bareKey = (source: Source, { key }: Fields): readonly Problem[] => {
  if (key === undefined || (typeof key === 'string' && /^[A-Z_][A-Z0-9_]*$/.test(key))) return [];
  const { file, line } = source.place(['key']);
  const what = {
    en: `“key” on line ${line} is not the name of an environment variable`,
    zh: `第 ${line} 行的“key”不是环境变量名`,
  };
  const fix = {
    en: 'put the key into the environment and write the variable’s name, such as JUDGE_API_KEY',
    zh: '把密钥放进环境变量，这里只写变量名，如 JUDGE_API_KEY',
  };
  return [{ code: 'not-a-variable', what, fix, place: { file, line: 0, column: 0, length: 1, source: '' } }];
};

/** What the schema could only say as a branch that does not match. */
const crossProblems = (source: Source, fields: Fields): readonly Problem[] => {
  const problem = (code: string, at: string, what: Localized, fix: Localized): Problem => ({
    code,
    what,
    fix,
    place: source.place([at], 'key'),
  });
  const guard = fields.adapter === 'guard';
  const problems: Problem[] = [];
  if (typeof fields.votes === 'number' && fields.votes % 2 === 0)
    problems.push(
      problem(
        'even-votes',
        'votes',
        { en: `“votes” is ${fields.votes}, and half could say the opposite`, zh: `“votes”为 ${fields.votes}，可能正反各半` },
        { en: 'write an odd number', zh: '请写奇数' },
      ),
    );
  if (guard && fields.categories === undefined)
    problems.push(
      problem(
        'missing-key',
        'adapter',
        { en: 'a guard needs “categories”', zh: '护栏模型须有“categories”' },
        {
          en: 'add “categories:” with the guard’s categories and our signals',
          zh: '添上“categories:”，写明护栏的类别与我们的信号',
        },
      ),
    );
  if (!guard && fields.categories !== undefined)
    problems.push(
      problem(
        'not-allowed',
        'categories',
        { en: '“categories” is for guards', zh: '“categories”只用于护栏模型' },
        { en: 'remove it, or write “adapter: guard”', zh: '去掉它，或写“adapter: guard”' },
      ),
    );
  if (guard && fields.answerFormat !== undefined)
    problems.push(
      problem(
        'not-allowed',
        'answerFormat',
        { en: 'a guard answers in its own format', zh: '护栏模型用自己的格式回答' },
        { en: 'remove “answerFormat”', zh: '去掉“answerFormat”' },
      ),
    );
  if (fields.budget?.money !== undefined && fields.price === undefined)
    problems.push(
      problem(
        'missing-key',
        'budget',
        { en: 'a budget in money needs “price”', zh: '按金额设预算须有“price”' },
        { en: 'add “price: { input: …, output: … }” per million tokens', zh: '添上每百万词元的“price: { input: …, output: … }”' },
      ),
    );
  return problems;
};

const keyOf = (source: Source, name: unknown, env: Environment | 'offline'): string => {
  if (typeof name !== 'string' || env === 'offline') return '';
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  const what = { en: `environment variable ${name} is not set`, zh: `环境变量 ${name} 没有设置` };
  throw new InvalidInput([
    {
      code: 'missing-secret',
      what,
      fix: { en: `export ${name}=… before judging`, zh: `判定之前先 export ${name}=…` },
      place: source.place(['key']),
    },
  ]);
};

/**
 * Reads a judge file. What `File` is comes from the adapters, which this folder does not know. Throws `InvalidInput` with the place of
 * every problem; a key that was written into the file is not repeated in it. Where nothing will be sent, `offline`, no key is looked for.
 */
export const readJudge = async <File>(path: string, env: Environment | 'offline'): Promise<ReadJudge<File>> => {
  const { judge } = await import('./generated/judge.js');
  const isFile = (value: unknown): value is File => judge(value);
  const text = textOf(path);
  const source = parseYaml(path, text);
  const fields: Fields = fieldsOf(source.value);
  refuse(bareKey(source, fields));
  const { value } = source;
  if (!isFile(value)) throw new InvalidInput(schemaProblems(source, judge));
  refuse(crossProblems(source, fields));
  return { file: value, key: keyOf(source, fields.key, env), digest: createHash('sha256').update(text).digest('hex') };
};
