import type { Day } from '../../model/evidence.ts';
import type { MeasureResult, Report } from '../../model/report.ts';
import type { Outcome } from '../../model/verdict.ts';

const asNotInForce = (measure: MeasureResult): MeasureResult => ({
  ...measure,
  clauses: measure.clauses.map((result) => ({
    ...result,
    verdict: {
      ...result.verdict,
      outcome: 'not-applicable',
      reasons: [{ code: 'not-in-force', from: measure.inForce }],
      byLanguage: {},
    },
  })),
});

/** A report in which clauses bind only from the day their measure is in force; what checks saw of them stays in the report. */
export const inForceOn = (report: Report, asOf: Day): Report => {
  if (report.measures.every(({ inForce }) => inForce <= asOf)) return report;
  const measures = report.measures.map((measure) => (measure.inForce > asOf ? asNotInForce(measure) : measure));
  const totals: { [outcome in Outcome]: number } = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 };
  for (const { verdict } of measures.flatMap(({ clauses }) => clauses)) totals[verdict.outcome] += 1;
  return { ...report, measures, totals };
};
