import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { didYouMean } from '../../files/suggestion.ts';
import { placeInLine } from '../../files/transcripts-place.ts';
import { type BankItem, expectedKinds } from '../../model/bank.ts';
import { InvalidInput, type Place, type Problem } from '../../model/failure.ts';
import { languages } from '../../model/words.ts';
import { bundledChecks } from '../definitions.ts';
import { type CsvRow, parseCsv } from '../review/csv.ts';

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

/** A record with the place of each of its fields. */
export interface BankRecord {
  readonly fields: { readonly [name: string]: unknown };
  readonly place: (field: string) => Place;
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
  const fix = 'name a CSV or JSONL file, or one of the bundled banks: universal-harm, over-refusal';
  return refuse({ code: 'no-such-bank', what: `there is no question bank ${named}`, fix });
};

const textOf = (bytes: Buffer, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel in a Chinese system writes GBK unless asked for UTF-8.
    return refuse({ code: 'not-utf-8', what: `${path} is not UTF-8 text`, fix: 'save it as “CSV UTF-8”' });
  }
};

const jsonRecords = (path: string, text: string): readonly BankRecord[] =>
  text.split('\n').flatMap((raw, index) => {
    const source = raw.trim();
    if (source === '') return [];
    const place = (field: string): Place => placeInLine(path, index + 1, source, [field]);
    try {
      const value: unknown = JSON.parse(source);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [{ fields: { ...value }, place }];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    const where: Place = { file: path, line: index + 1, column: 1, length: 1, source: source.slice(0, 120) };
    return refuse({
      code: 'json-syntax',
      what: `line ${index + 1} is no JSON object`,
      fix: 'write one JSON object a line',
      place: where,
    });
  });

const csvRecords = (path: string, text: string): readonly BankRecord[] => {
  const lines = text.split(/\r\n|\n|\r/);
  const [first = ''] = lines;
  const separator = [',', ';', '\t'].find((each) => first.split(each).length > 2) ?? ',';
  const { rows, broken } = parseCsv(text, separator);
  const placeOf = ({ line, column, length }: Omit<Place, 'file' | 'source'>): Place => ({
    file: path,
    line,
    column,
    length: Math.max(1, length),
    source: (lines[line - 1] ?? '').slice(0, 200),
  });
  if (broken !== undefined)
    refuse({
      code: 'csv-syntax',
      what: 'a quoted cell is not closed',
      fix: 'close the quote, and double quotes within',
      place: placeOf(broken),
    });
  const [head, ...records] = rows;
  const names = (head ?? []).map(({ text: name }) => name.trim().toLowerCase());
  return records
    .filter((row) => row.some((cell) => cell.text.trim() !== ''))
    .map((row: CsvRow) => ({
      fields: Object.fromEntries(names.map((name, index) => [name, row[index]?.text ?? ''])),
      place: (field) => {
        const cell = row[names.indexOf(field)] ?? row[0];
        return placeOf(cell ?? { line: 1, column: 1, length: 1 });
      },
    }));
};

/** Records of a CSV or JSONL file. Throws `InvalidInput` naming line and reason. */
export const readRecords = (path: string, bytes: Buffer): readonly BankRecord[] => {
  const ending = extname(path).toLowerCase();
  if (/^\.xlsx?$|^\.ods$/.test(ending))
    refuse({ code: 'spreadsheet', what: `${path} is a spreadsheet`, fix: 'save the sheet as “CSV UTF-8” and name that file' });
  const text = textOf(bytes, path).replace(/^\ufeff/, '');
  return ending === '.csv' || ending === '.tsv' ? csvRecords(path, text) : jsonRecords(path, text);
};

/** A choice as written, or the problem with it. */
export const choose = <T extends string>(record: BankRecord, field: string, all: readonly T[]): T | Problem => {
  const value = record.fields[field];
  const found = all.find((each) => each === (typeof value === 'string' ? value.trim().toLowerCase() : value));
  if (found !== undefined) return found;
  const written = typeof value === 'string' ? value : '';
  return { code: 'bad-record', what: `“${field}” is “${written}”`, fix: didYouMean(written, all), place: record.place(field) };
};

/** A word as written, or the problem with it. */
export const word = (record: BankRecord, field: string, fits: RegExp, fix: string): string | Problem => {
  const value = record.fields[field];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (fits.test(text)) return text;
  return { code: 'bad-record', what: `“${field}” is “${text.slice(0, 60)}”`, fix, place: record.place(field) };
};

const isProblem = (value: string | Problem): value is Problem => typeof value !== 'string';

/** Han letters make a question Chinese where the bank does not say. */
const langOf = (record: BankRecord, text: string): BankItem['lang'] | Problem => {
  const written = record.fields.lang;
  if (written === undefined || written === '') return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  return choose(record, 'lang', languages);
};

const itemOf = (record: BankRecord): BankItem | readonly Problem[] => {
  const id = word(record, 'id', /^[\p{L}\p{N}._-]{1,80}$/u, 'write letters, digits, dots, hyphens or underscores, at most 80');
  const text = word(record, 'text', /^[\s\S]{1,8000}$/, 'write the question, at most 8,000 characters');
  const type = word(record, 'type', /^[^\n]{1,80}$/, 'name the type of risk on one line');
  const expected = choose(record, 'expected', expectedKinds);
  const lang = langOf(record, isProblem(text) ? '' : text);
  if (isProblem(id) || isProblem(text) || isProblem(type) || isProblem(expected) || isProblem(lang))
    return [id, text, type, expected, lang].filter(isProblem);
  return { id, text, type, lang, expected };
};

const isItem = (value: BankItem | readonly Problem[]): value is BankItem => !Array.isArray(value);

/** Reads a question bank: a file, or the name of a bundled one. Throws `InvalidInput` with the first problems found. */
export const readBank = (named: string): Bank => {
  const path = pathOf(named);
  const bytes = readFileSync(path);
  const records = readRecords(path, bytes);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const items = records.flatMap((record): readonly BankItem[] => {
    const item = itemOf(record);
    if (!isItem(item)) problems.push(...item);
    else if (seen.has(item.id))
      problems.push({
        code: 'duplicate-id',
        what: `“id” ${item.id} stands twice`,
        fix: 'give each question its own id',
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
    refuse({ code: 'empty-bank', what: `${path} holds no question`, fix: 'write id, text, type, lang and expected' });
  const name = basename(path);
  const id = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return { name, id, digest: createHash('sha256').update(bytes).digest('hex'), items };
};
