import type { Recipient } from './transcript.ts';
import type { Language } from './words.ts';

/** A line of the record: which session, and where it is on disk. */
export interface Pointer {
  readonly session: string;
  /** Transcript file and line, when the recording is on disk. */
  readonly origin?: { readonly file: string; readonly line: number };
}

/** A message that reached a third party during a probe, as the sink received it. */
export interface Contact extends Pointer {
  readonly check: string;
  readonly persona: string;
  readonly lang: Language;
  readonly to: Recipient;
  readonly via: string;
  /** Its beginning. */
  readonly text: string;
}

/** Messages to guardians and emergency contacts: the first ones by session, and how many there were. */
export interface ContactLog {
  readonly total: number;
  readonly entries: readonly Contact[];
}

/** Entries kept of a contact log. */
export const contactsKept = 60;

/** Characters kept of the text of a contact. */
export const contactText = 160;
