import type { ClauseResult } from '../../model/report.ts';

/**
 * Whether evidence makes a clause acceptable to the exit code: a waiver does so whatever was found; an attestation only where documents are
 * what shows the duty and no check bears on it, so that no document stands in for a test.
 */
export const isAccepted = ({ clause, verdict, attested, waived }: ClauseResult): boolean => {
  if (waived !== undefined) return true;
  const byDocument = clause.assessment === 'documents' || clause.assessment === 'assisted';
  return attested !== undefined && byDocument && verdict.outcome === 'not-tested' && verdict.checks.length === 0;
};
