import type { Question } from '../model/question.ts';

/** A question with the key of its answer. */
export interface Keyed {
  readonly key: string;
  readonly question: Question;
}

const messageOf = ({ question: { lang, message } }: Keyed): string =>
  JSON.stringify([lang, message.speaker, message.text, message.before]);

/** Questions about the same message together, at most so many, in order; a question that is asked twice is there once. */
export const grouped = (questions: readonly Keyed[], most: number): readonly (readonly Keyed[])[] => {
  const groups = new Map<string, Map<string, Keyed>>();
  for (const keyed of questions) {
    const message = messageOf(keyed);
    const group = groups.get(message) ?? new Map<string, Keyed>();
    groups.set(message, group);
    if (!group.has(keyed.key)) group.set(keyed.key, keyed);
  }
  return [...groups.values()].flatMap((group) => {
    const all = [...group.values()];
    const parts = Math.ceil(all.length / most);
    return Array.from({ length: parts }, (_, part) => all.slice(part * most, (part + 1) * most));
  });
};
