import type { ClauseResult, MeasureResult, Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { type CheckIndex, type CheckResult, checksOf, indexChecks } from '../view/outline.ts';
import { evidenceTexts } from '../words/evidence.ts';
import { waivedCases } from './evidence.ts';
import { openVerdict, type Suite, type TestCase, testCases } from './test-case.ts';

/** Checks of no measure in the report. */
const elsewhere = 'other';

const measureOf = (result: CheckResult, report: Report): string => {
  const named = result.check.clauses.map((clause) => clause.ref.split('#')[0]);
  return report.measures.find((measure) => named.includes(measure.id))?.id ?? elsewhere;
};

/** Whether a test case already shows that the clause is not green. */
const isShown = (result: ClauseResult, index: CheckIndex): boolean =>
  checksOf(result, index).some(
    ({ verdict }) => verdict.cases.length === 0 || verdict.cases.some((each) => each.outcome !== 'pass'),
  );

/** A clause that is not passed though no test case says so: skipped by name, so that CI does not show green by silence. */
const unspoken = (measure: MeasureResult, result: ClauseResult, context: Context): readonly TestCase[] => {
  const { outcome, reasons } = result.verdict;
  if (outcome === 'pass' || outcome === 'fail' || isShown(result, context.index)) return [];
  const verdict = openVerdict(outcome, reasons, context.lang);
  const output = [result.clause.title[context.lang], ...evidenceTexts(result, context.lang)].join('\n');
  return [{ group: `${measure.id}.clauses`, name: `clause ${result.clause.id}`, verdict, properties: [], output }];
};

interface Context {
  readonly index: CheckIndex;
  readonly lang: Language;
}

/** One suite per measure; a check on several measures stands in the first of them. */
export const suitesOf = (report: Report, lang: Language): readonly Suite[] => {
  const context = { index: indexChecks(report), lang };
  const byMeasure = new Map<string, TestCase[]>(report.measures.map((measure) => [measure.id, []]));
  for (const result of context.index.values()) {
    const measure = measureOf(result, report);
    byMeasure.set(measure, [
      ...(byMeasure.get(measure) ?? []),
      ...waivedCases(testCases(result, measure, { report, lang }), result.check.id, { report, lang }),
    ]);
  }
  for (const measure of report.measures) {
    byMeasure.get(measure.id)?.push(...measure.clauses.flatMap((result) => unspoken(measure, result, context)));
  }
  return [...byMeasure].map(([name, tests]) => ({ name, tests }));
};
