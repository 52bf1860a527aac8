import type { Span } from '../model/answer.ts';
import { type Fields, fieldsOf } from '../model/parsed.ts';
import type { JudgeDoubt } from '../model/question.ts';
import type { Cost } from './ledger.ts';
import type { Tally } from './tally.ts';

/** Where answers are kept; reading and writing files is not done here. */
export interface Answers {
  /** What was kept under the key; undefined when nothing was. */
  readonly get: (key: string) => unknown;
  readonly put: (key: string, value: { readonly [field: string]: unknown }) => void;
}

/** An answer as it is kept: numbers and our own words only, no text of a message, a model or a server. */
export interface Entry extends Tally {
  /** What the call cost, on the first of the questions that shared it. */
  readonly cost: Cost;
}

const doubts: readonly JudgeDoubt[] = [
  'unreachable',
  'timeout',
  'rate-limited',
  'over-budget',
  'off-schema',
  'no-quote',
  'contradictory',
  'not-recorded',
  'said-unsure',
];

const values = ['yes', 'no', 'unsure'] as const;

const oneOf = <T>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((each) => each === value);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const spanOf = (value: unknown, length: number): Span | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [start, end]: readonly unknown[] = value;
  return isCount(start) && isCount(end) && start <= end && end <= length ? { start, end } : undefined;
};

/** All of them, or nothing. */
const all = <T>(value: unknown, read: (each: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const list = value.map(read);
  const good = list.flatMap((each) => (each === undefined ? [] : [each]));
  return good.length === list.length ? good : undefined;
};

const costOf = (value: unknown): Cost | undefined => {
  const [calls, inputTokens, outputTokens] = all(value, (each) => (isCount(each) ? each : undefined)) ?? [];
  if (calls === undefined || inputTokens === undefined || outputTokens === undefined) return undefined;
  return { calls, inputTokens, outputTokens };
};

/** Reads what was kept about a message of this length; undefined when it makes no sense. */
export const readEntry = (kept: unknown, length: number): Entry | undefined => {
  const fields = fieldsOf(kept);
  const value = oneOf(fields.value, values);
  const spans = all(fields.spans, (each) => spanOf(each, length));
  const votes = all(fields.votes, (each) => oneOf(each, values));
  const cost = costOf(fields.cost);
  const doubt = oneOf(fields.doubt, doubts);
  const { complete } = fields;
  if (value === undefined || spans === undefined || votes === undefined || cost === undefined) return undefined;
  if (typeof complete !== 'boolean' || (value === 'yes') !== spans.length > 0) return undefined;
  if (value !== 'unsure') return { value, spans, votes, complete, cost };
  return doubt === undefined ? undefined : { value, spans, votes, doubt, complete, cost };
};

/** The entry as JSON. */
export const writtenEntry = ({ value, spans, votes, doubt, complete, cost }: Entry): Fields => ({
  value,
  spans: spans.map(({ start, end }) => [start, end]),
  votes,
  ...(doubt === undefined ? {} : { doubt }),
  complete,
  cost: [cost.calls, cost.inputTokens, cost.outputTokens],
});
