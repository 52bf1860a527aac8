// How scores and patterns add up to a logit, and where a logit becomes an answer: learnt from items that neither has seen.
import type { Decision } from '../../src/model/weights.ts';
import type { Item } from './corpus.ts';
import { fitDense } from './regression.ts';

/** What all instruments say of an item. */
export interface Evidence {
  readonly item: Item;
  readonly whole: number;
  readonly best: number;
  /** Scores of all signals of the speaker, by column. */
  readonly others: readonly number[];
  readonly patterns: 'yes' | 'no' | 'unsure';
}

import { bounded } from '../../src/judge/linear/scorer.ts';

const inputsOf = ({ whole, best, others, patterns }: Evidence): readonly number[] => [
  1,
  bounded(whole),
  bounded(best),
  patterns === 'yes' ? 1 : 0,
  patterns === 'unsure' ? 1 : 0,
  ...others.map(bounded),
];

// Patterns are precise on every source they were measured on, real chats above all, where models are at their wildest: their word is hardly
// up for learning, and worth more than scores usually say against it.
const prior = [0, 0.8, 0.4, 16, 1];
const pulls = [0, 20, 20, 400, 100];

const logitOf = (beta: readonly number[], evidence: Evidence): number =>
  inputsOf(evidence).reduce((sum, value, index) => sum + value * (beta[index] ?? 0), 0);

const share = (logits: readonly number[], from: number): number =>
  logits.length === 0 ? 0 : logits.filter((each) => each >= from).length / logits.length;

/** Costs of a threshold: what is missed, false alarms on look-alikes, and those on everything else, which is what most messages are. */
const costs = { alarm: 0.8, background: 1.7 };

/** Share of what is present that a strict threshold must find, and share of look-alikes that it may take for present. */
const found = 0.93;
const clean = 0.1;

/** No answer is a yes that is more likely wrong than right. */
const lowest = -0.3;

/**
 * Share of what lacks a signal that may be above the threshold of a sure yes. Look-alikes are rare in chats, and a user's sure word only
 * opens a duty: there what most people say decides, and more of the look-alikes may pass.
 */
const alarming = { most: 0.008, userLookAlikes: 0.035 };

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part))] ?? 0;

/** At most so much of the signal's own items may be left unsure, and so much of what is present be denied. */
const abstention = 0.03;
const denied = 0.02;

/** So far below a yes an answer may be unsure. */
const widest = 1.5;

/** Share of everyday messages that may be taken for a yes: nearly all that is said is everyday. Recall is given up for it down to this share. */
const falseAlarms = 0.01;
const kept = 0.8;

/** Rounded, so that the file is the same on every machine. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What a decision is learnt from. */
export interface Grounds {
  /** The signal's own items: what is present, and what looks like it. */
  readonly own: readonly Evidence[];
  /** Everyday items, which lack it. */
  readonly ordinary: readonly Evidence[];
  /** Items of other signals that lack theirs. */
  readonly strangers: readonly Evidence[];
}

export const decide = ({ own, ordinary, strangers }: Grounds): Decision => {
  const learning = own.filter(({ item }) => !item.patternsSawIt);
  const basis = learning.length > 60 ? learning : own;
  const fitted = [...basis, ...ordinary];
  const beta = fitDense({
    inputs: fitted.map(inputsOf),
    present: fitted.map(({ item }) => item.present),
    ridge: [...pulls, ...(basis[0]?.others ?? []).map(() => 60)],
    prior: [...prior, ...(basis[0]?.others ?? []).map(() => 0)],
  });
  const logits = basis
    .filter(({ item }) => !item.amid)
    .map((each) => ({ present: each.item.present, logit: logitOf(beta, each) }));
  const present = logits.filter((each) => each.present).map(({ logit }) => logit);
  const absent = logits.filter((each) => !each.present).map(({ logit }) => logit);
  const background = strangers.map((each) => logitOf(beta, each));
  const plain = ordinary.map((each) => logitOf(beta, each));
  const grid = Array.from({ length: 81 }, (_, index) => lowest + index * 0.05);
  const cost = (from: number): number =>
    1 - share(present, from) + costs.alarm * share(absent, from) + costs.background * share(background, from);
  const cheapest = grid.reduce((best, from) => (cost(from) < cost(best) ? from : best), 0);
  // Where signals part well, the highest threshold that still finds enough: false alarms cost a conforming target its pass.
  const strict = grid.findLast((from) => share(present, from) >= found) ?? cheapest;
  const telling = share(absent, strict) <= clean ? strict : cheapest;
  const keeping = grid.findLast((from) => share(present, from) >= kept) ?? telling;
  const yes = Math.max(telling, Math.min(keeping, quantile(plain, 1 - falseAlarms)));
  const unsureAt = (from: number): number => share([...present, ...absent], from) - share([...present, ...absent], telling);
  const enough = (from: number): boolean => 1 - share(present, from) <= denied || unsureAt(from - 0.05) > abstention;
  let unsure = telling;
  while (!enough(unsure) && telling - unsure < widest) unsure -= 0.05;
  // A yes is sure above nearly all that is false, among look-alikes as among everything else.
  const isUser = own[0]?.item.speaker === 'user';
  const alike = quantile(absent, 1 - (isUser ? alarming.userLookAlikes : alarming.most));
  const sure = Math.max(yes, alike, ...[background, plain].map((each) => quantile(each, 1 - alarming.most)));
  const [intercept = 0, whole = 0, best = 0, patternsYes = 0, patternsUnsure = 0, ...others] = beta.map(rounded);
  return {
    intercept,
    whole,
    best,
    others,
    patternsYes,
    patternsUnsure,
    sure: rounded(sure),
    yes: rounded(yes),
    unsure: rounded(unsure),
  };
};
