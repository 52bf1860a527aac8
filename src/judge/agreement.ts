import type { Adjudication } from '../model/adjudication.ts';
import { type Estimate, kappa } from './statistics.ts';

/** What identifies the question that an answer is about: the message where it stands, its words, and the signal. */
export const questionKey = ({
  session,
  seq,
  signal,
  message,
}: Pick<Adjudication, 'session' | 'seq' | 'signal' | 'message'>): string => JSON.stringify([session, seq, signal, message]);

/** The last answer of each reviewer to each question, by question; of answers given at the same time the later line counts. */
export const latestAnswers = (
  adjudications: readonly Adjudication[],
): ReadonlyMap<string, ReadonlyMap<Adjudication['by'], Adjudication>> => {
  const all = new Map<string, Map<string, Adjudication>>();
  for (const adjudication of adjudications) {
    const key = questionKey(adjudication);
    const given = all.get(key) ?? new Map<string, Adjudication>();
    all.set(key, given);
    const before = given.get(adjudication.by);
    if (before === undefined || Date.parse(adjudication.at) >= Date.parse(before.at)) given.set(adjudication.by, adjudication);
  }
  return all;
};

/** Two answers to the same question. */
export type AnswerPair = readonly [string, string];

/** Cohen's κ of two people's answers; undefined when both gave one and the same throughout, which chance explains. */
export const kappaOf = (pairs: readonly AnswerPair[]): Estimate | undefined => {
  const of = pairs.length;
  const answers = [...new Set(pairs.flat())];
  if (answers.length < 2) return undefined;
  const count = (holds: (pair: AnswerPair) => boolean): number => pairs.filter(holds).length;
  const meetings = answers.map((answer) => count(([one]) => one === answer) * count(([, other]) => other === answer));
  const byChance = meetings.reduce((sum, each) => sum + each, 0) / (of * of);
  return kappa({ hits: count(([one, other]) => one === other), of }, byChance);
};

/** How far two reviewers agree on what both answered. */
export interface Agreement {
  readonly reviewers: readonly [string, string];
  /** Questions both answered. */
  readonly n: number;
  readonly agreed: number;
  /** Absent when both gave one and the same answer throughout. */
  readonly kappa?: Estimate;
  /** Where they differ, the first reviewer's answer first. */
  readonly differences: readonly (readonly [Adjudication, Adjudication])[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Adjudication, b: Adjudication): number =>
  compare(a.session, b.session) || a.seq - b.seq || compare(a.signal, b.signal);

const agreementOf = (pairs: readonly (readonly [Adjudication, Adjudication])[]): Agreement | undefined => {
  const [first] = pairs;
  if (first === undefined) return undefined;
  const beyondChance = kappaOf(pairs.map(([one, other]) => [one.answer, other.answer]));
  const differences = pairs.filter(([one, other]) => one.answer !== other.answer);
  return {
    reviewers: [first[0].by, first[1].by],
    n: pairs.length,
    agreed: pairs.length - differences.length,
    ...(beyondChance === undefined ? {} : { kappa: beyondChance }),
    differences: differences.toSorted(([a], [b]) => byPlace(a, b)),
  };
};

/** Agreement of every two reviewers whose answers overlap, by name. “Cannot tell” counts as an answer of its own. */
export const agreements = (adjudications: readonly Adjudication[]): readonly Agreement[] => {
  const questions = [...latestAnswers(adjudications).values()];
  const reviewers = [...new Set(adjudications.map(({ by }) => by))].sort(compare);
  return reviewers.flatMap((one, at) =>
    reviewers.slice(at + 1).flatMap((other) => {
      const pairs = questions.flatMap((given): readonly (readonly [Adjudication, Adjudication])[] => {
        const [a, b] = [given.get(one), given.get(other)];
        return a === undefined || b === undefined ? [] : [[a, b]];
      });
      return agreementOf(pairs) ?? [];
    }),
  );
};
