import { join } from 'node:path';
import { damageIn, readFields } from '../../files/json-file.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Fields } from '../../model/parsed.ts';
import { type EarlierRun, type Report, reportFormat } from '../../model/report.ts';

const fix = {
  en: 'name a run directory, or make one with “clauseprobe audit --out”; “clauseprobe judge” renews the reports of a run',
  zh: '请指定运行目录，或用“clauseprobe audit --out”生成；“clauseprobe judge”可重新生成某次运行的报告',
};

const isReport = (fields: Fields): fields is Fields & Report => fields.format === reportFormat;

/** A report that we wrote ourselves; another version's is refused rather than guessed at. Throws `InvalidInput`. */
export const readReport = async (folder: string): Promise<Report> => {
  const file = join(folder, 'report.json');
  const report = readFields(file, fix);
  if (isReport(report)) {
    // As large as all that judges by rules: only who reads a report back waits for it.
    const { report: validator } = await import('../../files/generated/report.js');
    const problems = damageIn(file, report, validator, fix);
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
export const readWithOthers = async (folder: string, before: string | undefined, banks: readonly string[]): Promise<Report> => {
  const report = await readReport(folder);
  const earlier = before === undefined ? undefined : await readReport(before);
  const added: ReturnType<typeof unlinked>[number][] = [];
  for (const bank of banks) added.push(...unlinked(await readReport(bank)));
  return {
    ...report,
    ...(earlier === undefined ? {} : { before: earlierOf(earlier) }),
    ...(added.length === 0 ? {} : { banks: [...(report.banks ?? []), ...added] }),
  };
};
