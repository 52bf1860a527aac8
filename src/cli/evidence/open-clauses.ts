import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadEvidence } from '../../files/evidence.ts';
import { InvalidInput } from '../../model/failure.ts';
import { type Clause, type ClauseRef, clauseRef, type Measure } from '../../model/measure.ts';
import { type Report, reportFormat } from '../../model/report.ts';
import type { Outcome } from '../../model/verdict.ts';

/** A clause that is in question. */
export interface OpenClause {
  readonly ref: ClauseRef;
  readonly clause: Clause;
}

/** Outcomes of a run by clause. */
export type RunOutcomes = ReadonlyMap<ClauseRef, Outcome>;

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === reportFormat;

/** Outcomes in the report of a run directory. Throws `InvalidInput` when it has none that we can read. */
export const outcomesOf = (folder: string): RunOutcomes => {
  const file = join(folder, 'report.json');
  const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (!isReport(value)) {
    const fix = {
      en: 'name a run directory, or make one with “clauseprobe audit --out”',
      zh: '请指定运行目录，或用“clauseprobe audit --out”生成',
    };
    throw new InvalidInput([
      {
        code: 'no-report',
        what: { en: `${file} holds no report of ${reportFormat}`, zh: `${file} 中没有 ${reportFormat} 格式的报告` },
        fix,
      },
    ]);
  }
  return new Map(value.measures.flatMap(({ clauses }) => clauses.map(({ verdict }) => [verdict.ref, verdict.outcome] as const)));
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
