import type { RunDirectory } from '../../files/run-directory.ts';
import type { ReportFormat } from '../../model/report.ts';
import { reportFormats } from '../../report/formats/index.ts';
import type { Invocation } from '../command.ts';
import type { Judged } from './judging.ts';
import { exitCodeOf, textOf } from './output.ts';

/** How results leave the program. */
export interface ReportingOptions {
  readonly formats: readonly ReportFormat[];
  readonly accept: readonly string[];
  /** Where to keep the run; absent: print only. */
  readonly run: RunDirectory | undefined;
}

/** Prints the report, keeps what is to be kept, and says the exit code. */
export const publish = (
  { report, verdicts }: Judged,
  { formats, accept, run }: ReportingOptions,
  { io, lang }: Invocation,
): number => {
  if (run !== undefined) {
    const writer = run.verdictWriter();
    for (const verdict of verdicts) writer.append(verdict);
    writer.close();
    const always = reportFormats.filter(({ id }) => id === 'json');
    for (const format of new Set([...always, ...formats])) {
      run.writeText(format.file, format.render(report, { lang, colour: false, width: 100 }));
    }
  }
  // Without a folder, one format other than text goes to stdout, so that it can be piped.
  const piped = run === undefined ? formats.find(({ id }) => id !== 'text') : undefined;
  io.stdout(piped === undefined ? textOf(report, io, lang) : piped.render(report, { lang, colour: false, width: 100 }));
  return exitCodeOf(report, accept);
};
