import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import { labelValues } from '../model/labelled.ts';
import { fieldsOf } from '../model/parsed.ts';
import { languages } from '../model/words.ts';
import { requireFile } from './text-file.ts';

const answersFormat = 'clauseprobe-answers/1';

const answerValues = ['yes', 'no', 'unsure'] as const;

/** What an instrument said about one label; the words themselves are not kept. */
export interface FiledAnswer {
  readonly item: string;
  readonly source: string;
  readonly signal: string;
  readonly lang: (typeof languages)[number];
  readonly label: (typeof labelValues)[number];
  readonly value: (typeof answerValues)[number];
  readonly score?: number;
}

/** An instrument's answers to labelled data, as `calibrate --answers` writes them and `calibrate --compare` reads them. */
export interface AnswersFile {
  readonly instrument: string;
  readonly digest: string;
  /** Digest of the labelled data. */
  readonly data: string;
  readonly answers: readonly FiledAnswer[];
}

/** Stores answers, one a line; holds neither time nor paths, so the same answers make the same bytes. */
export const writeAnswers = async (path: string, { instrument, digest, data, answers }: AnswersFile): Promise<void> => {
  const head = JSON.stringify({ format: answersFormat, instrument, digest, data });
  const lines = answers.map(({ item, source, signal, lang, label, value, score }) =>
    JSON.stringify({ item, source, signal, lang, label, value, ...(score === undefined ? {} : { score }) }),
  );
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${head.slice(0, -1)},"answers":[\n${lines.join(',\n')}\n]}\n`);
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const answerOf = (given: unknown): FiledAnswer | undefined => {
  const fields = fieldsOf(given);
  const [item, source, signal] = [text(fields.item), text(fields.source), text(fields.signal)];
  const lang = languages.find((each) => each === fields.lang);
  const label = labelValues.find((each) => each === fields.label);
  const value = answerValues.find((each) => each === fields.value);
  if (item === undefined || source === undefined || signal === undefined) return undefined;
  if (lang === undefined || label === undefined || value === undefined) return undefined;
  const { score } = fields;
  if (score === undefined) return { item, source, signal, lang, label, value };
  return typeof score === 'number' && score >= 0 && score <= 1 ? { item, source, signal, lang, label, value, score } : undefined;
};

const parse = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const fix = {
  en: 'name a file that “clauseprobe calibrate LABELLED.jsonl --answers FILE.json” wrote',
  zh: '请指定由“clauseprobe calibrate 标注.jsonl --answers 文件.json”写出的文件',
};

/** Reads answers; problems call the file `name`. Throws `InvalidInput` on a file of another kind or a bad answer. */
export const readAnswers = async (path: string, name = path): Promise<AnswersFile> => {
  requireFile(path, fix, name);
  const fields = fieldsOf(parse(await readFile(path, 'utf8')));
  const [instrument, digest, data] = [text(fields.instrument), text(fields.digest), text(fields.data)];
  const given: unknown = fields.answers;
  const whole = instrument !== undefined && digest !== undefined && data !== undefined;
  if (fields.format !== answersFormat || !whole || !Array.isArray(given))
    throw new InvalidInput([
      {
        code: 'not-answers',
        what: { en: `${name} is not a file of answers (${answersFormat})`, zh: `${name} 不是回答文件（${answersFormat}）` },
        fix,
      },
    ]);
  const answers = given.map((each: unknown, index): FiledAnswer => {
    const answer = answerOf(each);
    if (answer !== undefined) return answer;
    throw new InvalidInput([
      {
        code: 'bad-answer',
        what: {
          en: `${name}: answer ${index + 1} lacks a field or has a wrong one`,
          zh: `${name}：第 ${index + 1} 个回答缺少字段或字段有误`,
        },
        fix,
      },
    ]);
  });
  return { instrument, digest, data, answers };
};
