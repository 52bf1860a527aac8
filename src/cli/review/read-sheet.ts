import type { Adjudication } from '../../model/adjudication.ts';
import type { Place, Problem } from '../../model/failure.ts';
import { type Language, type Localized, languages } from '../../model/words.ts';
import { cleanLine, cleanText } from '../../report/view/clean.ts';
import { type Csv, type CsvCell, type CsvRow, parseCsv, recoveredCell } from './csv.ts';
import { answerOf, answerWords, returned } from './sheet.ts';

/** An answer from a spreadsheet, with the cells it was written in. */
export interface SheetAnswer extends Pick<Adjudication, 'session' | 'seq' | 'signal' | 'message' | 'answer' | 'why' | 'by'> {
  /** Row of the spreadsheet; the header is the first. */
  readonly row: number;
  readonly placeOf: (column: ReturnedColumn) => Place;
}

/** What a spreadsheet holds. */
interface Sheet {
  readonly answers: readonly SheetAnswer[];
  /** Rows without an answer. */
  readonly unanswered: number;
  readonly problems: readonly Problem[];
}

type ReturnedColumn = keyof typeof returned;
type Columns = { readonly [column in ReturnedColumn]: number };

/** Excel writes semicolons where the comma is the decimal sign. */
const separators = [',', ';', '\t'] as const;

const places = (text: string, file: string) => {
  const lines = text.split(/\r\n|\r|\n/);
  return ({ line, column, length }: CsvCell): Place => {
    const source = lines[line - 1] ?? '';
    return { file, line, column, length: Math.max(1, Math.min(length, source.length - column + 1)), source };
  };
};

const same = (title: string, cell: CsvCell): boolean => cell.text.trim().toLowerCase() === title.toLowerCase();

const columnOf = (header: CsvRow, column: ReturnedColumn): number =>
  header.findIndex((cell) => languages.some((lang) => same(returned[column].title[lang], cell)));

const columnsOf = (header: CsvRow): Columns => ({
  answer: columnOf(header, 'answer'),
  why: columnOf(header, 'why'),
  by: columnOf(header, 'by'),
  session: columnOf(header, 'session'),
  seq: columnOf(header, 'seq'),
  signal: columnOf(header, 'signal'),
  digest: columnOf(header, 'digest'),
});

const needed = ['answer', 'session', 'seq', 'signal', 'digest'] as const satisfies readonly ReturnedColumn[];

const lacking = (columns: Columns): readonly ReturnedColumn[] => needed.filter((column) => columns[column] < 0);

/** The file read with the separator that shows the most of our columns. */
const readHeader = (text: string): { readonly csv: Csv; readonly columns: Columns } =>
  separators
    .map((separator) => parseCsv(text, separator))
    .map((csv) => ({ csv, columns: columnsOf(csv.rows[0] ?? []) }))
    .reduce((best, each) => (lacking(each.columns).length < lacking(best.columns).length ? each : best));

const nowhere: CsvCell = { text: '', line: 1, column: 1, length: 1 };

/** Asks for the cells of one row. */
interface Row {
  readonly row: number;
  readonly word: (column: ReturnedColumn) => string;
  readonly placeOf: (column: ReturnedColumn) => Place;
}

const rowOf = (
  row: number,
  cells: CsvRow,
  sheet: { readonly columns: Columns; readonly placeOf: (cell: CsvCell) => Place },
): Row => {
  const { columns, placeOf } = sheet;
  // Spreadsheets leave out empty cells at a row's end.
  const cell = (column: ReturnedColumn): CsvCell => cells[columns[column]] ?? { ...nowhere, line: cells[0]?.line ?? 1 };
  return {
    row,
    word: (column) => recoveredCell(cell(column).text).trim(),
    placeOf: (column) => placeOf(cell(column)),
  };
};

/** The answer in a row, or what is wrong with it. */
const answerIn = ({ row, word, placeOf }: Row, by: string | undefined): SheetAnswer | readonly Problem[] => {
  const answer = answerOf(word('answer'));
  const seq = Number(word('seq'));
  const reviewer = cleanLine(word('by')) || by;
  const found = { session: word('session'), signal: word('signal'), message: word('digest').toLowerCase() };
  const isEvent = Number.isSafeInteger(seq) && seq > 0;
  if (answer !== undefined && isEvent && reviewer !== undefined)
    return { row, placeOf, ...found, seq, answer, why: cleanText(word('why')), by: reviewer };
  const wrong = (code: string, what: Localized, fix: Localized, column: ReturnedColumn): readonly Problem[] => [
    { code, what: { en: `row ${row}: ${what.en}`, zh: `第 ${row} 行：${what.zh}` }, fix, place: placeOf(column) },
  ];
  return [
    ...(answer === undefined
      ? wrong(
          'unknown-answer',
          { en: `“${word('answer')}” is no answer`, zh: `“${word('answer')}”不是有效的回答` },
          { en: `write one of: ${answerWords.join(', ')}`, zh: `请写其中之一：${answerWords.join('、')}` },
          'answer',
        )
      : []),
    ...(isEvent
      ? []
      : wrong(
          'bad-event',
          { en: `“${word('seq')}” is no event number`, zh: `“${word('seq')}”不是事件序号` },
          { en: 'leave this column as it was exported', zh: '这一列保持导出时的原样' },
          'seq',
        )),
    ...(reviewer === undefined
      ? wrong(
          'no-reviewer',
          { en: 'it does not say who answered', zh: '没有写明由谁回答' },
          { en: 'fill in “by”, or name the reviewer with --by', zh: '填写“by”，或用 --by 指明评阅者' },
          'by',
        )
      : []),
  ];
};

const refused = (problem: Problem): Sheet => ({ answers: [], unanswered: 0, problems: [problem] });

/** Reads the answers of a spreadsheet; those without a name in their row are `by`'s. Other columns and empty answers are passed over. */
export const readSheet = (written: string, file: string, by: string | undefined): Sheet => {
  const text = written.replace(/^\ufeff/, '');
  const placeOf = places(text, file);
  const { csv, columns } = readHeader(text);
  const { broken } = csv;
  if (broken !== undefined) {
    const what = {
      en: `line ${broken.line}: a quoted cell is not closed, or goes on behind its closing quote`,
      zh: `第 ${broken.line} 行：带引号的单元格没有闭合，或在闭合之后还有内容`,
    };
    return refused({
      code: 'csv-syntax',
      what,
      fix: { en: 'write a quote within a cell twice', zh: '单元格内的引号写两次' },
      place: placeOf(broken),
    });
  }
  const [header, ...cells] = csv.rows;
  const missing = lacking(columns);
  if (missing.length > 0) {
    const named = (lang: Language): readonly string[] => missing.map((column) => `“${returned[column].title[lang]}”`);
    const what = { en: `there is no column ${named('en').join(', ')}`, zh: `缺少列 ${named('zh').join('、')}` };
    const fix = {
      en: 'keep the columns of the exported file, and save it as “CSV UTF-8”',
      zh: '保留导出文件的各列，并另存为“CSV UTF-8”',
    };
    return refused({ code: 'missing-column', what, fix, place: placeOf(header?.[0] ?? nowhere) });
  }
  const isBlank = (row: CsvRow): boolean => row.every((cell) => cell.text.trim() === '');
  const rows = cells.flatMap((row, index) => (isBlank(row) ? [] : [rowOf(index + 2, row, { columns, placeOf })]));
  const answered = rows.filter(({ word }) => word('answer') !== '');
  const read = answered.map((row) => answerIn(row, by));
  return {
    answers: read.flatMap((each) => ('answer' in each ? [each] : [])),
    unanswered: rows.length - answered.length,
    problems: read.flatMap((each) => ('answer' in each ? [] : each)),
  };
};
