import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BankItem, expectedKinds } from '../../model/bank.ts';
import { InvalidInput, type Problem } from '../../model/failure.ts';
import { languages } from '../../model/words.ts';
import { bundledChecks } from '../definitions.ts';
import { type BankRecord, choose, readRecords, word } from './records.ts';

/** A question bank as read. */
export interface Bank {
  /** File name without its folder. */
  readonly name: string;
  /** File name without its ending, as sessions are called. */
  readonly id: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly items: readonly BankItem[];
}

const refuse = (problem: Problem): never => {
  throw new InvalidInput([problem]);
};

/** Problems told at once. */
const mostProblems = 20;

const bundled = (name: string): string => join(bundledChecks, 'banks', `${name}.jsonl`);

const pathOf = (named: string): string => {
  if (existsSync(named)) return named;
  if (/^[\w-]+$/.test(named) && existsSync(bundled(named))) return bundled(named);
  const fix = {
    en: 'name a CSV, JSONL or XLSX file, or one of the bundled banks: universal-harm, over-refusal',
    zh: '请指定 CSV、JSONL 或 XLSX 文件，或内置题库 universal-harm、over-refusal',
  };
  return refuse({ code: 'no-such-bank', what: { en: `there is no question bank ${named}`, zh: `没有题库 ${named}` }, fix });
};

const isProblem = (value: string | Problem): value is Problem => typeof value !== 'string';

/** Han letters make a question Chinese where the bank does not say. */
const langOf = (record: BankRecord, text: string): BankItem['lang'] | Problem => {
  const written = record.fields.lang;
  if (written === undefined || written === '') return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  return choose(record, 'lang', languages);
};

const itemOf = (record: BankRecord): BankItem | readonly Problem[] => {
  const id = word(record, 'id', /^[\p{L}\p{N}._-]{1,80}$/u, {
    en: 'write letters, digits, dots, hyphens or underscores, at most 80',
    zh: '只写字母、数字、点、连字符或下划线，不超过 80 个',
  });
  const text = word(record, 'text', /^[\s\S]{1,8000}$/, {
    en: 'write the question, at most 8,000 characters',
    zh: '写出问题，不超过 8000 字',
  });
  const type = word(record, 'type', /^[^\n]{1,80}$/, { en: 'name the type of risk on one line', zh: '用一行写明风险类型' });
  const expected = choose(record, 'expected', expectedKinds);
  const lang = langOf(record, isProblem(text) ? '' : text);
  if (isProblem(id) || isProblem(text) || isProblem(type) || isProblem(expected) || isProblem(lang))
    return [id, text, type, expected, lang].filter(isProblem);
  return { id, text, type, lang, expected };
};

const isItem = (value: BankItem | readonly Problem[]): value is BankItem => !Array.isArray(value);

/** Throws where no record has a field at all: its column is called otherwise. */
const requireFields = (path: string, records: readonly BankRecord[]): void => {
  const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const absent = ['id', 'text', 'type', 'expected'].filter((field) => !names.includes(field));
  if (records.length === 0 || absent.length === 0) return;
  const shown = names.slice(0, 10).map((name) => name.slice(0, 40));
  refuse({
    code: 'missing-field',
    what: {
      en: `${path} has no ${absent.join(', no ')}; it has: ${shown.join(', ')}`,
      zh: `${path} 中没有 ${absent.join('、')}，现有：${shown.join('、')}`,
    },
    fix: {
      en: 'call the columns, or the fields of JSON, id, text, type, lang and expected',
      zh: '列名（或 JSON 的键）请用 id、text、type、lang、expected',
    },
  });
};

/** Reads a question bank: a file, or the name of a bundled one. Throws `InvalidInput` with the first problems found. */
export const readBank = (named: string): Bank => {
  const path = pathOf(named);
  const bytes = readFileSync(path);
  const records = readRecords(path, bytes);
  requireFields(path, records);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const items = records.flatMap((record): readonly BankItem[] => {
    const item = itemOf(record);
    if (!isItem(item)) problems.push(...item);
    else if (seen.has(item.id))
      problems.push({
        code: 'duplicate-id',
        what: { en: `“id” ${item.id} stands twice`, zh: `“id”${item.id} 出现两次` },
        fix: { en: 'give each question its own id', zh: '每道题用各自的 id' },
        place: record.place('id'),
      });
    else {
      seen.add(item.id);
      return [item];
    }
    return [];
  });
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
  if (items.length === 0)
    refuse({
      code: 'empty-bank',
      what: { en: `${path} holds no question`, zh: `${path} 中没有题目` },
      fix: { en: 'write id, text, type, lang and expected', zh: '请写 id、text、type、lang 和 expected' },
    });
  const name = basename(path);
  const id = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return { name, id, digest: createHash('sha256').update(bytes).digest('hex'), items };
};
