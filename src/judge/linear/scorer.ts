import type { SpeakerWeights } from '../../model/weights.ts';
import type { Features } from './features.ts';

/** What the linear models of all signals of a speaker say of one message; the arrays are reused by the next one. */
export interface Scores {
  /** By signal: score of the message as a whole, and of its highest sentence. */
  readonly whole: Float64Array;
  readonly best: Float64Array;
  /** By signal: index of the highest sentence. */
  readonly sentence: Int32Array;
}

/** A sentence of fewer features does not count alone. */
export const fewest = 8;

/** Features beyond which a text says no more than their mean: else long messages would show everything. */
const full = 200;

/** A score says only so much: beyond, a text is more strange than clear, and patterns may still outweigh it. */
export const bounded = (score: number): number => Math.max(-3, Math.min(3, score));

/** Value of each of `size` active features. */
export const valueFor = (size: number): number => (size === 0 ? 0 : size <= full ? 1 / Math.sqrt(size) : Math.sqrt(full) / size);

/** Open-addressing table from a feature's hash to its row. */
const rowTable = (features: Int32Array) => {
  let capacity = 1024;
  while (capacity < features.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const rows = new Int32Array(capacity).fill(-1);
  features.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = hash;
    rows[slot] = row;
  });
  return { keys, rows, mask };
};

/**
 * Scores messages: the sum of the weights of their features, each of the same value. Sums are of integers, so
 * that the same message has the same bits everywhere.
 */
export const scorer = ({ signals, features, weights }: SpeakerWeights): ((message: Features) => Scores) => {
  const { keys, rows, mask } = rowTable(features);
  const width = signals.length;
  const scales = Float64Array.from(signals, ({ scale }) => scale);
  const biases = Float64Array.from(signals, ({ bias }) => bias);
  const seen = new Int32Array(features.length);
  const sums = new Int32Array(width);
  const totals = new Int32Array(width);
  const scores: Scores = { whole: new Float64Array(width), best: new Float64Array(width), sentence: new Int32Array(width) };
  let stamp = 0;

  const rowOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const row = rows[slot] ?? -1;
      if (row === -1 || keys[slot] === hash) return row;
      slot = (slot + 1) & mask;
    }
  };

  const addSentence = (hashes: Int32Array, from: number, to: number): void => {
    stamp = stamp === 0x7fffffff ? 1 : stamp + 1;
    sums.fill(0);
    for (let at = from; at < to; at += 1) {
      const row = rowOf(hashes[at] ?? 0);
      if (row === -1 || seen[row] === stamp) continue;
      seen[row] = stamp;
      const base = row * width;
      for (let signal = 0; signal < width; signal += 1) sums[signal] = (sums[signal] ?? 0) + (weights[base + signal] ?? 0);
    }
  };

  return ({ hashes, ends, sentences }) => {
    totals.fill(0);
    scores.best.fill(Number.NEGATIVE_INFINITY);
    scores.sentence.fill(0);
    let from = 0;
    for (let sentence = 0; sentence < sentences.length; sentence += 1) {
      const to = ends[sentence] ?? 0;
      addSentence(hashes, from, to);
      const value = to - from < fewest ? 0 : valueFor(to - from);
      from = to;
      for (let signal = 0; signal < width; signal += 1) {
        const sum = sums[signal] ?? 0;
        totals[signal] = (totals[signal] ?? 0) + sum;
        const score = sum * (scales[signal] ?? 0) * value + (biases[signal] ?? 0);
        if (value === 0 || score <= (scores.best[signal] ?? 0)) continue;
        scores.best[signal] = score;
        scores.sentence[signal] = sentence;
      }
    }
    const value = valueFor(from);
    for (let signal = 0; signal < width; signal += 1) {
      const whole = (totals[signal] ?? 0) * (scales[signal] ?? 0) * value + (biases[signal] ?? 0);
      scores.whole[signal] = whole;
      // No sentence says enough alone: the whole stands for them.
      if (scores.best[signal] === Number.NEGATIVE_INFINITY) scores.best[signal] = whole;
    }
    return scores;
  };
};
