import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adjudication } from '../model/adjudication.ts';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { isFields, shown } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { didYouMean } from './suggestion.ts';
import { linesOf } from './transcripts-lines.ts';
import { type JsonRecord, recordOf } from './transcripts-record.ts';

const family = 'clauseprobe-adjudication';
export const adjudicationFormat = 'clauseprobe-adjudication/1' satisfies Adjudication['format'];

/** What a person may answer. */
const adjudicationAnswers = ['yes', 'no', 'cannot-tell'] as const satisfies readonly Adjudication['answer'][];

/** Problems named at once. */
const mostProblems = 20;

/** Digest of a message's words, as adjudications hold it. */
export const messageDigest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Where a run keeps its adjudications. */
export const adjudicationsFile = (run: string): string => join(run, 'adjudications.jsonl');

/** What a field must be. */
interface Rule {
  readonly right: Localized;
  readonly holds: (value: unknown) => boolean;
}

const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && Number.isFinite(Date.parse(value));

const rules: { readonly [field in keyof Adjudication]: Rule } = {
  format: {
    right: { en: `write “${adjudicationFormat}”`, zh: `请写“${adjudicationFormat}”` },
    holds: (value) => value === adjudicationFormat,
  },
  session: { right: { en: 'name the session', zh: '写明会话' }, holds: isWord },
  seq: {
    right: { en: 'write the number of the event, from 1', zh: '写事件序号，从 1 起' },
    holds: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
  },
  signal: { right: { en: 'name the signal', zh: '写明信号' }, holds: isWord },
  message: {
    right: { en: 'write the SHA-256 of the message, 64 hexadecimal digits', zh: '写该消息的 SHA-256，64 位十六进制数' },
    holds: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  },
  answer: {
    right: { en: `write one of: ${adjudicationAnswers.join(', ')}`, zh: `请写其中之一：${adjudicationAnswers.join('、')}` },
    holds: (value) => adjudicationAnswers.some((answer) => answer === value),
  },
  by: { right: { en: 'name who answered', zh: '写明由谁回答' }, holds: isWord },
  at: {
    right: { en: 'write when, in ISO 8601: 2026-01-31T12:00:00Z', zh: '按 ISO 8601 写明时间：2026-01-31T12:00:00Z' },
    holds: isInstant,
  },
  why: { right: { en: 'write why, or an empty text', zh: '写明理由，或留空文本' }, holds: (value) => typeof value === 'string' },
};

const fields = Object.entries(rules);

const isAdjudication = (value: unknown): value is Adjudication => {
  if (!isFields(value)) return false;
  return fields.every(([field, { holds }]) => holds(value[field])) && Object.keys(value).every((key) => key in rules);
};

const unknownVersion = (format: string, { place }: JsonRecord): Problem => ({
  code: 'unknown-version',
  what: { en: `adjudication format “${format}” is not known to this version`, zh: `本版本不认识裁定格式“${format}”` },
  fix: { en: `this version reads ${adjudicationFormat}`, zh: `本版本可读 ${adjudicationFormat}` },
  place: place(['format']),
});

const faultsOf = (record: JsonRecord): readonly Problem[] => {
  const { value: own, line, place } = record;
  if (!isFields(own)) {
    const what = { en: `line ${line} is ${shown(own)}, not an object`, zh: `第 ${line} 行是 ${shown(own)}，不是对象` };
    return [
      { code: 'wrong-type', what, fix: { en: 'write one JSON object a line', zh: '每行写一个 JSON 对象' }, place: place([]) },
    ];
  }
  const { format } = own;
  if (typeof format === 'string' && format.startsWith(family) && format !== adjudicationFormat)
    return [unknownVersion(format, record)];
  return [
    ...Object.keys(own)
      .filter((key) => !(key in rules))
      .map((key) => ({
        code: 'unknown-key',
        what: { en: `line ${line}: unknown key “${key}”`, zh: `第 ${line} 行：未知的键“${key}”` },
        fix: didYouMean(key, Object.keys(rules)),
        place: place([key], 'key'),
      })),
    ...fields
      .filter(([field, { holds }]) => !holds(own[field]))
      .map(([field, { right }]) => ({
        code: 'bad-record',
        what: {
          en: `line ${line}: “${field}” is ${shown(own[field])}`,
          zh: `第 ${line} 行：“${field}”为 ${own[field] === undefined ? '空缺' : shown(own[field])}`,
        },
        fix: right,
        place: place(field in own ? [field] : []),
      })),
  ];
};

/**
 * Every answer in the file, in its order; none when there is no file. A last line that a crash cut off is passed over.
 * Throws `InvalidInput` naming line and field of every other bad record.
 */
export const readAdjudications = (file: string): readonly Adjudication[] => {
  if (!existsSync(file)) return [];
  const found: Adjudication[] = [];
  const problems: Problem[] = [];
  for (const line of linesOf(file)) {
    if (line.text.trim() === '') continue;
    const record = recordOf(file, line);
    if (record === undefined) break;
    if (isAdjudication(record.value)) found.push(record.value);
    else problems.push(...faultsOf(record));
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
  return found;
};

const lineOf = (adjudication: Adjudication): string => `${JSON.stringify(adjudication)}\n`;

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Ends a last line that lacks its line feed, and takes away one that a crash cut off: the next answer would be glued to it. */
const mend = (file: string): void => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '' || text.endsWith('\n')) return;
  const start = text.lastIndexOf('\n') + 1;
  if (parses(text.slice(start))) appendFileSync(file, '\n');
  else truncateSync(file, Buffer.byteLength(text.slice(0, start)));
};

/** Appends answers in one write: all of them are with the operating system when it returns, and others may append too. */
export const appendAdjudications = (file: string, adjudications: readonly Adjudication[]): void => {
  if (adjudications.length === 0) return;
  mend(file);
  appendFileSync(file, adjudications.map(lineOf).join(''));
};

/** Takes an answer back that was appended before, wherever it now stands. */
export const withdrawAdjudication = (file: string, adjudication: Adjudication): void => {
  const line = lineOf(adjudication);
  const text = readFileSync(file, 'utf8');
  const start = text.lastIndexOf(line);
  if (start < 0) return;
  writeFileSync(`${file}.part`, text.slice(0, start) + text.slice(start + line.length));
  renameSync(`${file}.part`, file);
};
