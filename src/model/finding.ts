import type { Span } from './answer.ts';
import type { Channel, EventKind } from './transcript.ts';
import type { Language } from './words.ts';

/** Three-valued truth (Kleene). */
export type Truth = 'yes' | 'no' | 'unsure';

/** A quote from the record: law 3, no finding without one. */
export interface Evidence {
  /** Event in the transcript. */
  readonly seq: number;
  readonly kind: EventKind;
  /** The event's words, cut around the span. */
  readonly quote: string;
  /** Range within `quote` that decided; absent when the whole event counts. */
  readonly span?: Span;
}

/** How often an instrument looked for a signal, and how often it said yes. */
export interface Looks {
  readonly looks: number;
  readonly hits: number;
}

/** One expectation in one window, before the instrument's error is weighed. */
export interface RawFinding {
  readonly expectation: string;
  readonly list: 'all' | 'any' | 'none';
  /** Whether the observation was seen in the window. */
  readonly seen: Truth;
  /** For signals: which one, in which language, how often it was looked for, and which instruments said what was seen. */
  readonly signal?: { readonly id: string; readonly lang: Language; readonly by: readonly string[] } & Looks;
  /** Channel that could have shown it and was not recorded. */
  readonly blocked?: Channel;
  readonly evidence: readonly Evidence[];
}

/** One expectation's result in one session. */
export interface Finding {
  readonly expectation: string;
  readonly list: 'all' | 'any' | 'none';
  /** Whether the expectation holds (for `none`: the observation was ruled out). */
  readonly holds: Truth;
  /** Event that opened the obligation. */
  readonly trigger: number;
  readonly signal?: string;
  readonly evidence: readonly Evidence[];
}
