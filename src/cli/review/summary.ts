import type { Adjudication } from '../../model/adjudication.ts';
import type { Language } from '../../model/words.ts';
import type { Imported } from './import-sheet.ts';
import { openQuestions, type ReviewState } from './state.ts';
import { answerName } from './words.ts';

const order: readonly Adjudication['answer'][] = ['yes', 'no', 'cannot-tell'];

/** A path as a shell takes it. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

const nextStep = (run: string, lang: Language): string =>
  lang === 'en' ? `Let them count: clauseprobe judge ${quoted(run)}\n` : `使回答生效：clauseprobe judge ${quoted(run)}\n`;

/** What a review came to. */
export const reviewText = (state: ReviewState, run: string): string => {
  const { lang, given } = state;
  const answers = given.flatMap((each) => (each.kind === 'answer' ? [each.answer] : []));
  const skipped = given.length - answers.length;
  const left = openQuestions(state).length + skipped;
  const counts = order
    .map((answer) => `${answerName[answer][lang]} ${answers.filter((each) => each === answer).length}`)
    .join(lang === 'en' ? ', ' : '，');
  const told =
    lang === 'en'
      ? `${answers.length} answered (${counts}), ${left} left open\n`
      : `已答 ${answers.length} 题（${counts}），余 ${left} 题待答\n`;
  return answers.length === 0 ? told : told + nextStep(run, lang);
};

export const importText = ({ added, unchanged, unanswered }: Imported, run: string, lang: Language): string => {
  const told =
    lang === 'en'
      ? `${added.length} answers imported, ${unchanged} known before, ${unanswered} rows without an answer\n`
      : `导入 ${added.length} 条回答，已有 ${unchanged} 条，未作答 ${unanswered} 行\n`;
  return added.length === 0 ? told : told + nextStep(run, lang);
};
