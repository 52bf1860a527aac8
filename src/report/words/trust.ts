import { trusts } from '../../model/measure.ts';
import type { MeasureResult } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { trustName } from './labels.ts';
import { punctuation } from './phrases.ts';

/** How far our text of each clause can be trusted: one text for each degree, naming its clauses. */
export const trustTexts = ({ clauses }: MeasureResult, lang: Language): readonly string[] =>
  trusts.flatMap((trust) => {
    const own = clauses.filter(({ clause }) => clause.trust === trust).map(({ clause }) => clause.id);
    const separator = lang === 'en' ? ', ' : '、';
    return own.length === 0 ? [] : [`${trustName[trust][lang]}${punctuation[lang].colon}${own.join(separator)}`];
  });
