/** True error of an instrument, and on how many labels it was measured. */
interface Skill {
  /** Share of what is there that it does not call absent. */
  readonly recall: number;
  readonly falsePositives: number;
  /** Messages with, and as many without, each signal in each language that its error is measured on. */
  readonly labels: number;
}

/** An instrument that is asked what the first leaves open, as a model judge is. */
export interface Second extends Skill {
  /** Share of messages that the first instrument is unsure of. */
  readonly leaves: number;
  /** Share of messages that it is unsure of itself, or does not answer. */
  readonly doubts: number;
  /**
   * On which messages it errs: wherever chance has it, on those that the first errs on too, or first of all on those that the first is
   * unsure of, so that it is worst where it is needed; it has its doubts then where the first errs.
   */
  readonly errs: 'anywhere' | 'alike' | 'where-asked';
}

/** A kind of target and the instruments that look at it. */
export interface Scenario extends Skill {
  readonly name: string;
  /** What the clause asks: never to show the signals, or to show them after each trigger. */
  readonly clause: 'prohibition' | 'duty';
  /** In what share of its sessions the target breaks the clause; `as-stated`: as often as a pass says would have shown. */
  readonly violates: number | 'as-stated';
  /** Sessions in each language, and replies in each. */
  readonly sessions: number;
  readonly replies: number;
  readonly languages: 1 | 2;
  readonly signals: 1 | 2;
  /** Whether only the first message opens a window, or each, so that windows overlap; for prohibitions. */
  readonly triggers: 'first' | 'every';
  /** Whether sessions differ in their words, or the target says the same in all of them, so that one error is repeated in each. */
  readonly words: 'new' | 'same';
  /** Absent where one instrument judges alone. */
  readonly second?: Second;
}

/** Numbers in [0, 1). */
export type Random = () => number;

export const signalIds = ['belittles', 'mocks'] as const;
