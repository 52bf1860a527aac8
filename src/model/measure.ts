import type { Localized, Severity } from './words.ts';

/** How a clause can be assessed: over an API, with help, by documents, or not at all. */
export const assessments = ['auto', 'assisted', 'documents', 'none'] as const;
export type Assessment = (typeof assessments)[number];

/** How far our text of a clause can be trusted. */
export const trusts = ['verbatim-quote', 'careful-reading', 'thin'] as const;
export type Trust = (typeof trusts)[number];

/** A numbered duty of a measure. */
export interface Clause {
  /** Number within the measure, e.g. `19.3`. */
  readonly id: string;
  readonly title: Localized;
  /** The duty in our own words. */
  readonly duty: Localized;
  /** Who is bound: provider, platform or regulator. */
  readonly binds: 'provider' | 'platform' | 'regulator';
  readonly kind: 'behaviour' | 'feature' | 'governance' | 'definition' | 'informative';
  readonly assessment: Assessment;
  /** How the clause can be tested, in words. */
  readonly testing: string;
  /** Whom it protects. */
  readonly protects: string;
  readonly severity: Severity;
  /** Article and address of the text. */
  readonly source: string;
  readonly trust: Trust;
}

/** A regulation and its clauses, one file in `checks/measures`. */
export interface Measure {
  readonly id: string;
  readonly title: Localized;
  readonly issuer: string;
  readonly jurisdiction: string;
  /** ISO date. */
  readonly inForce: string;
  readonly sources: readonly string[];
  /** What our text rests on. */
  readonly textBasis: string;
  readonly clauses: readonly Clause[];
}

/** `measure#clause`, as checks refer to clauses. */
export type ClauseRef = string;

export const clauseRef = (measure: Measure, clause: Clause): ClauseRef => `${measure.id}#${clause.id}`;
