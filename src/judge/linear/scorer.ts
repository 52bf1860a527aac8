import type { SpeakerWeights } from '../../model/weights.ts';
import type { Features } from './features.ts';
import { batch, rowSums, rowTable } from './rows.ts';

/** What the linear models of all signals of a speaker say of one message; the arrays are reused by the next one. */
export interface Scores {
  /** By signal: score of the message as a whole, and of its highest sentence. */
  readonly whole: Float64Array;
  readonly best: Float64Array;
  /** By signal: score of the message as a whole, within its bounds. */
  readonly bounded: Float64Array;
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

/**
 * Scores messages: the sum of the weights of their features, each of the same value. Sums are of integers, so
 * that the same message has the same bits everywhere.
 */
export const scorer = (weights: SpeakerWeights): ((message: Features) => Scores) => {
  const { signals, features } = weights;
  const { rows, find } = rowTable(features);
  const { sums, add } = rowSums(weights, rows);
  const width = signals.length;
  const scales = Float64Array.from(signals, ({ scale }) => scale);
  const biases = Float64Array.from(signals, ({ bias }) => bias);
  /** By row: the stamp of the sentence in which it was last seen. */
  const seen = new Uint8Array(features.length);
  const totals = new Int32Array(width);
  const scores: Scores = {
    whole: new Float64Array(width),
    best: new Float64Array(width),
    bounded: new Float64Array(width),
    sentence: new Int32Array(width),
  };
  let stamp = 0;

  const addSentence = (hashes: Int32Array, from: number, to: number): void => {
    if (stamp === 255) seen.fill(0);
    stamp = stamp === 255 ? 1 : stamp + 1;
    sums.fill(0);
    for (let at = from; at < to; at += batch) {
      const found = find(hashes, at, Math.min(to, at + batch));
      let count = 0;
      for (let place = 0; place < found; place += 1) {
        const row = rows[place] ?? 0;
        rows[count] = row;
        if (seen[row] !== stamp) count += 1;
        seen[row] = stamp;
      }
      add(count);
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
      scores.bounded[signal] = bounded(whole);
      // No sentence says enough alone: the whole stands for them.
      if (scores.best[signal] === Number.NEGATIVE_INFINITY) scores.best[signal] = whole;
    }
    return scores;
  };
};
