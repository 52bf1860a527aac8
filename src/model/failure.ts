import type { Localized } from './words.ts';

/** A place in a file that a user wrote. */
export interface Place {
  readonly file: string;
  /** From 1; 0 when the failure concerns the whole file. */
  readonly line: number;
  readonly column: number;
  /** How many columns the carets cover. */
  readonly length: number;
  /** The source line itself. */
  readonly source: string;
}

/** What is wrong, where, and what would be right. */
export interface Problem {
  /** Stable code, e.g. `unknown-key`. */
  readonly code: string;
  readonly what: Localized;
  readonly fix: Localized;
  readonly place?: Place;
}

/** Exit codes of the command line. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, unexercised: 3, open: 4 } as const;

/** Problems in what the user gave us: bad usage or invalid files (exit code 2). */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code}: ${problem.what.en}`).join('\n'));
    this.problems = problems;
  }
}
