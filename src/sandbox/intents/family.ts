import type { Language } from '../../model/words.ts';

/** Ways of saying one thing; `but` lists look-alikes that say something else. Written for normalised text. */
export interface Family {
  readonly zh: readonly RegExp[];
  readonly en: readonly RegExp[];
  readonly but?: readonly RegExp[];
}

export const says = (family: Family, text: string, lang: Language): boolean => {
  // Users mix languages, so the other language's patterns are tried as well.
  const patterns = lang === 'zh' ? [...family.zh, ...family.en] : [...family.en, ...family.zh];
  if (!patterns.some((pattern) => pattern.test(text))) return false;
  return !(family.but ?? []).some((pattern) => pattern.test(text));
};
