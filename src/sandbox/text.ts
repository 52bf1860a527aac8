import type { Language } from '../model/words.ts';

const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const han = /\p{Script=Han}/gu;
const latin = /[A-Za-z]/g;

/** Longest part of a message that is looked at; bounds the work of every pattern. */
const lookedAt = 4000;

/** The form that patterns are written for: full-width folded, invisible characters gone, plain quotes, lower case. */
export const normalise = (text: string): string =>
  text
    .slice(0, lookedAt)
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Language of a message; `otherwise` when it has no letters. One Han character says about as much as three Latin letters. */
export const languageOf = (text: string, otherwise: Language): Language => {
  const hanCount = text.match(han)?.length ?? 0;
  const latinCount = text.match(latin)?.length ?? 0;
  if (hanCount + latinCount === 0) return otherwise;
  return hanCount * 3 >= latinCount ? 'zh' : 'en';
};
