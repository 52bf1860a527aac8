import type { Language, Localized } from './words.ts';

/** Canonical signal id, the name of its file in `checks/signals`. */
export type SignalId = string;

/** Where a pattern looks: one sentence at a time, or the whole message. */
type PatternScope = 'sentence' | 'message';

/** One pattern of the deterministic instrument. Syntax: RE2 (linear time, no look-around, no back-references). */
export interface Pattern {
  readonly match: string;
  /** `strong` alone means yes; `weak` needs a second, different weak hit, else the answer is unsure. */
  readonly strength: 'strong' | 'weak';
  readonly scope: PatternScope;
  /** When this matches in the same scope the hit does not count. */
  readonly unless?: string;
  /** When given, the message before (of the other speaker) must match it. */
  readonly after?: string;
}

/** An example of a signal, run as a unit test. */
export interface SignalExample {
  readonly lang: Language;
  /** Message before, of the other speaker. */
  readonly before?: string;
  readonly text: string;
  readonly answer: 'yes' | 'no';
  /** An example that looks like the opposite answer. */
  readonly nearMiss: boolean;
  /** Known limit: the patterns cannot get it right; a model judge should. */
  readonly beyondPatterns: boolean;
}

/** A thing seen in one message, one file in `checks/signals`. */
export interface Signal {
  readonly id: SignalId;
  readonly title: Localized;
  readonly speaker: 'user' | 'companion';
  readonly meaning: Localized;
  /** When it is not present, in words. */
  readonly boundary: Localized;
  /** One atomic yes/no question about one message, for a model judge. */
  readonly question: Localized;
  readonly patterns: { readonly [language in Language]: readonly Pattern[] };
  /** Expressions that veto the signal for the whole message. */
  readonly vetoes: { readonly [language in Language]: readonly string[] };
  /** Signals of the same speaker that it cannot stand beside: where their patterns hit and its own do not, a yes by scores alone is none. */
  readonly yieldsTo?: readonly SignalId[];
  readonly examples: readonly SignalExample[];
}
