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
      checks: [],
    },
  })),
});

/** A report in which clauses bind only from the day their measure is in force; checks of nothing else are left out. */
export const inForceOn = (report: Report, asOf: Day): Report => {
  const ahead = new Set(report.measures.filter(({ inForce }) => inForce > asOf).map(({ id }) => id));
  if (ahead.size === 0) return report;
  const measures = report.measures.map((measure) => (ahead.has(measure.id) ? asNotInForce(measure) : measure));
  const totals: { [outcome in Outcome]: number } = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 };
  for (const { verdict } of measures.flatMap(({ clauses }) => clauses)) totals[verdict.outcome] += 1;
  const checks = report.checks.filter(({ check }) => check.clauses.some(({ ref }) => !ahead.has(ref.split('#')[0] ?? ref)));
  return { ...report, measures, checks, totals };
};
