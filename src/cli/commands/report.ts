import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import { type Report, reportFormat } from '../../model/report.ts';
import type { CommandModule } from '../command.ts';

/** A report that we wrote ourselves; another version's is refused rather than guessed at. */
const readReport = (folder: string): Report => {
  const file = join(folder, 'report.json');
  if (!existsSync(file))
    throw new InvalidInput([
      {
        code: 'no-report',
        what: `${file} does not exist`,
        fix: 'name a run directory, or make one with “clauseprobe audit --out”',
      },
    ]);
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.format === reportFormat) return report;
  throw new InvalidInput([
    {
      code: 'unknown-report-version',
      what: `${file} has the format ${String(report.format)}`,
      fix: `judge the run again with this version; it reads ${reportFormat}`,
    },
  ]);
};

/** `clauseprobe report`: render a kept report in another format. */
export const reportCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('report <run>')
      .description('render the report of a run directory again')
      .option('--format <id>', 'text, json, junit, html, markdown, dossier or dossier-html', 'text')
      .action((folder: string, options: { readonly format: string }) =>
        run(async ({ io, lang, asked }) => {
          const { formatsNamed, textOf } = await import('../run/output.ts');
          const report = readReport(folder);
          for (const format of formatsNamed(options.format)) {
            io.stdout(
              format.id === 'text'
                ? textOf(report, io, lang)
                : format.render(report, { lang: asked ?? format.language ?? lang, colour: false, width: 100 }),
            );
          }
          return exitCodes.ok;
        }),
      );
  },
};
