/** Pairs of neighbouring characters without spaces and marks, what two texts have in common shows how near they are. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  return new Set([...plain].slice(1).map((character, index) => [...plain][index] + character));
};

/** The remembered fact nearest to the question; the latest among equals; nothing when nothing is remembered. */
export const recall = (memory: readonly string[], asked: string): string | undefined => {
  const wanted = pairsOf(asked);
  const score = (fact: string): number => [...pairsOf(fact)].filter((pair) => wanted.has(pair)).length;
  return memory.reduce<string | undefined>(
    (best, fact) => (best === undefined || score(fact) >= score(best) ? fact : best),
    undefined,
  );
};
