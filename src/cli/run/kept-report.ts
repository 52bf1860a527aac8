import { join } from 'node:path';
import { isList, isText, readFields, shapeProblems } from '../../files/json-file.ts';
import { InvalidInput } from '../../model/failure.ts';
import { type Fields, isFields } from '../../model/parsed.ts';
import { type EarlierRun, type Report, reportFormat } from '../../model/report.ts';

const fix = {
  en: 'name a run directory, or make one with “clauseprobe audit --out”; “clauseprobe judge” renews the reports of a run',
  zh: '请指定运行目录，或用“clauseprobe audit --out”生成；“clauseprobe judge”可重新生成某次运行的报告',
};

const isReport = (fields: Fields): fields is Fields & Report => fields.format === reportFormat;

const shape = {
  target: isText,
  tool: isFields,
  languages: isList,
  digests: isFields,
  bars: isFields,
  measures: isList,
  checks: isList,
  instruments: isList,
  totals: isFields,
  volume: isFields,
};

/** A report that we wrote ourselves; another version's is refused rather than guessed at. Throws `InvalidInput`. */
export const readReport = (folder: string): Report => {
  const file = join(folder, 'report.json');
  const report = readFields(file, fix);
  if (isReport(report)) {
    const problems = shapeProblems(file, report, shape, fix);
    if (problems.length > 0) throw new InvalidInput(problems);
    return report;
  }
  throw new InvalidInput([
    {
      code: 'unknown-report-version',
      what: { en: `${file} has the format ${String(report.format)}`, zh: `${file} 的格式是 ${String(report.format)}` },
      fix: {
        en: `judge the run again with this version; it reads ${reportFormat}`,
        zh: `用本版本重新判定该运行；本版本可读 ${reportFormat}`,
      },
    },
  ]);
};

const earlierOf = ({ target, tool, digests, settings, measures }: Report): EarlierRun => ({
  target,
  tool,
  digests,
  ...(settings === undefined ? {} : { settings }),
  clauses: measures.flatMap(({ clauses }) => clauses.map(({ verdict }) => ({ ref: verdict.ref, outcome: verdict.outcome }))),
});

/** Lines of another run's record are not this run's: the page beside the report would lead elsewhere. */
const unlinked = (report: Report): NonNullable<Report['banks']> =>
  (report.banks ?? []).map((bank) => ({ ...bank, misses: bank.misses.map(({ origin: _, ...miss }) => miss) }));

/** A run's report together with what other runs add: an earlier run to compare with, and question banks. */
export const readWithOthers = (folder: string, before: string | undefined, banks: readonly string[]): Report => {
  const report = readReport(folder);
  const added = banks.flatMap((each) => unlinked(readReport(each)));
  return {
    ...report,
    ...(before === undefined ? {} : { before: earlierOf(readReport(before)) }),
    ...(added.length === 0 ? {} : { banks: [...(report.banks ?? []), ...added] }),
  };
};
