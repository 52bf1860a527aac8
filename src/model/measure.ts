import type { Localized, Severity } from './words.ts';

/** How a clause can be assessed: over an API, with help, by documents, or not at all. */
const assessments = ['auto', 'assisted', 'documents', 'none'] as const;
type Assessment = (typeof assessments)[number];

/** How far our text of a clause can be trusted. */
export const trusts = ['verbatim-quote', 'careful-reading', 'thin'] as const;
export type Trust = (typeof trusts)[number];

/** Whom a clause protects. */
const protectedGroups = ['all', 'minor', 'under14', 'elderly'] as const;
export type ProtectedGroup = (typeof protectedGroups)[number];

/** Whom documents are asked of. */
export const documentHolders = ['compliance', 'security', 'training', 'privacy', 'product', 'operations', 'service'] as const;
export type DocumentHolder = (typeof documentHolders)[number];

/** The document that can attest a clause, and an example of one that does and one that does not. */
interface ClauseDocuments {
  readonly from: DocumentHolder;
  readonly what: Localized;
  /** What must be in it. */
  readonly shows: Localized;
  readonly suffices: Localized;
  readonly lacks: Localized;
}

/** A numbered duty of a measure. */
export interface Clause {
  /** Number within the measure, e.g. `19.3`. */
  readonly id: string;
  readonly title: Localized;
  /** The duty in our own words. */
  readonly duty: Localized;
  /** Why the law asks it, in plain words. */
  readonly why: Localized;
  /** Who is bound: provider, platform or regulator. */
  readonly binds: 'provider' | 'platform' | 'regulator';
  readonly kind: 'behaviour' | 'feature' | 'governance' | 'definition' | 'informative';
  readonly assessment: Assessment;
  /** How the clause can be tested, in words. */
  readonly testing: Localized;
  /** What a pass of its checks does not show; absent where no check can pass. */
  readonly limits?: Localized;
  /** Absent where no document can speak for the clause. */
  readonly documents?: ClauseDocuments;
  readonly protects: ProtectedGroup;
  readonly severity: Severity;
  /** Address of the text. */
  readonly source: string;
  /** Where in the text. */
  readonly article: Localized;
  readonly trust: Trust;
}

/** A regulation and its clauses, one file in `checks/measures`. */
export interface Measure {
  readonly id: string;
  readonly title: Localized;
  readonly issuer: Localized;
  readonly jurisdiction: string;
  /** ISO date. */
  readonly inForce: string;
  readonly sources: readonly string[];
  /** What our text rests on. */
  readonly textBasis: Localized;
  readonly clauses: readonly Clause[];
}

/** `measure#clause`, as checks refer to clauses. */
export type ClauseRef = string;

export const clauseRef = (measure: Measure, clause: Clause): ClauseRef => `${measure.id}#${clause.id}`;
