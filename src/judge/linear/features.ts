import { sentenceEnds } from '../patterns/sentences.ts';
import { conceptScanner } from './concept-scanner.ts';
import { mix } from './hash.ts';
import { isDigit, isHan, isLatin } from './letters.ts';
import { numberToken } from './numbers.ts';

/** Features of a message, sentence by sentence; a feature is the hash of what was seen. The arrays are reused by the next message. */
export interface Features {
  readonly hashes: Int32Array;
  /** Ends (exclusive) of the sentences' features in `hashes`; as many as `sentences`. */
  readonly ends: Int32Array;
  /** Ends (exclusive) of the sentences in the normalised text. */
  readonly sentences: readonly number[];
}

/** Kinds of features; part of their hash. */
const kinds = { token: 1, prefix: 3, concept: 4, pair: 5, opening: 7, start: 8, end: 9, asked: 10 } as const;

const start = mix(kinds.start, 1);
const end = mix(kinds.end, 1);

/** Fields before and behind each other count as a pair up to this distance. */
const reach = 4;

/** Letters after which words count as the same. */
const prefixLength = 5;

const growing = (initial: number) => {
  let values = new Int32Array(initial);
  let length = 0;
  return {
    reset: (): void => {
      length = 0;
    },
    push: (value: number): void => {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    length: (): number => length,
    at: (index: number): number => values[index] ?? 0,
    values: (): Int32Array => values,
  };
};

/** Reads features: tokens and their neighbours, word fields and their order, and both in the light of what was said before. */
export const featureReader = (): ((text: string, before: string, sentences?: readonly number[]) => Features) => {
  const scan = conceptScanner();
  const hashes = growing(1024);
  const ends = growing(64);
  const fields = growing(64);
  const fieldEnds = growing(64);
  const asked: number[] = [];
  /** What was read last, and its fields that tell how to read an answer: the next message often is one. */
  let read = '';
  const telling: number[] = [];
  let opening = 0;
  let openings = 0;
  let last = 0;

  const token = (value: number): void => {
    hashes.push(mix(kinds.token, value));
    if (last !== 0) hashes.push(mix(last, value));
    if (openings < 2) {
      opening = openings === 0 ? value : mix(opening, value);
      openings += 1;
      for (const field of asked) hashes.push(mix(kinds.opening, mix(field, opening)));
    }
    last = value;
  };

  const word = (text: string, from: number, limit: number): number => {
    let at = from;
    let hash = 17;
    let digits = true;
    let unit = text.charCodeAt(at);
    while (at < limit && isLatin(unit)) {
      if (!isDigit(unit)) digits = false;
      hash = (Math.imul(hash, 31) + unit) | 0;
      at += 1;
      if (at - from === prefixLength && at < limit && isLatin(text.charCodeAt(at))) hashes.push(mix(kinds.prefix, hash));
      unit = text.charCodeAt(at);
    }
    token(digits ? numberToken(text, from, at) : hash);
    return at;
  };

  const tokens = (text: string, from: number, to: number): void => {
    let at = from;
    while (at < to) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) token(unit);
      else if (isLatin(unit)) {
        at = word(text, at, to);
        continue;
      } else if (unit === 0x3f || unit === 0x21 || unit === 0x2026 || unit === 0x7e) token(unit);
      else if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < to) {
        at += 1;
        token(mix(unit, text.charCodeAt(at)));
      }
      at += 1;
    }
  };

  const meanings = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const field = fields.at(at);
      hashes.push(mix(kinds.concept, field));
      for (let other = Math.max(from, at - reach); other < at; other += 1)
        hashes.push(mix(kinds.pair, mix(fields.at(other), field)));
      for (const question of asked) hashes.push(mix(kinds.asked, mix(question, field)));
    }
  };

  const readBefore = (before: string): void => {
    asked.length = 0;
    if (before === read) asked.push(...telling);
    else
      scan(before, (field, _, isTelling) => {
        if (isTelling && !asked.includes(field)) asked.push(field);
      });
  };

  return (text, before, sentences = sentenceEnds(text)) => {
    hashes.reset();
    ends.reset();
    fields.reset();
    fieldEnds.reset();
    readBefore(before);
    read = text;
    telling.length = 0;
    let sentence = 0;
    scan(text, (field, place, isTelling) => {
      if (isTelling && !telling.includes(field)) telling.push(field);
      while (sentence < sentences.length - 1 && (sentences[sentence] ?? 0) < place) {
        fieldEnds.push(fields.length());
        sentence += 1;
      }
      fields.push(field);
    });
    while (fieldEnds.length() < sentences.length) fieldEnds.push(fields.length());
    last = start;
    openings = 0;
    for (let index = 0; index < sentences.length; index += 1) {
      if (index > 0) last = 0;
      tokens(text, index === 0 ? 0 : (sentences[index - 1] ?? 0), sentences[index] ?? 0);
      if (index === sentences.length - 1 && last !== 0) hashes.push(mix(last, end));
      meanings(index === 0 ? 0 : fieldEnds.at(index - 1), fieldEnds.at(index));
      ends.push(hashes.length());
    }
    return { hashes: hashes.values(), ends: ends.values(), sentences };
  };
};
