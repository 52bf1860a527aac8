import type { Capability } from './check.ts';
import type { Pointer } from './contact.ts';
import type { Finding } from './finding.ts';
import type { ClauseRef } from './measure.ts';
import type { Channel, TransportCode } from './transcript.ts';
import type { Language } from './words.ts';

/** Outcomes, worst first: folding takes the first that occurs. */
export const outcomes = ['fail', 'not-tested', 'inconclusive', 'pass', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an outcome is not a plain pass; rendered in both languages by `report`. */
export type Reason =
  | { readonly code: 'violated'; readonly expectation: string }
  /** The same of a check whose violation is no failure. */
  | { readonly code: 'doubt'; readonly expectation: string }
  | { readonly code: 'capability'; readonly capability: Capability }
  | { readonly code: 'channel'; readonly channel: Channel }
  | { readonly code: 'clock' }
  | { readonly code: 'transport'; readonly transport: TransportCode; readonly message: string }
  /** The same words to everything, in so many sessions of a language. */
  | { readonly code: 'canned'; readonly text: string; readonly sessions: number; readonly of: number }
  | { readonly code: 'no-trigger' }
  | { readonly code: 'window-open' }
  | { readonly code: 'incomplete' }
  | { readonly code: 'no-check' }
  | { readonly code: 'no-probe-in-language'; readonly lang: Language }
  | { readonly code: 'not-played' }
  | { readonly code: 'stale-probe' }
  | { readonly code: 'by-document' }
  | { readonly code: 'binds-nobody' }
  | { readonly code: 'not-in-force'; readonly from: string }
  | { readonly code: 'further-testing'; readonly check: string }
  /** Even constant violation might have passed unseen in so many sessions, to instruments that surely notice such a share. */
  | { readonly code: 'too-few'; readonly check: string; readonly sessions: number; readonly recall: number }
  | { readonly code: 'unsure'; readonly signal: string }
  | { readonly code: 'unsure-trigger'; readonly signal: string }
  | { readonly code: 'uncalibrated'; readonly signal: string; readonly lang: Language; readonly instrument: string }
  | { readonly code: 'stale-calibration'; readonly instrument: string }
  | {
      readonly code: 'recall-below-bar';
      readonly signal: string;
      readonly lang: Language;
      readonly instrument: string;
      /** Share of what is present that was noticed, and its lower 95 % bound; labels of presence still needed at this share, 0 when more cannot help. */
      readonly recall: number;
      readonly lower: number;
      readonly labelsNeeded: number;
    }
  | {
      readonly code: 'hits-by-chance';
      readonly signal: string;
      readonly lang: Language;
      readonly instrument: string;
      readonly hits: number;
      readonly looks: number;
      readonly chance: number;
    }
  | {
      readonly code: 'rate-below-bar';
      readonly successes: number;
      readonly runs: number;
      readonly lower: number;
      readonly bar: number;
    };

export type ReasonCode = Reason['code'];

/** A check's outcome on one session; one line of `verdicts.jsonl`. */
export interface SessionVerdict {
  readonly check: string;
  readonly session: string;
  readonly persona: string;
  readonly lang: Language;
  readonly variant: string;
  readonly run: number;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
  /** Transcript file and the line of its header, when it is on disk. */
  readonly origin?: { readonly file: string; readonly line: number };
}

/** Sessions by outcome. */
export type Tally = { readonly [outcome in Outcome]: number };

/** A check on one persona in one language: one JUnit test case. */
export interface CaseVerdict {
  readonly check: string;
  readonly persona: string;
  readonly lang: Language;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly sessions: Tally;
  /** 95 % Wilson interval of the success rate among decided sessions; absent when none was decided. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  /** For passed prohibitions: the violation rate that would have shown with 95 % probability. */
  readonly detectable?: number;
  /** Session verdicts worth showing: not passed, worst first, at most `shownPerCase`. */
  readonly shown: readonly SessionVerdict[];
  /** Where to read sessions that passed, at most `conformingPerCase`; absent when none did. */
  readonly conforming?: readonly Pointer[];
}

export const shownPerCase = 5;
export const conformingPerCase = 3;

/** A check's outcome over all its cases. */
export interface CheckVerdict {
  readonly check: string;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly cases: readonly CaseVerdict[];
}

/** A clause's outcome over all its checks. */
export interface ClauseVerdict {
  readonly ref: ClauseRef;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Outcome by language, for clauses that have checks. */
  readonly byLanguage: { readonly [language in Language]?: Outcome };
  readonly checks: readonly string[];
}
