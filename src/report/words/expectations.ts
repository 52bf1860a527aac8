import type { CheckSummary } from '../../model/report.ts';
import type { Language, Localized } from '../../model/words.ts';

const wanted: { readonly [list in 'all' | 'any' | 'none']: Localized } = {
  all: { en: 'must be seen', zh: '应当出现' },
  any: { en: 'this or one of the others must be seen', zh: '应当出现（其中之一即可）' },
  none: { en: 'must not be seen', zh: '不得出现' },
};

/** What an expectation asks for, e.g. `retains: signal retention must not be seen`. */
export const expectationText = (check: CheckSummary, id: string, lang: Language): string => {
  const expectation = check.expectations.find((each) => each.id === id);
  if (expectation === undefined) {
    // Alternatives are judged together, under the name of their list.
    const looks = check.expectations.filter((each) => id === 'any' && each.list === 'any').map((each) => each.looks);
    if (looks.length === 0) return id;
    return lang === 'en' ? `one of these must be seen: ${looks.join('; ')}` : `应当出现以下之一：${looks.join('；')}`;
  }
  const looks = expectation.looks === id ? '' : ` ${expectation.looks}`;
  return lang === 'en'
    ? `${id}:${looks} ${wanted[expectation.list].en}`
    : `${id}：${looks.trimStart()} ${wanted[expectation.list].zh}`;
};
