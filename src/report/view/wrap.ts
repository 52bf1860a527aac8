import { type Cell, cellsOf, columnsIn } from './width.ts';

/** A line of wrapped text: its words, and where they begin in the whole. */
export interface WrappedLine {
  readonly text: string;
  readonly start: number;
}

/** Marks that may not begin a line, and marks that may not end one. */
const closing = /^[，。！？、；：）】》」』”’…～,.!?;:)\]}%]/;
const opening = /[（【《「『“‘([{]$/;

const mayBreak = (text: string, cell: Cell, next: Cell | undefined): boolean => {
  if (next === undefined) return false;
  const here = text.slice(cell.start, cell.end);
  if (here === ' ') return true;
  if (cell.columns < 2 && next.columns < 2) return false;
  return !closing.test(text.slice(next.start, next.end)) && !opening.test(here);
};

const wrapLine = (text: string, columns: number, offset: number): readonly WrappedLine[] => {
  if (columnsIn(text) <= columns) return [{ text, start: offset }];
  const cells = cellsOf(text);
  const lines: WrappedLine[] = [];
  let from = 0;
  let used = 0;
  let breakAt = -1;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined) break;
    const isSpace = text.slice(cell.start, cell.end) === ' ';
    if (used + cell.columns > columns && !isSpace && index > from) {
      const to = breakAt > from ? breakAt : index;
      lines.push(cut(text, cells, { from, to, offset }));
      from = to;
      breakAt = -1;
      used = cells.slice(from, index).reduce((sum, each) => sum + each.columns, 0);
    }
    used += cell.columns;
    if (mayBreak(text, cell, cells[index + 1])) breakAt = index + 1;
  }
  lines.push(cut(text, cells, { from, to: cells.length, offset }));
  return lines;
};

const cut = (
  text: string,
  cells: readonly Cell[],
  range: { readonly from: number; readonly to: number; readonly offset: number },
): WrappedLine => {
  const start = cells[range.from]?.start ?? text.length;
  const end = cells[range.to]?.start ?? text.length;
  return { text: text.slice(start, end).trimEnd(), start: range.offset + start };
};

/** Breaks clean text at its newlines and at a number of columns; words stay whole where they fit, CJK breaks anywhere. */
export const wrapText = (text: string, columns: number): readonly WrappedLine[] => {
  const lines: WrappedLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push(...wrapLine(line, Math.max(8, columns), offset));
    offset += line.length + 1;
  }
  return lines;
};
