import type { Language } from '../model/words.ts';

/** What is shown of a text. */
interface Shown {
  readonly text: string;
  /** False when something was left out. */
  readonly whole: boolean;
}

/** In square brackets, which a neutralised message cannot hold. */
const marks: { readonly [language in Language]: (count: number) => string } = {
  en: (count) => `\n[… ${count} characters left out …]\n`,
  zh: (count) => `\n[……此处省略 ${count} 个字符……]\n`,
};

const isInsidePair = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

/** Head and tail of a long text with a mark between: what matters may stand at either end. */
export const cut = (text: string, longest: number, lang: Language): Shown => {
  if (text.length <= longest) return { text, whole: true };
  const half = Math.floor(longest / 2);
  const head = isInsidePair(text, half) ? half - 1 : half;
  const tail = text.length - half;
  const from = isInsidePair(text, tail) ? tail + 1 : tail;
  return { text: `${text.slice(0, head)}${marks[lang](from - head)}${text.slice(from)}`, whole: false };
};
