import type { Place } from '../model/failure.ts';
import type { Path } from './yaml.ts';

/** Source lines are shown up to this column; a field beyond is named in words, not by carets. */
const shownColumns = 200;

interface Extent {
  readonly start: number;
  readonly end: number;
}

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return at;
};

const stringEnd = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

const valueEnd = (text: string, start: number): number => {
  if (text[start] === '"') return stringEnd(text, start);
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (depth === 0 && ',]}'.includes(character)) return at;
    if (character === '"') {
      at = stringEnd(text, at);
      continue;
    }
    at += 1;
    if ('{['.includes(character)) depth += 1;
    if (']}'.includes(character)) depth -= 1;
    if (depth === 0 && ']}'.includes(character)) return at;
  }
  return at;
};

/** Extents of key and value of one member of the object or array that starts there. */
const memberOf = (text: string, start: number, step: string | number): { key: Extent; value: Extent } | undefined => {
  const isObject = text[start] === '{';
  if (!isObject && text[start] !== '[') return undefined;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && !']}'.includes(text[at] ?? ''); index += 1) {
    const key: Extent = { start: at, end: isObject ? stringEnd(text, at) : at };
    const from = isObject ? skipSpace(text, skipSpace(text, key.end) + 1) : at;
    const value: Extent = { start: from, end: valueEnd(text, from) };
    const name = isObject ? String(JSON.parse(text.slice(key.start, key.end))) : String(index);
    if (name === String(step)) return { key: isObject ? key : value, value };
    at = skipSpace(text, value.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return undefined;
};

/** Extent of a value, or of its key, in valid JSON; the nearest one above when the path does not exist. */
const extentOf = (text: string, path: Path, part: 'key' | 'value'): Extent => {
  let extent: Extent = { start: skipSpace(text, 0), end: text.length };
  let shown = extent;
  for (const step of path) {
    const member = memberOf(text, extent.start, step);
    if (member === undefined) break;
    extent = member.value;
    shown = member[part];
  }
  return shown;
};

/** Place of a value, or of its key, in valid JSON of several lines; of a value of several lines, its first. */
export const placeInText = (file: string, text: string, path: Path, part: 'key' | 'value' = 'value'): Place => {
  const { start, end } = extentOf(text, path, part);
  const before = text.slice(0, start).split('\n');
  const [own = ''] = text.slice(start).split('\n', 1);
  const [head = ''] = before.slice(-1);
  const shown = own.slice(0, end - start).trimEnd();
  return { file, line: before.length, column: head.length + 1, length: Math.max(1, shown.length), source: head + own };
};

/** Place of a value, or of its key, in one line of valid JSON; the nearest place above when the path does not exist. */
export const placeInLine = (file: string, line: number, text: string, path: Path, part: 'key' | 'value' = 'value'): Place => {
  const shown = extentOf(text, path, part);
  const source = text.length > shownColumns ? `${text.slice(0, shownColumns)}…` : text;
  if (shown.start >= shownColumns) return { file, line, column: 1, length: 1, source };
  const length = Math.max(1, Math.min(shown.end, source.length) - shown.start);
  return { file, line, column: shown.start + 1, length, source };
};
