import type { ReadEvidence } from '../../files/evidence.ts';
import { type Clause, type ClauseRef, clauseRef, type Measure } from '../../model/measure.ts';
import type { Outcome } from '../../model/verdict.ts';
import { readReport } from '../run/kept-report.ts';

/** A clause that is in question. */
export interface OpenClause {
  readonly ref: ClauseRef;
  readonly clause: Clause;
}

/** Outcomes of a run by clause. */
type RunOutcomes = ReadonlyMap<ClauseRef, Outcome>;

/** Outcomes in the report of a run directory. Throws `InvalidInput` when it has none that we can read. */
export const outcomesOf = async (folder: string): Promise<RunOutcomes> => {
  const { measures } = await readReport(folder);
  return new Map(measures.flatMap(({ clauses }) => clauses.map(({ verdict }) => [verdict.ref, verdict.outcome] as const)));
};

const clausesOf = (measures: readonly Measure[], outcomes: RunOutcomes | undefined): readonly OpenClause[] =>
  measures
    .flatMap((measure) => measure.clauses.map((clause) => ({ ref: clauseRef(measure, clause), clause })))
    .filter(({ ref }) => outcomes?.has(ref) ?? true);

/** Clauses that documents can speak for, whatever a probe finds: those of a run, or of the measures. */
export const documentClauses = (measures: readonly Measure[], outcomes?: RunOutcomes): readonly OpenClause[] =>
  clausesOf(measures, outcomes).filter(
    ({ clause }) => clause.binds !== 'regulator' && (clause.assessment === 'documents' || clause.assessment === 'assisted'),
  );

/** Clauses that a run found broken. */
export const failedClauses = (measures: readonly Measure[], outcomes: RunOutcomes | undefined): readonly OpenClause[] =>
  outcomes === undefined ? [] : clausesOf(measures, outcomes).filter(({ ref }) => outcomes.get(ref) === 'fail');

/** Those that no attestation and no waiver in force speaks of. */
export const withoutEvidence = (clauses: readonly OpenClause[], evidence: ReadEvidence): readonly OpenClause[] => {
  const spoken = new Set([
    ...evidence.attestations.filter(({ problems }) => problems.length === 0).map(({ attestation }) => attestation.clause),
    ...evidence.waivers.filter(({ problems }) => problems.length === 0).map(({ waiver }) => waiver.clause),
  ]);
  return clauses.filter(({ ref }) => !spoken.has(ref));
};
