import type { ClauseResult, Report } from '../../model/report.ts';

/** Clauses of a report that evidence speaks of, in the order of the law. */
export const clausesWithEvidence = (report: Report): readonly ClauseResult[] =>
  report.measures
    .flatMap(({ clauses }) => clauses)
    .filter(({ attested, waived, lapsed }) => attested !== undefined || waived !== undefined || lapsed !== undefined);

/** Whether something is still to be done for an untested clause: documents settle only those that nothing but documents can show. */
export const isWanting = ({ attested, verdict }: ClauseResult): boolean =>
  attested === undefined || verdict.reasons.some(({ code }) => code !== 'by-document');
