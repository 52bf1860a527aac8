import type { JudgeUse } from '../model/question.ts';
import type { Budget, Price } from './judge-file.ts';

/** What asking cost, in whole numbers: their sum does not depend on the order. */
export type Cost = Omit<JudgeUse, 'money'>;

export const noCost: Cost = { calls: 0, inputTokens: 0, outputTokens: 0 };

export const sum = (a: Cost, b: Cost): Cost => ({
  calls: a.calls + b.calls,
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
});

/** What one request may cost at most. */
export type Most = Pick<Cost, 'inputTokens' | 'outputTokens'>;

/** Keeps what asking cost within the budget, also of requests that are under way. */
export interface Ledger {
  /** Sets the most aside for a request; undefined when the budget does not allow it. */
  readonly reserve: (most: Most) => Reservation | undefined;
  /** Adds what a recorded answer cost when it was asked. */
  readonly add: (cost: Cost) => void;
  readonly use: () => JudgeUse;
}

interface Reservation {
  /** Enters what the request really cost; returns it with its call. */
  readonly settle: (tokens: Most) => Cost;
}

const moneyOf = ({ inputTokens, outputTokens }: Most, price: Price | undefined): number =>
  price === undefined ? 0 : (inputTokens * price.input + outputTokens * price.output) / 1_000_000;

/** A new ledger. Money is worked out from the tokens, so that the same answers cost the same to the last bit. */
export const createLedger = (budget: Budget, price: Price | undefined): Ledger => {
  let spent: Cost = noCost;
  let aside: Most = { inputTokens: 0, outputTokens: 0 };
  const move = (by: Most, direction: 1 | -1): void => {
    aside = {
      inputTokens: aside.inputTokens + direction * by.inputTokens,
      outputTokens: aside.outputTokens + direction * by.outputTokens,
    };
  };
  return {
    reserve: (most) => {
      if (spent.calls + 1 > (budget.calls ?? Number.POSITIVE_INFINITY)) return undefined;
      const committed = moneyOf(spent, price) + moneyOf(aside, price) + moneyOf(most, price);
      if (committed > (budget.money ?? Number.POSITIVE_INFINITY)) return undefined;
      spent = sum(spent, { ...noCost, calls: 1 });
      move(most, 1);
      return {
        settle: (tokens) => {
          move(most, -1);
          const cost = { ...noCost, ...tokens };
          spent = sum(spent, cost);
          return { ...cost, calls: 1 };
        },
      };
    },
    add: (cost) => {
      spent = sum(spent, cost);
    },
    use: () => ({ ...spent, money: moneyOf(spent, price) }),
  };
};
