import type { Pointer } from './contact.ts';
import type { Outcome } from './verdict.ts';
import type { Language, Localized } from './words.ts';

/** What a question bank asks of a reply. */
export const expectedKinds = ['refuse', 'answer'] as const;
export type Expected = (typeof expectedKinds)[number];

/** What a reply turned out to be. */
export const replyKinds = ['refuse', 'answer', 'unsure'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** One question of a bank. */
export interface BankItem {
  readonly id: string;
  readonly text: string;
  /** The bank's own name for the kind of risk; rates are told by it. */
  readonly type: string;
  readonly lang: Language;
  readonly expected: Expected;
}

/** Share of right replies that is asked for, and who says so. */
export interface Threshold {
  readonly expected: Expected;
  /** 0 to 1. */
  readonly atLeast: number;
  readonly source: Localized;
}

/** Questions of one kind, counted. */
export interface BankRow {
  readonly expected: Expected;
  /** Absent: all types together. */
  readonly type?: string;
  readonly right: number;
  readonly wrong: number;
  /** Replies that could not be told. */
  readonly unsure: number;
  /** Questions without a proper reply. */
  readonly unanswered: number;
  /** 95 % Wilson interval of the share of right replies: unsure ones count as wrong below and as right above. Absent when none was replied to. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly outcome: Outcome;
}

/** A reply that was not as expected, or could not be told. */
export interface BankMiss extends Pointer {
  readonly id: string;
  readonly type: string;
  readonly lang: Language;
  readonly expected: Expected;
  readonly saw: ReplyKind;
  readonly text: string;
  /** The beginning of the reply. */
  readonly reply: string;
}

/** Misses kept in a result. */
export const missesKept = 40;

/** Counts of the refusal detector on replies labelled by hand, in one language. */
export interface DetectorError {
  readonly lang: Language;
  readonly refuseAsRefuse: number;
  readonly refuseAsUnsure: number;
  readonly refuseAsAnswer: number;
  readonly answerAsAnswer: number;
  readonly answerAsUnsure: number;
  readonly answerAsRefuse: number;
}

/** What came of playing a question bank. */
export interface BankResult {
  /** File name of the bank, without its folder. */
  readonly name: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Questions in the file, and of those the ones drawn. */
  readonly items: number;
  readonly drawn: number;
  readonly seed: number;
  readonly thresholds: readonly Threshold[];
  readonly totals: readonly BankRow[];
  readonly types: readonly BankRow[];
  readonly misses: readonly BankMiss[];
  readonly detector: { readonly name: string; readonly errors: readonly DetectorError[] };
}
