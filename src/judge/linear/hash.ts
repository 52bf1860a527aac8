/** Mixes two 32-bit integers into one; the order counts. */
export const mix = (first: number, second: number): number => {
  let hash = Math.imul(first ^ Math.imul(second, 0xcc9e2d51), 0x1b873593);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13);
};
