import type { Trouble } from '../../llm/index.ts';
import type { Language } from '../../model/words.ts';
import { countText } from '../../report/words/counts.ts';

const facts = ({ doubt, status, code }: Trouble): string =>
  [doubt, ...(status === undefined ? [] : [`HTTP ${status}`]), ...(code === undefined ? [] : [code])].join(' ');

/** What is about to be asked. */
export const askingText = (name: string, questions: number, lang: Language): string =>
  lang === 'en'
    ? `asking judge “${name}” ${countText(questions, 'question', lang)}\n`
    : `正在向判定模型“${name}”提出 ${questions} 个问题\n`;

/** Calls that brought no answer, by what happened; the run goes on without them. */
export const troublesText = (name: string, troubles: readonly Trouble[], lang: Language): string => {
  if (troubles.length === 0) return '';
  const counts = new Map<string, number>();
  for (const trouble of troubles) counts.set(facts(trouble), (counts.get(facts(trouble)) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${kind} × ${count}`).join(', ');
  return lang === 'en'
    ? `judge “${name}” gave no answer: ${kinds}; what it was asked stays unsure\n`
    : `判定模型“${name}”未作答：${kinds}；相关问题仍为“无法判定”\n`;
};

/** Asking was stopped by the user. */
export const stoppedText = (lang: Language): string =>
  lang === 'en' ? 'Asking was stopped; what is known is reported.\n' : '已停止提问；以下按现有答案报告。\n';

/** Questions that would be a waste of money. */
export const unmeasuredText = (name: string, questions: number, lang: Language): string =>
  lang === 'en'
    ? `Not asked: ${countText(questions, 'question', lang)}; the error of judge “${name}” on them was never measured, so its word would count for nothing.\nMeasure it: clauseprobe calibrate --judge judge.yaml --write -- LABELLED.jsonl\n`
    : `有 ${questions} 个问题未提出：判定模型“${name}”在这些问题上的误差尚未测定，其回答不能作数。\n请先测定：clauseprobe calibrate --judge judge.yaml --write -- LABELLED.jsonl\n`;
