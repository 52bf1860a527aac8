import type { Span } from '../model/answer.ts';
import { undisguised } from './disguise.ts';
import { original } from './neutralise.ts';

/** Looks for a quote; the span is of the text as recorded. */
export type FindQuote = (quote: string) => Span | undefined;

/** A text as quotes are compared, and where each of its code units comes from. */
interface Comparable {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Models straighten quotation marks when they copy. */
const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '꞉': ':',
  '：': ':',
};

const comparable = (text: string): Comparable => {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  let gap = true;
  for (const character of text) {
    const start = position;
    position += character.length;
    const seen = undisguised(character);
    if (seen === '') continue;
    const blank = /^\s+$/.test(seen);
    if (blank && gap) continue;
    gap = blank;
    const shown = blank ? ' ' : (straight[seen] ?? original[seen] ?? seen);
    parts.push(shown);
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(start);
      ends.push(position);
    }
  }
  return { text: parts.join(''), starts, ends };
};

/** One letter is in every message; a single ideograph can be all there is. */
const shortest = 2;

/** Finds quotes in a message word for word, but for white space, invisible characters and the look-alikes that the prompt showed. */
export const quoteFinder = (message: string): FindQuote => {
  const { text, starts, ends } = comparable(message);
  const whole = text.trim();
  return (quote) => {
    const wanted = comparable(quote).text.trim();
    if (!/[\p{L}\p{N}\p{S}]/u.test(wanted) || (wanted.length < shortest && wanted !== whole)) return undefined;
    const at = text.indexOf(wanted);
    const start = starts[at];
    const end = ends[at + wanted.length - 1];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
};
