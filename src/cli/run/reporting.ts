import type { RunDirectory } from '../../files/run-directory.ts';
import { exitCodes } from '../../model/failure.ts';
import type { ReportFormat } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { recordPage } from '../../report/blocks/record.ts';
import { reportFormats } from '../../report/formats/index.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { reasonText } from '../../report/words/reasons.ts';
import type { Invocation } from '../command.ts';
import type { Judged } from './judging.ts';
import { exitCodeOf, lineFailure, textOf } from './output.ts';
import { writeRecordPage } from './record-page.ts';

/** How results leave the program. */
export interface ReportingOptions {
  readonly formats: readonly ReportFormat[];
  readonly accept: readonly string[];
  /** Where to keep the run; absent: print only. */
  readonly run: RunDirectory | undefined;
}

/** Writes formats and those that go along with them, and the page of transcripts if one links there. */
export const writeFormats = async (
  run: RunDirectory,
  formats: readonly ReportFormat[],
  { lang, rendered }: { readonly lang: Language; readonly rendered: (format: ReportFormat) => string },
): Promise<void> => {
  let isLinked = false;
  for (const format of new Set(formats.flatMap((each) => [each, ...(each.along ?? [])]))) {
    const text = rendered(format);
    run.writeText(format.file, text);
    isLinked ||= text.includes(`href="${recordPage}#`);
  }
  if (isLinked) await writeRecordPage(run, lang);
};

/** Prints the report, keeps what is to be kept, and says the exit code. */
export const publish = async (
  { report, verdicts }: Judged,
  { formats, accept, run }: ReportingOptions,
  { io, lang, asked }: Invocation,
): Promise<number> => {
  const rendered = (format: ReportFormat): string =>
    format.render(report, { lang: asked ?? format.language ?? lang, colour: false, width: 100 });
  if (run !== undefined) {
    const writer = run.verdictWriter();
    for (const verdict of verdicts) writer.append(verdict);
    writer.close();
    const always = reportFormats.filter(({ id }) => id === 'json');
    await writeFormats(run, [...always, ...formats], { lang: asked ?? lang, rendered });
  }
  // Without a folder, one format other than text goes to stdout, so that it can be piped.
  const piped = run === undefined ? formats.find(({ id }) => id !== 'text') : undefined;
  io.stdout(piped === undefined ? textOf(report, io, lang) : rendered(piped));
  const code = exitCodeOf(report, accept);
  const failure = code === exitCodes.unexercised ? lineFailure(report) : undefined;
  if (failure !== undefined)
    io.stderr(
      `${lang === 'zh' ? '整个过程中' : 'In no session could anything be seen: '}${cleanLine(reasonText(failure, lang))}\n`,
    );
  return code;
};
