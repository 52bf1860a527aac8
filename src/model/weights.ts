import type { SignalId } from './signal.ts';
import type { Language } from './words.ts';

/** How the evidence on one signal in one language adds up to a logit, and which logits are answers. */
export interface Decision {
  readonly intercept: number;
  /** Factor of the whole message's score. */
  readonly whole: number;
  /** Factor of the best sentence's score. */
  readonly best: number;
  /** Factors of the whole message's scores for all signals of the speaker, by column: one signal may speak against another. */
  readonly others: readonly number[];
  /** Added when the patterns say yes, or are unsure. */
  readonly patternsYes: number;
  readonly patternsUnsure: number;
  /** Lowest logit that is a sure yes, that is a yes, and that is not a no; between the last two the answer is unsure. */
  readonly sure: number;
  readonly yes: number;
  readonly unsure: number;
}

/** Linear model of one signal. */
export interface SignalWeights {
  readonly id: SignalId;
  /** Value of one unit of the stored weights. */
  readonly scale: number;
  readonly bias: number;
  readonly decisions: { readonly [language in Language]: Decision };
}

/** Linear models of all signals of one speaker over the same features. */
export interface SpeakerWeights {
  readonly signals: readonly SignalWeights[];
  /** Hash of each feature. */
  readonly features: Int32Array;
  /** Row by row: one weight for each signal, and so many zeros that a row takes a multiple of four bytes. */
  readonly weights: Int8Array;
}

/** The trained part of the deterministic instrument. */
export interface Weights {
  readonly user: SpeakerWeights;
  readonly companion: SpeakerWeights;
}
