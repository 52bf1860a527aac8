import type { Answer } from '../../model/answer.ts';
import type { JudgeDoubt } from '../../model/question.ts';
import type { JudgeReport } from '../../model/report.ts';
import type { ModelPanel } from './model.ts';

/** What asking came to, from the answers; `unmeasured` questions were not asked. */
export const judgeReportOf = ({ name, digest, answers, use }: ModelPanel, unmeasured: number): JudgeReport => {
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
    unmeasured,
    use: use(),
  };
};
