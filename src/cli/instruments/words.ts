import type { Trouble } from '../../llm/index.ts';
import type { JudgeReport } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { countText } from '../../report/words/counts.ts';
import { unmeasuredNames } from '../../report/words/instruments.ts';

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
export const unmeasuredText = (judge: JudgeReport, lang: Language): string => {
  const [name, names] = [judge.instrument, unmeasuredNames(judge, lang)];
  return lang === 'en'
    ? `Not asked, since the error of judge “${name}” was never measured and its word would count for nothing: ${names}\nMeasure it: clauseprobe calibrate --judge judge.yaml --write -- LABELLED.jsonl\n`
    : `以下问题未提出，因为判定模型“${name}”的误差尚未测定，其回答不能作数：${names}\n请先测定：clauseprobe calibrate --judge judge.yaml --write -- LABELLED.jsonl\n`;
};
