import { RE2JS } from 're2js';

/** Where an expression matches. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A linear-time expression, compiled when first used. */
export interface Expression {
  readonly source: () => string;
  /** First match within [start, end) that does not cut an ASCII word, or nothing. */
  readonly find: (text: string, start: number, end: number) => Hit | undefined;
}

const isWord = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** ASCII word boundaries also next to Chinese: a match must not begin or end inside a Latin word or a number. */
const cutsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at));

/** More refused matches than this in one stretch are not looked past, which keeps time linear. */
const mostRefused = 16;

/** Expressions run on normalised text, so they are folded the same way: lower case, full-width punctuation as ASCII. */
export const folded = (source: string): string =>
  source.replace(/\\.|[A-Z\uff01-\uff5e]/g, (char) => {
    if (char.startsWith('\\')) return char;
    if (char < '\uff01') return char.toLowerCase();
    const ascii = String.fromCharCode(char.charCodeAt(0) - 0xfee0).toLowerCase();
    return /[a-z0-9]/.test(ascii) ? ascii : `\\${ascii}`;
  });

/** Text in which even a backtracking engine ends soon, now that no group repeats without end. */
const short = 600;

/** Letters of the longest word, and of the longest run of one letter, that is looked for in longer texts. */
const mostLetters = 60;

/** An escape, a class, a dot or a letter, and how it repeats without end, if it does. */
const atoms = /(\\.|\[\^?\]?(?:\\.|[^\]])*\]|[^()|])([*+]|\{(\d+),\})?/g;

/** The same for texts of any length, each repetition of letters bounded; nothing where anything at all may repeat without end. */
const boundedEverywhere = (source: string): string | undefined => {
  let isBounded = true;
  const bounded = source.replace(atoms, (whole, atom: string, star?: string, least?: string) => {
    if (star === undefined) return whole;
    if (/^(?:\.|\[\^|\\[SW])/.test(atom)) isBounded = false;
    const from = star === '*' ? 0 : star === '+' ? 1 : Number(least);
    return `${atom}{${from},${from + mostLetters}}`;
  });
  return isBounded ? bounded : undefined;
};

/** Repetitions of a group that are looked for. */
const mostRepeats = 6;

/** A group that repeats without end may be read in exponentially many ways, and nobody says six fillers in a row. */
const withoutEndlessGroups = (source: string): string =>
  source.replace(/\\.|\)(?:([*+])|\{(\d+),\})/g, (whole, star?: string, least?: string) => {
    if (star === undefined && least === undefined) return whole;
    const from = star === '*' ? 0 : star === '+' ? 1 : Number(least);
    return `){${from},${from + mostRepeats}}`;
  });

/** A match in a stretch of text. */
interface Found {
  readonly index: number;
  readonly length: number;
}

/** First match from an index on. */
type Search = (text: string, from: number) => Found | undefined;

const linearSearch = (source: string): Search => {
  const compiled = RE2JS.compile(source);
  return (text, from) => {
    const matcher = compiled.matcher(text);
    return from <= text.length && matcher.find(from)
      ? { index: matcher.start(), length: matcher.end() - matcher.start() }
      : undefined;
  };
};

const backtrackingSearch = (source: string): Search => {
  const compiled = new RegExp(source, 'g');
  return (text, from) => {
    compiled.lastIndex = from;
    const found = compiled.exec(text);
    return found === null ? undefined : { index: found.index, length: found[0].length };
  };
};

export const expression = (written: string): Expression => {
  let known: string | undefined;
  const source = (): string => {
    known ??= withoutEndlessGroups(folded(written));
    return known;
  };
  let inShort: Search | undefined;
  let inLong: Search | undefined;
  // The platform's engine takes linear time where nothing repeats without end; RE2 does always, and is ten times as slow.
  const searchFor = (length: number): Search => {
    if (length <= short) {
      inShort ??= backtrackingSearch(source());
      return inShort;
    }
    const bounded = inLong === undefined ? boundedEverywhere(source()) : undefined;
    inLong ??= bounded === undefined ? linearSearch(source()) : backtrackingSearch(bounded);
    return inLong;
  };
  return {
    source,
    find: (text, start, end) => {
      const search = searchFor(end - start);
      const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
      let from = 0;
      for (let refused = 0; refused < mostRefused; refused += 1) {
        const found = search(stretch, from);
        if (found === undefined) return undefined;
        const hit = { start: start + found.index, end: start + found.index + found.length };
        if (hit.end > hit.start && !cutsWord(text, hit.start) && !cutsWord(text, hit.end)) return hit;
        from = found.index + 1;
      }
      return undefined;
    },
  };
};

/** Why RE2 refuses an expression, or nothing. */
export const refusal = (source: string): string | undefined => {
  try {
    const compiled = RE2JS.compile(folded(source));
    return compiled.testExact('') ? 'it matches the empty text' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
