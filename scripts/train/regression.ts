// Logistic regression by AdaGrad, in a fixed order: the same rows give the same weights.

/** Active features; each has the value 1/√n, or less where n is large: a long message is no stronger a sign than a short one. */
export interface Active {
  readonly features: Int32Array;
  /** Number of all features, those outside the vocabulary included: strange texts get small scores. */
  readonly size: number;
}

/** One row: what is active, its label and its weight. */
export interface Row extends Active {
  readonly present: boolean;
  readonly weight: number;
}

export interface Model {
  readonly weights: Float64Array;
  readonly bias: number;
}

const epochs = 20;
const rate = 0.5;
/** Strong, and a part of a row's features unseen in each round: what carries over to other people's words counts, not what fits these. */
const shrinkage = 1e-3;
const unseen = 0.3;

import { valueFor } from '../../src/judge/linear/scorer.ts';

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

const shuffle = (order: Int32Array, next: () => number): void => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
};

export const scoreOf = ({ weights, bias }: Model, { features, size }: Active): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum * valueFor(size) + bias;
};

/** The mean over the later half of the rounds: the last one alone owes much to the order of its rows (Polyak and Juditsky 1992). */
export const fit = (rows: readonly Row[], dimension: number): Model => {
  const weights = new Float64Array(dimension);
  const mean = new Float64Array(dimension);
  let meanBias = 0;
  const averaged = epochs / 2;
  const squares = new Float64Array(dimension).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const order = Int32Array.from(rows, (_, index) => index);
  const next = random(1);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      const value = valueFor(row.size);
      const features = row.features.filter(() => next() >= unseen);
      const chance = 1 / (1 + Math.exp(-scoreOf({ weights, bias }, { features, size: row.size })));
      const slope = (chance - (row.present ? 1 : 0)) * row.weight;
      if (Math.abs(slope) < 1e-4) continue;
      biasSquares += slope * slope;
      bias -= (rate * slope) / Math.sqrt(biasSquares);
      for (const feature of features) {
        const weight = weights[feature] ?? 0;
        const step = slope * value + shrinkage * weight;
        const square = (squares[feature] ?? 0) + step * step;
        squares[feature] = square;
        weights[feature] = weight - (rate * step) / Math.sqrt(square);
      }
    }
    if (epoch < epochs - averaged) continue;
    meanBias += bias / averaged;
    for (let feature = 0; feature < dimension; feature += 1)
      mean[feature] = (mean[feature] ?? 0) + (weights[feature] ?? 0) / averaged;
  }
  return { weights: mean, bias: meanBias };
};

/** Labelled inputs of a dense regression; the first input is 1 and its factor is not shrunk. */
export interface Dense {
  readonly inputs: readonly (readonly number[])[];
  readonly present: readonly boolean[];
  /** Pull of each factor towards its prior; the first is not pulled. */
  readonly ridge: readonly number[];
  readonly prior: readonly number[];
}

const dot = (input: readonly number[], beta: readonly number[]): number =>
  input.reduce((sum, value, index) => sum + value * (beta[index] ?? 0), 0);

const lossOf = ({ inputs, present, ridge, prior }: Dense, beta: readonly number[]): number => {
  const pull = beta.reduce(
    (sum, value, index) => (index === 0 ? 0 : sum + ((ridge[index] ?? 0) / 2) * (value - (prior[index] ?? 0)) ** 2),
    0,
  );
  return inputs.reduce((sum, input, index) => {
    const z = dot(input, beta) * (present[index] === true ? 1 : -1);
    return sum + (z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z);
  }, pull);
};

/** Small dense logistic regression with a ridge, by Newton's method with halved steps where a whole one overshoots. */
export const fitDense = (dense: Dense): readonly number[] => {
  const { inputs, present, ridge, prior } = dense;
  let beta: readonly number[] = prior;
  let loss = lossOf(dense, beta);
  for (let round = 0; round < 30; round += 1) {
    const gradient = beta.map((value, k) => (k === 0 ? 0 : (ridge[k] ?? 0) * (value - (prior[k] ?? 0))));
    const hessian = beta.map((_, k) => beta.map((__, l) => (k !== l ? 0 : k === 0 ? 1e-6 : (ridge[k] ?? 0))));
    inputs.forEach((input, index) => {
      const chance = 1 / (1 + Math.exp(-dot(input, beta)));
      const slope = chance - (present[index] === true ? 1 : 0);
      const curve = chance * (1 - chance);
      hessian.forEach((line, k) => {
        gradient[k] = (gradient[k] ?? 0) + slope * (input[k] ?? 0);
        for (let l = 0; l < line.length; l += 1) line[l] = (line[l] ?? 0) + curve * (input[k] ?? 0) * (input[l] ?? 0);
      });
    });
    const step = solve(hessian, gradient);
    const before = loss;
    for (let size = 1; size > 1e-4; size /= 2) {
      const next = beta.map((value, k) => value - size * (step[k] ?? 0));
      const lower = lossOf(dense, next);
      if (!(lower < loss)) continue;
      beta = next;
      loss = lower;
      break;
    }
    if (before - loss < 1e-9) break;
  }
  return beta;
};

/** Gaussian elimination with pivots. */
const solve = (matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] => {
  const rows = matrix.map((line, index) => [...line, vector[index] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;
    for (let row = 0; row < n; row += 1) {
      const line = rows[row];
      if (row === column || line === undefined) continue;
      const factor = (line[column] ?? 0) / (top[column] ?? 1);
      for (let k = column; k <= n; k += 1) line[k] = (line[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((line, index) => (line[n] ?? 0) / (line[index] ?? 1));
};
