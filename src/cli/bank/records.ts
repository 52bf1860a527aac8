import { extname } from 'node:path';
import { placeInLine } from '../../files/json-place.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { InvalidInput, type Place, type Problem } from '../../model/failure.ts';
import type { Localized } from '../../model/words.ts';
import { type CsvRow, parseCsv } from '../review/csv.ts';
import { readWorkbook, type SheetRow } from './workbook/sheet.ts';

/** A record with the place of each of its fields. */
export interface BankRecord {
  readonly fields: { readonly [name: string]: unknown };
  readonly place: (field: string) => Place;
}

const refuse = (problem: Problem): never => {
  throw new InvalidInput([problem]);
};

const textOf = (bytes: Buffer, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel in a Chinese system writes GBK unless asked for UTF-8.
    return refuse({
      code: 'not-utf-8',
      what: { en: `${path} is not UTF-8 text`, zh: `${path} 不是 UTF-8 文本` },
      fix: { en: 'save it as “CSV UTF-8”', zh: '另存为“CSV UTF-8”' },
    });
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
      what: { en: `line ${index + 1} is no JSON object`, zh: `第 ${index + 1} 行不是 JSON 对象` },
      fix: { en: 'write one JSON object a line', zh: '每行写一个 JSON 对象' },
      place: where,
    });
  });

const csvRecords = (path: string, text: string): readonly BankRecord[] => {
  const lines = text.split(/\r\n|\n|\r/);
  const [first = ''] = lines;
  const separator = [',', ';', '\t'].find((each) => first.split(each).length > 1) ?? ',';
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
      what: { en: 'a quoted cell is not closed', zh: '带引号的单元格没有闭合' },
      fix: { en: 'close the quote, and double quotes within', zh: '补上引号，单元格内的引号写两次' },
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

const rowsOf = (path: string, bytes: Buffer): readonly SheetRow[] => {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    // Node's own errors of damaged bytes are range and system errors, too.
    if (!(error instanceof RangeError) && !(error instanceof Error && 'code' in error)) throw error;
    return refuse({
      code: 'not-a-workbook',
      what: { en: `${path} is no XLSX workbook`, zh: `${path} 不是 XLSX 工作簿` },
      fix: { en: 'save it again as .xlsx, or as “CSV UTF-8”', zh: '重新存为 .xlsx 或“CSV UTF-8”' },
    });
  }
};

const workbookRecords = (path: string, bytes: Buffer): readonly BankRecord[] => {
  const [head, ...rows] = rowsOf(path, bytes).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  return rows.map(({ number, cells }) => ({
    fields: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    place: (field) => {
      const source = (cells[names.indexOf(field)] ?? cells[0] ?? '').slice(0, 200);
      return { file: path, line: number, column: 1, length: Math.max(1, source.length), source };
    },
  }));
};

/** Records of a CSV, JSONL or XLSX file. Throws `InvalidInput` naming line and reason. */
export const readRecords = (path: string, bytes: Buffer): readonly BankRecord[] => {
  const ending = extname(path).toLowerCase();
  if (ending === '.xlsx') return workbookRecords(path, bytes);
  if (ending === '.xls' || ending === '.ods')
    refuse({
      code: 'spreadsheet',
      what: { en: `${path} is a spreadsheet of another kind`, zh: `${path} 是其他格式的电子表格` },
      fix: { en: 'save it as .xlsx or “CSV UTF-8”', zh: '另存为 .xlsx 或“CSV UTF-8”' },
    });
  const text = textOf(bytes, path).replace(/^\ufeff/, '');
  return ending === '.csv' || ending === '.tsv' ? csvRecords(path, text) : jsonRecords(path, text);
};

/** A choice as written, or the problem with it. */
export const choose = <T extends string>(record: BankRecord, field: string, all: readonly T[]): T | Problem => {
  const value = record.fields[field];
  const found = all.find((each) => each === (typeof value === 'string' ? value.trim().toLowerCase() : value));
  if (found !== undefined) return found;
  const written = typeof value === 'string' ? value : '';
  return {
    code: 'bad-record',
    what: { en: `“${field}” is “${written}”`, zh: `“${field}”为“${written}”` },
    fix: didYouMean(written, all),
    place: record.place(field),
  };
};

/** A word as written, or the problem with it. */
export const word = (record: BankRecord, field: string, fits: RegExp, fix: Localized): string | Problem => {
  const value = record.fields[field];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (fits.test(text)) return text;
  return {
    code: 'bad-record',
    what: { en: `“${field}” is “${text.slice(0, 60)}”`, zh: `“${field}”为“${text.slice(0, 60)}”` },
    fix,
    place: record.place(field),
  };
};
