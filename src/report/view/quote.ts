import type { Span } from '../../model/answer.ts';
import { cleanText } from './clean.ts';

/** Clean words with the ranges that decided, merged and in order. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

const insidePair = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
};

/** Spans within the text, not cutting a surrogate pair, sorted, overlaps joined. */
const normalise = (text: string, spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  const bounded = spans
    .map((span) => ({ start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end)
    .map((span) => ({
      start: insidePair(text, span.start) ? span.start - 1 : span.start,
      end: insidePair(text, span.end) ? span.end + 1 : span.end,
    }))
    .toSorted((a, b) => a.start - b.start);
  for (const span of bounded) {
    const last = joined.at(-1);
    if (last === undefined || last.end < span.start) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
};

/** Cleans a quote and moves its spans along, since cleaning shortens. */
export const markText = (quote: string, spans: readonly Span[]): MarkedText => {
  const marks: Span[] = [];
  let text = '';
  let done = 0;
  for (const span of normalise(quote, spans)) {
    text += cleanText(quote.slice(done, span.start));
    const words = cleanText(quote.slice(span.start, span.end));
    if (words !== '') marks.push({ start: text.length, end: text.length + words.length });
    text += words;
    done = span.end;
  }
  return { text: text + cleanText(quote.slice(done)), marks };
};
