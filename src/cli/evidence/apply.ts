import type { CheckedAttestation, CheckedWaiver, ReadEvidence } from '../../files/evidence.ts';
import { reviewDue } from '../../files/evidence-dates.ts';
import type { Attested, Day, Lapsed, Waived } from '../../model/evidence.ts';
import type { ClauseResult, Report } from '../../model/report.ts';

/** An attestation as a report shows it. */
export const attestedOf = ({ attestation, signer }: CheckedAttestation, asOf: Day): Attested => {
  const { document, author, role, date, review, expires } = attestation;
  const due = reviewDue(date, review);
  return {
    document: { file: document.file, sha256: document.sha256 },
    author,
    role,
    date,
    review,
    expires,
    ...(due !== undefined && due < asOf ? { reviewOverdue: due } : {}),
    ...(signer === undefined ? {} : { signer }),
  };
};

const waivedOf = ({ waiver: { clause: _, ...rest } }: CheckedWaiver): Waived => rest;

const lapsedAttestation = ({ attestation }: CheckedAttestation): Lapsed => ({
  kind: 'attestation',
  what: attestation.document.file,
  who: attestation.author,
  expired: attestation.expires,
});

const lapsedWaiver = ({ waiver }: CheckedWaiver): Lapsed => ({
  kind: 'waiver',
  what: waiver.justification,
  who: waiver.owner,
  expired: waiver.expires,
});

const inForce = (each: CheckedAttestation | CheckedWaiver): boolean => each.problems.length === 0;

const besideVerdict = (result: ClauseResult, evidence: ReadEvidence): ClauseResult => {
  const { ref } = result.verdict;
  const attestations = evidence.attestations.filter(({ attestation }) => attestation.clause === ref);
  const waivers = evidence.waivers.filter(({ waiver }) => waiver.clause === ref);
  const attested = attestations.filter(inForce).map((each) => attestedOf(each, evidence.asOf));
  const [waived] = waivers.filter(inForce).map(waivedOf);
  const lapsed = [
    ...attestations.filter((each) => !inForce(each)).map(lapsedAttestation),
    ...waivers.filter((each) => !inForce(each)).map(lapsedWaiver),
  ];
  return {
    ...result,
    ...(attested.length === 0 ? {} : { attested }),
    ...(waived === undefined ? {} : { waived }),
    ...(lapsed.length === 0 ? {} : { lapsed }),
  };
};

/** A report with attestations and waivers beside the verdicts, none of which they change. The evidence has nothing worse than expired entries. */
export const withEvidence = (report: Report, evidence: ReadEvidence): Report => {
  const measures = report.measures.map((measure) => ({
    ...measure,
    clauses: measure.clauses.map((result) => besideVerdict(result, evidence)),
  }));
  const clauses = measures.flatMap((measure) => measure.clauses);
  const isLapsed = ({ attested, waived, lapsed }: ClauseResult): boolean =>
    lapsed !== undefined && attested === undefined && waived === undefined;
  return {
    ...report,
    measures,
    evidence: {
      asOf: evidence.asOf,
      digest: evidence.digest,
      clauses: {
        attested: clauses.filter(({ attested }) => attested !== undefined).length,
        waived: clauses.filter(({ waived }) => waived !== undefined).length,
        lapsed: clauses.filter(isLapsed).length,
      },
    },
  };
};
