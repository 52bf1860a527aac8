import type { Fact } from './state.ts';

/** Pairs of neighbouring characters without spaces and marks; what two texts share of them shows how near they are. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  return new Set([...plain].slice(1).map((character, index) => [...plain][index] + character));
};

/** Worth of having been asked to remember, in pairs. */
const askedFor = 2;

/** The remembered fact nearest to the question; the latest among equals; nothing when nothing is remembered. */
export const recall = (memory: readonly Fact[], question: string): string | undefined => {
  const wanted = pairsOf(question);
  const score = ({ told, asked }: Fact): number =>
    [...pairsOf(told)].filter((pair) => wanted.has(pair)).length + (asked ? askedFor : 0);
  const nearest = memory.reduce<Fact | undefined>(
    (best, fact) => (best === undefined || score(fact) >= score(best) ? fact : best),
    undefined,
  );
  return nearest?.fact;
};
