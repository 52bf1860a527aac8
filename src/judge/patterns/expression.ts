import { RE2JS } from 're2js';

/** A linear-time expression, compiled when first used. */
export interface Expression {
  readonly source: string;
  /** First match within [start, end) that does not cut an ASCII word, or nothing. */
  readonly find: (text: string, start: number, end: number) => { readonly start: number; readonly end: number } | undefined;
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

export const expression = (written: string): Expression => {
  const source = folded(written);
  let compiled: RE2JS | undefined;
  return {
    source,
    find: (text, start, end) => {
      compiled ??= RE2JS.compile(source);
      const matcher = compiled.matcher(text.slice(start, end));
      let from = 0;
      for (let refused = 0; refused < mostRefused && from <= end - start && matcher.find(from); refused += 1) {
        const hit = { start: start + matcher.start(), end: start + matcher.end() };
        if (hit.end > hit.start && !cutsWord(text, hit.start) && !cutsWord(text, hit.end)) return hit;
        from = matcher.start() + 1;
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
