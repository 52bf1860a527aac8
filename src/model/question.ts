import type { Answer, MessageInContext } from './answer.ts';
import type { Signal } from './signal.ts';
import type { Language } from './words.ts';

/** Is this signal in this message? What a model judge or a person is asked. */
export interface Question {
  readonly signal: Signal;
  readonly message: MessageInContext;
  readonly lang: Language;
}

/** Why a model judge is unsure. */
export type JudgeDoubt =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'over-budget'
  | 'off-schema'
  | 'no-quote'
  | 'contradictory'
  | 'not-recorded'
  | 'said-unsure';

/** What the model judge made of a question. */
export interface JudgedAnswer extends Answer {
  /** Votes of the model, in the order given; empty when it was not reached. */
  readonly votes: readonly Answer['value'][];
  /** Set when `value` is `unsure`. */
  readonly doubt?: JudgeDoubt;
  /** True when the answer came from the cache or a recording. */
  readonly kept: boolean;
}

/** What asking cost. */
export interface JudgeUse {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the judge file; 0 when it names no price. */
  readonly money: number;
}

/** A model behind a port: answers come back in the order of the questions and never throw. */
export interface ModelJudge {
  readonly name: string;
  /** Digest of what decides its answers: adapter, model, parameters, prompt version. */
  readonly digest: string;
  readonly ask: (questions: readonly Question[], cancel: AbortSignal) => Promise<readonly JudgedAnswer[]>;
  readonly use: () => JudgeUse;
  readonly close: () => Promise<void>;
}
