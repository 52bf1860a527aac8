import type { Localized } from '../model/words.ts';

/** Edit distance with adjacent swaps counted as one (optimal string alignment). */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known word nearest to a mistyped one, or nothing when none is near. */
const nearest = (word: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
};

/** `did you mean “x”?`, or the choices when nothing is near. */
export const didYouMean = (word: string, known: readonly string[]): Localized => {
  // Of a long name, mostly one word is remembered.
  const holding = known.filter((each) => word.length > 2 && each.includes(word.toLowerCase()));
  const near = nearest(word, known) ?? (holding.length === 1 ? holding[0] : undefined);
  if (near !== undefined) return { en: `did you mean “${near}”?`, zh: `是否想写“${near}”？` };
  const choices = holding.length > 0 ? holding : known;
  const [shown, more] = [choices.slice(0, 20), choices.length > 20];
  return { en: `use one of: ${shown.join(', ')}${more ? ', …' : ''}`, zh: `可用：${shown.join('、')}${more ? '……' : ''}` };
};
