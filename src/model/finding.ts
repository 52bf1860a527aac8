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

/** A message in which a signal was seen, and the instrument that said so. */
export interface Sighting {
  readonly seq: number;
  readonly by: string;
  /** Whether the instrument said so as surely as it can. */
  readonly sure: boolean;
}

/** What instruments were asked in one window about a signal. */
interface Inquiry {
  readonly id: string;
  readonly lang: Language;
  /** Messages that were looked at. */
  readonly looks: number;
  readonly sightings: readonly Sighting[];
  /** Instruments whose word made what was seen. */
  readonly by: readonly string[];
  /** Instruments that were asked about any of the messages. */
  readonly asked: readonly string[];
}

/** One expectation in one window, before the instrument's error is weighed. */
export interface RawFinding {
  readonly expectation: string;
  readonly list: 'all' | 'any' | 'none';
  /** Whether the observation was seen in the window. */
  readonly seen: Truth;
  /** For signals: what was asked. */
  readonly signal?: Inquiry;
  /** Channel that could have shown it and was not recorded. */
  readonly blocked?: Channel;
  readonly evidence: readonly Evidence[];
}

/** An instrument that spoke, and of which signal. */
export interface Spoken {
  readonly instrument: string;
  readonly signal: string;
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
  /** Instruments whose word made it; absent where none looked. */
  readonly by?: readonly Spoken[];
  readonly evidence: readonly Evidence[];
}
