import type { Answer } from '../../model/answer.ts';
import type { JudgeDoubt, Question } from '../../model/question.ts';
import type { JudgeReport } from '../../model/report.ts';
import type { ModelPanel } from './model.ts';

/** Counted by signal and language, most first. */
const bySignal = (questions: readonly Question[]): JudgeReport['unmeasured'] => {
  const counts = new Map<string, JudgeReport['unmeasured'][number]>();
  for (const { signal, lang } of questions) {
    const key = `${signal.id} ${lang}`;
    counts.set(key, { signal: signal.id, lang, questions: (counts.get(key)?.questions ?? 0) + 1 });
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.questions - one.questions || (a < b ? -1 : 1))
    .map(([, counted]) => counted);
};

/** What asking came to, from the answers; `unmeasured` questions were not asked. */
export const judgeReportOf = ({ name, digest, answers, use }: ModelPanel, unmeasured: readonly Question[]): JudgeReport => {
  const all = [...answers.values()];
  const count = (value: Answer['value']): number => all.filter((each) => each.value === value).length;
  const doubts = new Map<JudgeDoubt, number>();
  for (const { doubt } of all) if (doubt !== undefined) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
  return {
    instrument: name,
    digest,
    questions: all.length,
    answers: { yes: count('yes'), no: count('no'), unsure: count('unsure') },
    doubts: [...doubts]
      .map(([doubt, questions]) => ({ doubt, questions }))
      .sort((a, b) => b.questions - a.questions || (a.doubt < b.doubt ? -1 : 1)),
    unmeasured: bySignal(unmeasured),
    use: use(),
  };
};
