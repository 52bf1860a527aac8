import type { SpeakerWeights } from '../../model/weights.ts';

/** Bits that say which hashes are features, roughly: four of five in a message are not, and these few bytes stay at hand. */
const bits = 1 << 20;

const bitOf = (hash: number): number => (hash ^ (hash >>> 13)) & (bits - 1);

/** Hashes looked up at a time. */
export const batch = 256;

/**
 * Open-addressing table from a feature's hash to its row, in pairs that are read together: the hash, and the row or -1. Hashes are looked
 * up many at a time, step by step: the processor then fetches what several need at once, and seldom guesses wrong.
 */
export const rowTable = (features: Int32Array) => {
  let capacity = 1024;
  while (capacity * 3 < features.length * 4) capacity *= 2;
  const mask = capacity - 1;
  const table = new Int32Array(capacity * 2).fill(-1);
  const filter = new Int32Array(bits / 32);
  features.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot * 2 + 1] !== -1) slot = (slot + 1) & mask;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = row;
    const bit = bitOf(hash);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  const likely = new Int32Array(batch);
  const rows = new Int32Array(batch);
  return {
    /** What was found last. */
    rows,
    /** Finds the rows of a batch of hashes, in their order; returns how many there are. */
    find: (hashes: Int32Array, from: number, to: number): number => {
      let count = 0;
      for (let at = from; at < to; at += 1) {
        const hash = hashes[at] ?? 0;
        const bit = bitOf(hash);
        likely[count] = hash;
        count += ((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
      }
      let found = 0;
      for (let place = 0; place < count; place += 1) {
        const hash = likely[place] ?? 0;
        let slot = (hash ^ (hash >>> 15)) & mask;
        while (table[slot * 2 + 1] !== -1 && table[slot * 2] !== hash) slot = (slot + 1) & mask;
        const row = table[slot * 2 + 1] ?? -1;
        rows[found] = row;
        if (row !== -1) found += 1;
      }
      return found;
    },
  };
};

/** Adds up rows of weights. Four weights are read at a time, two sums kept in one number: of bytes, each a weight and 128 more, a batch fits. */
export const rowSums = ({ signals, weights }: SpeakerWeights, rows: Int32Array) => {
  const words = Math.ceil(signals.length / 4);
  const packed = new Int32Array(weights.buffer, weights.byteOffset, weights.byteLength / 4);
  /** By signal. */
  const sums = new Int32Array(words * 4);
  return {
    sums,
    add: (count: number): void => {
      const over = 128 * count;
      for (let word = 0; word < words; word += 1) {
        let even = 0;
        let odd = 0;
        for (let place = 0; place < count; place += 1) {
          const four = (packed[(rows[place] ?? 0) * words + word] ?? 0) ^ 0x80808080;
          even = (even + (four & 0x00ff00ff)) | 0;
          odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
        }
        const first = word * 4;
        sums[first] = (sums[first] ?? 0) + (even & 0xffff) - over;
        sums[first + 1] = (sums[first + 1] ?? 0) + (odd & 0xffff) - over;
        sums[first + 2] = (sums[first + 2] ?? 0) + (even >>> 16) - over;
        sums[first + 3] = (sums[first + 3] ?? 0) + (odd >>> 16) - over;
      }
    },
  };
};
