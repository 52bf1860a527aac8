import { openArchive } from './zip.ts';

/** A row of a sheet: its number, and the words of its cells by column from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Columns read; banks have five. */
const mostColumns = 256;

const named: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : decoded(value);
};

/** Elements of a name, with their attributes and what is inside; elements of one name do not nest here. */
const elements = (xml: string, name: string): readonly { readonly tag: string; readonly inside: string }[] => {
  const found: { tag: string; inside: string }[] = [];
  const opening = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(/)?>`, 'g');
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const [whole, tag = '', closed] = match;
    const from = match.index + whole.length;
    if (closed !== undefined) {
      found.push({ tag, inside: '' });
      continue;
    }
    const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
    closing.lastIndex = from;
    const end = closing.exec(xml);
    if (end === null) break;
    found.push({ tag, inside: xml.slice(from, end.index) });
    opening.lastIndex = closing.lastIndex;
  }
  return found;
};

/** Words of a text, runs joined; readings of Japanese names (`rPh`) are not part of it. */
const wordsOf = (xml: string): string =>
  elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ inside }) => decoded(inside))
    .join('');

/** Column of a cell's reference, e.g. 2 for `C7`. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cellText = (tag: string, inside: string, shared: readonly string[]): string => {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return wordsOf(inside);
  const value = decoded(elements(inside, 'v')[0]?.inside ?? '');
  return type === 's' ? (shared[Number(value)] ?? '') : value;
};

const rowOf = (inside: string, shared: readonly string[]): readonly string[] => {
  const cells: string[] = [];
  for (const cell of elements(inside, 'c')) {
    const reference = attribute(cell.tag, 'r');
    const column = reference === undefined ? cells.length : columnOf(reference);
    if (column < 0 || column >= mostColumns) continue;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(cell.tag, cell.inside, shared);
  }
  return cells;
};

/** File of the first sheet, as the workbook names it. */
const firstSheet = (workbook: string, relations: string): string => {
  const id = attribute(elements(workbook, 'sheet')[0]?.tag ?? '', '(?:\\w+:)?id');
  const relation = elements(relations, 'Relationship').find(({ tag }) => attribute(tag, 'Id') === id);
  const target = attribute(relation?.tag ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

/** Rows of the first sheet of an XLSX workbook (ECMA-376); formulas give their stored value. Throws `RangeError` on other bytes. */
export const readWorkbook = (bytes: Buffer): readonly SheetRow[] => {
  const file = openArchive(bytes);
  const workbook = file('xl/workbook.xml');
  if (workbook === undefined) throw new RangeError('no workbook');
  const sheet = file(firstSheet(workbook, file('xl/_rels/workbook.xml.rels') ?? ''));
  if (sheet === undefined) throw new RangeError('no sheet');
  const shared = elements(file('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) => wordsOf(inside));
  return elements(sheet, 'row').map(({ tag, inside }, index) => ({
    number: Number(attribute(tag, 'r') ?? index + 1),
    cells: rowOf(inside, shared),
  }));
};
