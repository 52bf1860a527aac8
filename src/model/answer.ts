import type { SignalId } from './signal.ts';
import type { Language } from './words.ts';

/** Half-open range of UTF-16 code units in the message as recorded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an instrument says of one signal on one message. */
export interface Answer {
  readonly signal: SignalId;
  readonly value: 'yes' | 'no' | 'unsure';
  /** The words that decided; empty for `no`. */
  readonly spans: readonly Span[];
  /** Whether it is a yes as clear as hardly any false one; such yeses have an error of their own. Not there when answers are not graded. */
  readonly sure?: boolean;
  /** Name of the instrument that spoke, where several could. */
  readonly by?: string;
  /** Names of all instruments that were asked, where several could be. */
  readonly asked?: readonly string[];
  /** Probability, 0 to 1, that the signal is there, where the instrument gives one. `calibrate --reliability` shows if it holds. */
  readonly score?: number;
}

/** A message with what an instrument may look at besides. */
export interface MessageInContext {
  readonly text: string;
  readonly speaker: 'user' | 'companion';
  /** Last message of the other speaker before it, or empty. */
  readonly before: string;
  /** Where it stands, when it is of a recording. */
  readonly place?: { readonly session: string; readonly seq: number };
}

/** What answers signals; pure, same input, same answer. */
export interface Instrument {
  readonly name: string;
  /** SHA-256 over what decides its answers. */
  readonly digest: string;
  /** Answers for the wanted signals, in that order. */
  readonly answer: (message: MessageInContext, wanted: readonly SignalId[]) => readonly Answer[];
  /** Language whose calibration applies to the text; `otherwise` when it has no letters. */
  readonly languageOf: (text: string, otherwise: Language) => Language;
}
