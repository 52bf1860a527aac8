import type { SignalId } from './signal.ts';

/** A person's answer to one question of a run; one line of `adjudications.jsonl`. */
export interface Adjudication {
  readonly format: 'clauseprobe-adjudication/1';
  readonly session: string;
  /** Event number of the message. */
  readonly seq: number;
  readonly signal: SignalId;
  /** SHA-256 of the message's text: an answer does not outlive the words it was given for. */
  readonly message: string;
  readonly answer: 'yes' | 'no' | 'cannot-tell';
  /** Who answered, when (ISO 8601), and why, in their words. */
  readonly by: string;
  readonly at: string;
  readonly why: string;
}
