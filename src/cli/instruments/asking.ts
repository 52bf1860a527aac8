import type { ModelJudge, Question } from '../../model/question.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../run/progress.ts';

/** Messages under way at once. The judge keeps to its own rate; more would only hold prompts in memory. */
const underWay = 64;

/** Questions about the same message, which share a call. */
const byMessage = (questions: readonly Question[]): readonly (readonly Question[])[] => {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const { message, lang } = question;
    const key = JSON.stringify([lang, message.speaker, message.before, message.text]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return [...groups.values()];
};

/** Asks a judge, message by message, and shows how far it is. Answers go to where the judge keeps them; stops when cancelled. */
export const askAll = async (judge: ModelJudge, questions: readonly Question[], io: Io, cancel: AbortSignal): Promise<void> => {
  const groups = byMessage(questions);
  // The workers share one iterator: each group is taken once.
  const waiting = groups.values();
  const progress = await startProgress(io, groups.length);
  const work = async (): Promise<void> => {
    for (const group of waiting) {
      if (cancel.aborted) return;
      await judge.ask(group, cancel);
      progress.step();
    }
  };
  try {
    await Promise.all(Array.from({ length: underWay }, work));
  } finally {
    progress.end();
  }
};
