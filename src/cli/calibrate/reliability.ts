import type { LabelledAnswer, Share } from '../../judge/calibration.ts';
import { wilson } from '../../judge/statistics.ts';
import type { SignalId } from '../../model/signal.ts';
import type { Language } from '../../model/words.ts';

/** Answers whose scores lie in one tenth, 0 to 1. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Mean of the scores. */
  readonly predicted: number;
  /** Share of labels that say present. */
  readonly observed: Share;
}

/** Whether the probabilities that an instrument gives for one signal and language hold. */
export interface Reliability {
  readonly signal: SignalId;
  readonly lang: Language;
  readonly scored: number;
  /** Answers without a score, which are left out. */
  readonly unscored: number;
  readonly bins: readonly Bin[];
  /** Mean squared distance of score and truth: 0 is perfect; and what always giving the share of present labels would come to. */
  readonly brier: number;
  readonly brierOfShare: number;
  /** Expected calibration error: mean distance of predicted and observed share over the bins, weighted by their answers. */
  readonly calibrationError: number;
}

const binCount = 10;

interface Point {
  readonly score: number;
  readonly truth: 0 | 1;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const binsOf = (points: readonly Point[]): readonly Bin[] =>
  Array.from({ length: binCount }, (_, index): readonly Bin[] => {
    const inBin = points.filter(({ score }) => Math.min(binCount - 1, Math.floor(score * binCount)) === index);
    if (inBin.length === 0) return [];
    const hits = inBin.filter(({ truth }) => truth === 1).length;
    const observed = { hits, of: inBin.length, rate: hits / inBin.length, ...wilson(hits, inBin.length) };
    return [{ from: index / binCount, to: (index + 1) / binCount, predicted: mean(inBin.map(({ score }) => score)), observed }];
  }).flat();

const reliabilityOf = (answers: readonly LabelledAnswer[]): readonly Reliability[] => {
  const [first] = answers;
  const points = answers.flatMap(({ score, label }): readonly Point[] =>
    score === undefined ? [] : [{ score: Math.min(1, Math.max(0, score)), truth: label === 'present' ? 1 : 0 }],
  );
  if (first === undefined || points.length === 0) return [];
  const share = mean(points.map(({ truth }) => truth));
  const bins = binsOf(points);
  const distance = ({ predicted, observed }: Bin): number => Math.abs(predicted - observed.rate) * observed.of;
  return [
    {
      signal: first.signal,
      lang: first.lang,
      scored: points.length,
      unscored: answers.length - points.length,
      bins,
      brier: mean(points.map(({ score, truth }) => (score - truth) ** 2)),
      brierOfShare: share * (1 - share),
      calibrationError: bins.reduce((sum, bin) => sum + distance(bin), 0) / points.length,
    },
  ];
};

/** Reliability by signal and language, in that order; of answers without scores nothing. */
export const reliabilities = (answers: readonly LabelledAnswer[]): readonly Reliability[] => {
  const groups = new Map<string, LabelledAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.signal} ${answer.lang}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [answer]);
    else group.push(answer);
  }
  return [...groups.keys()].sort().flatMap((key) => reliabilityOf(groups.get(key) ?? []));
};
