import type { BankResult } from './bank.ts';
import type { Bars, CalibrationEntry } from './calibration.ts';
import type { Check } from './check.ts';
import type { ContactLog } from './contact.ts';
import type { Attested, EvidenceSummary, Lapsed, Waived } from './evidence.ts';
import type { Clause, ClauseRef } from './measure.ts';
import type { Pack } from './pack.ts';
import type { JudgeDoubt, JudgeUse } from './question.ts';
import type { Setting } from './setting.ts';
import type { CheckVerdict, ClauseVerdict, Outcome } from './verdict.ts';
import type { Language, Localized } from './words.ts';

export const reportFormat = 'clauseprobe-report/1';

/** What a reader needs to know of a check to read its verdict. */
export type CheckSummary = Pick<
  Check,
  'id' | 'topic' | 'title' | 'clauses' | 'severity' | 'why' | 'proves' | 'assumptions' | 'needs'
> & {
  /** Expectation ids with what they look for. */
  readonly expectations: readonly { readonly id: string; readonly list: 'all' | 'any' | 'none'; readonly looks: string }[];
};

export interface ClauseResult {
  readonly clause: Clause;
  readonly verdict: ClauseVerdict;
  /** Documents that attest the clause, beside what was tested and never part of it. */
  readonly attested?: readonly Attested[];
  readonly waived?: Waived;
  readonly lapsed?: readonly Lapsed[];
}

export interface MeasureResult {
  readonly id: string;
  readonly title: Localized;
  readonly issuer: Localized;
  readonly inForce: string;
  readonly textBasis: Localized;
  readonly sources: readonly string[];
  readonly clauses: readonly ClauseResult[];
}

/** Error of an instrument that spoke in this run. */
export type InstrumentError = CalibrationEntry & { readonly instrument: string };

/** What asking a model judge came to. The same recording with the same answers gives the same numbers, asked anew or replayed. */
export interface JudgeReport {
  readonly instrument: string;
  /** Digest of adapter, model, parameters and prompt. */
  readonly digest: string;
  /** Questions that could change a verdict. */
  readonly questions: number;
  readonly answers: { readonly yes: number; readonly no: number; readonly unsure: number };
  /** Why questions stayed unsure, most frequent first. */
  readonly doubts: readonly { readonly doubt: JudgeDoubt; readonly questions: number }[];
  /** Questions that were not asked: its error on their signal and language was never measured, so its word would count for nothing. */
  readonly unmeasured: readonly { readonly signal: string; readonly lang: Language; readonly questions: number }[];
  /** What these answers cost when they were given. */
  readonly use: JudgeUse;
}

/** What an earlier run found, for what has changed since. */
export interface EarlierRun {
  readonly target: string;
  readonly tool: Report['tool'];
  readonly digests: Report['digests'];
  /** What the operator had set; absent when nothing was. */
  readonly settings?: readonly Setting[];
  readonly clauses: readonly { readonly ref: ClauseRef; readonly outcome: Outcome }[];
}

/** The whole result; `report.json` is this, and every format is a function of it. No wall-clock time: same recording, same bytes. */
export interface Report {
  readonly format: typeof reportFormat;
  readonly tool: { readonly name: 'clauseprobe'; readonly version: string };
  readonly target: string;
  readonly languages: readonly Language[];
  readonly digests: { readonly checks: string; readonly signals: string; readonly calibration: string };
  readonly bars: Bars;
  readonly measures: readonly MeasureResult[];
  readonly checks: readonly { readonly check: CheckSummary; readonly verdict: CheckVerdict }[];
  readonly instruments: readonly InstrumentError[];
  /** What an evidence file adds; absent without one. */
  readonly evidence?: EvidenceSummary;
  /** Clauses by outcome, over all measures. */
  readonly totals: { readonly [outcome in Outcome]: number };
  /** Sessions recorded and messages looked at. */
  readonly volume: { readonly sessions: number; readonly messages: number };
  /** True when the run was stopped before all probes were played. */
  readonly partial: boolean;
  /** Packs that were played, and the checks that each plays; absent when none was asked for. */
  readonly packs?: readonly Pick<Pack, 'id' | 'title' | 'checks'>[];
  /** What the operator set in these checks; absent when nothing was. */
  readonly settings?: readonly Setting[];
  /** Third parties that were reached, where the recording could see it. */
  readonly contacts?: ContactLog;
  /** What asking a model judge came to, where one took part. */
  readonly judge?: JudgeReport;
  /** An earlier run that this one is compared with. */
  readonly before?: EarlierRun;
  /** Question banks that were played. */
  readonly banks?: readonly BankResult[];
}

/** What a report format is called, and where it goes. */
export interface FormatName {
  readonly id: string;
  readonly title: Localized;
  /** File name in the run directory. */
  readonly file: string;
  /** Language when the user names none. @default the environment's */
  readonly language?: Language;
  /** Other formats that are written along into a run directory. */
  readonly along?: readonly FormatName[];
}

/** A report format: a pure function to a string. */
export interface ReportFormat extends FormatName {
  readonly render: (report: Report, options: RenderOptions) => string;
}

export interface RenderOptions {
  readonly lang: Language;
  /** Use ANSI colour; text format only. */
  readonly colour: boolean;
  /** Columns to wrap at; text format only. @default 100 */
  readonly width: number;
}
