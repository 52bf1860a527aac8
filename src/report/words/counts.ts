import type { Outcome } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { outcomeName, readingOrder } from './labels.ts';

const nouns = {
  session: { en: ['session', 'sessions'], zh: '个会话' },
  message: { en: ['message', 'messages'], zh: '条消息' },
  clause: { en: ['clause', 'clauses'], zh: '个条款' },
  question: { en: ['question', 'questions'], zh: '个问题' },
  call: { en: ['call', 'calls'], zh: '次调用' },
} as const;

/** A number with its noun: `1 session`, `3 sessions`, `3 个会话`. */
export const countText = (count: number, noun: keyof typeof nouns, lang: Language): string =>
  lang === 'en' ? `${count} ${nouns[noun].en[count === 1 ? 0 : 1]}` : `${count} ${nouns[noun].zh}`;

/** Which repetition: `run 2`, `第 2 次`. */
export const runText = (run: number, lang: Language): string => (lang === 'en' ? `run ${run}` : `第 ${run} 次`);

/** `2 failed · 1 inconclusive · …`, zeros left out but for failed, so that "0 failed" is said. */
export const totalsText = (counts: { readonly [outcome in Outcome]: number }, lang: Language): string =>
  readingOrder
    .filter((outcome) => counts[outcome] > 0 || outcome === 'fail')
    .map((outcome) =>
      lang === 'en' ? `${counts[outcome]} ${outcomeName[outcome].en}` : `${outcomeName[outcome].zh} ${counts[outcome]}`,
    )
    .join(' · ');
