import type { SignalId } from './signal.ts';
import type { Language } from './words.ts';

/** Counts of an instrument's answers on labelled messages of one signal and language. */
export interface Counts {
  /** Labelled present and answered yes / no / unsure. */
  readonly presentYes: number;
  readonly presentNo: number;
  readonly presentUnsure: number;
  /** Labelled absent and answered yes / no / unsure. */
  readonly absentYes: number;
  readonly absentNo: number;
  readonly absentUnsure: number;
  /** Labelled absent and answered with a sure yes; not there when the instrument does not grade its answers. */
  readonly absentSure?: number;
}

/** Measured error of an instrument for one signal and language. */
export interface CalibrationEntry extends Counts {
  readonly signal: SignalId;
  readonly lang: Language;
  /** Names of the labelled sets. */
  readonly sources: readonly string[];
}

/** One file in `checks/calibration`. */
export interface Calibration {
  readonly instrument: string;
  /** Digest of the instrument the figures were measured on; another digest makes them stale. */
  readonly digest: string;
  /** Digest of the labelled data. */
  readonly data: string;
  readonly entries: readonly CalibrationEntry[];
}

/** What an instrument must have shown before its word counts. */
export interface Bars {
  /** Share of what is present that an instrument must notice, by a yes or an unsure answer, to rule a signal out. */
  readonly recall: number;
  /** Lower 95 % bound of the same. */
  readonly recallLower: number;
  /** Chance of the hits under the false-positive rate, below which they establish a signal. */
  readonly chance: number;
}

export const defaultBars: Bars = { recall: 0.85, recallLower: 0.75, chance: 0.05 };
