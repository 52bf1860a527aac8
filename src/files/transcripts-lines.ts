import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { InvalidInput } from '../model/failure.ts';
import { notUtf8 } from './text-encoding.ts';

/** A line of a text file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** False for a last line without a line feed: a writer may have been cut off in it. */
  readonly ended: boolean;
}

/** Smaller files are read at once. */
const atOnce = 1024 * 1024;

/** Code units; a longer line is refused, since one line must fit in memory. */
const longest = 32 * 1024 * 1024;

const textOf = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function* piecesOf(file: string): Generator<Buffer> {
  const found = statSync(file);
  if (found.isDirectory()) throw isFolder(file);
  const { size } = found;
  // Pipes have size 0 and are read in pieces too.
  if (size > 0 && size < atOnce) {
    yield readFileSync(file);
    return;
  }
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(atOnce);
    for (;;) {
      const count = readSync(descriptor, buffer);
      if (count === 0) return;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Lines of a file, in memory that does not grow with the file. A byte order mark is dropped; throws `InvalidInput` for other than UTF-8. */
export function* linesOf(file: string): Generator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  /** Letters that were guessed at would be judged as if somebody had said them. */
  const decoded = (bytes?: Buffer): string | undefined => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  };
  let rest = '';
  let number = 0;
  for (const piece of piecesOf(file)) {
    const text = decoded(piece);
    if (text === undefined) throw notUtf8(file, piece, number + 1);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      number += 1;
      yield { number, text: textOf(rest + text.slice(start, end)), ended: true };
      rest = '';
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > longest) throw tooLong(file, number + 1);
  }
  // A writer may have been cut off within a letter.
  rest += decoded() ?? '\uFFFD';
  if (rest !== '') yield { number: number + 1, text: textOf(rest), ended: false };
}

const isFolder = (file: string): InvalidInput =>
  new InvalidInput([
    {
      code: 'not-a-file',
      what: { en: `${file} is a folder`, zh: `${file} 是目录` },
      fix: { en: 'put the file in its place, or take the folder away', zh: '换回文件，或移走该目录' },
    },
  ]);

const tooLong = (file: string, line: number): InvalidInput =>
  new InvalidInput([
    {
      code: 'line-too-long',
      what: { en: `line ${line} of ${file} is longer than 32 Mi characters`, zh: `${file} 第 ${line} 行超过 32 Mi 个字符` },
      fix: { en: 'write one JSON record a line', zh: '每行写一条 JSON 记录' },
      place: { file, line, column: 1, length: 1, source: '' },
    },
  ]);
