/** A cell and where it begins in the file; line and column from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Columns it takes on its first line. */
  readonly length: number;
}

export type CsvRow = readonly CsvCell[];

/** Rows that were read, and the cell that is not closed or goes on behind its closing quote, if one does. */
export interface Csv {
  readonly rows: readonly CsvRow[];
  readonly broken?: CsvCell;
}

/** End of a quoted cell's text: the quote that no other quote follows. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
};

const plainEnd = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
};

/** Reads comma-separated values (RFC 4180), also with another separator; lines may end with CR LF, LF or CR. */
export const parseCsv = (text: string, separator: string): Csv => {
  const rows: CsvRow[] = [];
  let row: CsvCell[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length || row.length > 0) {
    const start = at;
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at + 1) : -1;
    const end = isQuoted ? close + 1 : plainEnd(text, at, separator);
    const raw = isQuoted ? text.slice(at + 1, close < 0 ? undefined : close).replaceAll('""', '"') : text.slice(at, end);
    const firstLine = text.slice(start, close < 0 ? end : close + 1).split(/[\r\n]/, 1)[0] ?? '';
    const cell = { text: raw, line, column: start - lineStart + 1, length: Math.max(1, firstLine.length) };
    if (isQuoted && close < 0) return { rows, broken: cell };
    row.push(cell);
    // A quoted cell may hold lines of its own.
    for (const { index } of isQuoted ? text.slice(start, end).matchAll(/\r\n|\r|\n/g) : []) {
      line += 1;
      lineStart = start + index + (text.startsWith('\r\n', start + index) ? 2 : 1);
    }
    at = end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') return { rows, broken: cell };
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    lineStart = at;
  }
  return { rows };
};

const cellText = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes comma-separated values; the byte order mark tells Excel that they are UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;

/** Full-width forms count too: Excel in Chinese and Japanese reads them as operators. */
const formula = /^'*\s*[=+\-@＝＋－＠]/;

/** Makes a cell harmless that a spreadsheet would compute (OWASP, CSV injection): an apostrophe makes it text. */
export const inertCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The cell before it was made harmless. */
export const recoveredCell = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

/** For cells that are only shown: inert also when a spreadsheet splits it at another separator, or at its lines. */
export const inertThroughout = (text: string): string => inertCell(text.replace(/([;,\t\n"]\s*)([=+\-@＝＋－＠])/g, "$1'$2"));
