import { documentHolders } from '../../model/measure.ts';
import type { Language } from '../../model/words.ts';
import { wrapText } from '../../report/view/wrap.ts';
import { holderName } from '../../report/words/labels.ts';
import { collectingFor } from './collecting.ts';
import type { OpenClause } from './open-clauses.ts';

const headings = {
  en: (count: number) => `To collect, by whom to ask (${count} ${count === 1 ? 'clause' : 'clauses'})`,
  zh: (count: number) => `待收集材料，按索取对象排列（${count} 个条款）`,
} as const;

const hanging = (lead: string, text: string, width: number): readonly string[] =>
  wrapText(text, width - 8).map(({ text: line }, index) => `${index === 0 ? lead : '        '}${line}`.trimEnd());

/** What to collect from whom for clauses without evidence, as boxes to tick on paper. */
export const checklistText = (
  clauses: readonly OpenClause[],
  { lang, width }: { readonly lang: Language; readonly width: number },
): string => {
  if (clauses.length === 0) return lang === 'en' ? 'Nothing is left to collect.\n' : '没有待收集的材料。\n';
  const groups = documentHolders.flatMap((holder) => {
    const own = clauses.filter(({ clause }) => collectingFor(clause).from === holder);
    if (own.length === 0) return [];
    const items = own.flatMap(({ clause }) => [
      ...hanging('  [ ]   ', `${clause.id} ${clause.title[lang]}`, width),
      ...hanging('        ', collectingFor(clause).what[lang], width),
    ]);
    return [['', holderName[holder][lang], ...items]];
  });
  return `${[headings[lang](clauses.length), ...groups.flat()].join('\n')}\n`;
};
