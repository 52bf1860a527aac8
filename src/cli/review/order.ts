import { severities } from '../../model/words.ts';
import type { ReviewQuestion } from './question.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const clauseOf = ({ clauses, check }: ReviewQuestion): string => clauses[0]?.ref ?? check.id;

/** Open questions: worst severity first, then the clause that the fewest answers settle, then as recorded. */
export const ordered = <Asked extends ReviewQuestion>(questions: readonly Asked[]): readonly Asked[] => {
  const open = new Map<string, number>();
  for (const question of questions) open.set(clauseOf(question), (open.get(clauseOf(question)) ?? 0) + 1);
  const count = (question: Asked): number => open.get(clauseOf(question)) ?? 0;
  return questions.toSorted(
    (a, b) =>
      severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity) ||
      count(a) - count(b) ||
      compare(clauseOf(a), clauseOf(b)) ||
      compare(a.check.id, b.check.id) ||
      compare(a.place.session, b.place.session) ||
      a.place.seq - b.place.seq ||
      compare(a.signal.id, b.signal.id),
  );
};
