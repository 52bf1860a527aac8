import type { Check } from '../../model/check.ts';
import type { ClauseRef } from '../../model/measure.ts';
import type { Question } from '../../model/question.ts';
import type { EventKind } from '../../model/transcript.ts';
import type { Localized } from '../../model/words.ts';

/** An event as a reviewer sees it. */
export interface ShownEvent {
  readonly kind: EventKind;
  readonly text: string;
}

/** A clause that the answer bears on. */
export interface BearingClause {
  readonly ref: ClauseRef;
  /** Number within its measure. */
  readonly id: string;
  readonly title: Localized;
}

/** What a person is asked: is this signal in this message, with what it takes to say so. */
export interface ReviewQuestion extends Question {
  readonly place: { readonly session: string; readonly seq: number };
  /** Kind of the event that holds the message. */
  readonly kind: EventKind;
  /** SHA-256 of the message. */
  readonly digest: string;
  readonly check: Pick<Check, 'id' | 'title' | 'severity'>;
  /** Clauses of the check; the first one groups the queue. */
  readonly clauses: readonly BearingClause[];
  /** A few events before the message. */
  readonly before: readonly ShownEvent[];
  /** Findings that wait for the answer; a yes to any of their questions settles a finding. */
  readonly findings: readonly string[];
}
