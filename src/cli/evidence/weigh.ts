import type { Catalogue } from '../../files/catalogue.ts';
import type { ReadEvidence } from '../../files/evidence.ts';
import type { Day } from '../../model/evidence.ts';
import { InvalidInput } from '../../model/failure.ts';
import { type ClauseRef, clauseRef, type Measure } from '../../model/measure.ts';
import type { Report } from '../../model/report.ts';
import { withEvidence } from './apply.ts';
import { asOfDay } from './as-of.ts';
import { inForceOn } from './in-force.ts';

/** Options of the commands that report. */
export interface EvidenceOptions {
  /** Evidence file. */
  readonly evidence?: string;
  /** The day that decides which clauses are in force and what has expired; else evidence is held against that of the run's start. */
  readonly asOf?: string;
}

export const refsOf = (measures: readonly Measure[]): readonly ClauseRef[] =>
  measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause)));

const usable = async (file: string, catalogue: Catalogue, asOf: Day): Promise<ReadEvidence> => {
  // Without evidence there is no YAML to parse.
  const { evidenceProblems, expiredCode, readEvidence } = await import('../../files/evidence.ts');
  const evidence = await readEvidence(file, { refs: refsOf(catalogue.measures), asOf });
  const problems = evidenceProblems(evidence).filter(({ code }) => code !== expiredCode);
  if (problems.length > 0) throw new InvalidInput(problems);
  return evidence;
};

/**
 * Reads the evidence and gives what a report is passed through: clauses not in force out, attestations and waivers beside the verdicts.
 * Called before probing, so that a wrong file costs nothing. `start` is the run's (ISO 8601). Throws `InvalidInput` for anything but
 * expired entries.
 */
export const weighing = async (
  options: EvidenceOptions,
  start: string,
  catalogue: Catalogue,
): Promise<(report: Report) => Report> => {
  const asOf = asOfDay(options.asOf, start);
  const evidence = options.evidence === undefined ? undefined : await usable(options.evidence, catalogue, asOf);
  return (report) => {
    // Without a day that is asked for, what is selected is tested: audits run ahead of the law, and clocks are wrong.
    const binding = options.asOf === undefined ? report : inForceOn(report, asOf);
    return evidence === undefined ? binding : withEvidence(binding, evidence);
  };
};
