import type { Answer, Span } from '../model/answer.ts';
import type { JudgeDoubt, Question } from '../model/question.ts';
import type { SignalId } from '../model/signal.ts';
import type { Json } from './judge-file.ts';
import type { ChatMessage } from './prompt.ts';

/** One answer of the model to one question, after all checks. */
export interface Vote {
  readonly value: Answer['value'];
  /** The words that were quoted, for `yes`. */
  readonly span?: Span;
  /** Set when `value` is `unsure`. */
  readonly doubt?: JudgeDoubt;
}

/** One request and how to read what comes back. */
interface Call {
  readonly messages: readonly ChatMessage[];
  /** Further fields of the request. */
  readonly fields: { readonly [field: string]: Json };
  /** A vote for each question, in their order; never throws. */
  readonly read: (content: string) => readonly Vote[];
}

/** Which of the votes a call is for, and the nonce of its fences. */
interface Turn {
  readonly vote: number;
  readonly nonce: string;
}

/** How a kind of model is asked. */
export interface Protocol {
  /** Everything that decides answers besides model and parameters; goes into digest and cache keys. */
  readonly version: Json;
  /** Whether it can say anything of a signal. */
  readonly covers: (signal: SignalId) => boolean;
  /** Questions of one call, all about the same message. */
  readonly mostQuestions: number;
  readonly prepare: (questions: readonly Question[], turn: Turn) => Call;
}

export const unsure = (doubt: JudgeDoubt): Vote => ({ value: 'unsure', doubt });
