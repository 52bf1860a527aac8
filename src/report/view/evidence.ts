import type { ClauseResult, Report } from '../../model/report.ts';

/** Clauses of a report that evidence speaks of, in the order of the law. */
export const clausesWithEvidence = (report: Report): readonly ClauseResult[] =>
  report.measures
    .flatMap(({ clauses }) => clauses)
    .filter(({ attested, waived, lapsed }) => attested !== undefined || waived !== undefined || lapsed !== undefined);
