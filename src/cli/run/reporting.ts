import type { RunDirectory } from '../../files/run-directory.ts';
import { exitCodes } from '../../model/failure.ts';
import type { FormatName, RenderOptions, Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { recordPage } from '../../report/blocks/record.ts';
import { reportFormats } from '../../report/formats/index.ts';
import { formatNames } from '../../report/formats/names.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { reasonText } from '../../report/words/reasons.ts';
import type { Invocation } from '../command.ts';
import { bearsColour, type Io } from '../io.ts';
import type { Judged } from './judging.ts';
import { exitCodeOf, lineFailure } from './output.ts';
import { writeRecordPage } from './record-page.ts';

/** How results leave the program. */
interface ReportingOptions {
  readonly formats: readonly FormatName[];
  readonly accept: readonly string[];
  /** Where to keep the run; absent: print only. */
  readonly run: RunDirectory | undefined;
}

/** The environment's language, and the one that was asked for. */
interface Spoken {
  readonly lang: Language;
  readonly asked: Language | undefined;
}

/** Draws a report; throws for a name that is no format's. */
const drawn = (report: Report, name: string, options: RenderOptions): string => {
  const format = reportFormats.find(({ id }) => id === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format.render(report, options);
};

/** A report as it is written to a file, in the language that was asked for or in the format's own. */
export const fileText = (report: Report, { id, language }: FormatName, { lang, asked }: Spoken): string =>
  drawn(report, id, { lang: asked ?? language ?? lang, colour: false, width: 100 });

/** The report as text, for a person at a terminal. */
export const terminalText = (report: Report, io: Io, lang: Language): string =>
  drawn(report, 'text', { lang, colour: io.stdoutIsTty && bearsColour(io.env), width: Math.min(io.columns, 120) });

/** Writes formats and those that go along with them, and the page of transcripts if one links there. */
export const writeFormats = async (
  run: RunDirectory,
  formats: readonly FormatName[],
  report: Report,
  { lang, asked }: Spoken,
): Promise<void> => {
  let isLinked = false;
  for (const format of new Set(formats.flatMap((each) => [each, ...(each.along ?? [])]))) {
    const text = fileText(report, format, { lang, asked });
    run.writeText(format.file, text);
    isLinked ||= text.includes(`href="${recordPage}#`);
  }
  if (isLinked) await writeRecordPage(run, asked ?? lang);
};

/** Prints the report, keeps what is to be kept, and says the exit code. */
export const publish = async (
  { report, verdicts }: Judged,
  { formats, accept, run }: ReportingOptions,
  { io, lang, asked }: Invocation,
): Promise<number> => {
  if (run !== undefined) {
    const writer = run.verdictWriter();
    for (const verdict of verdicts) writer.append(verdict);
    writer.close();
    await writeFormats(run, [formatNames.json, ...formats], report, { lang, asked });
  }
  // Without a folder, one format other than text goes to stdout, so that it can be piped.
  const piped = run === undefined ? formats.find(({ id }) => id !== 'text') : undefined;
  io.stdout(piped === undefined ? terminalText(report, io, lang) : fileText(report, piped, { lang, asked }));
  const code = exitCodeOf(report, accept);
  const failure = code === exitCodes.unexercised ? lineFailure(report) : undefined;
  if (failure !== undefined)
    io.stderr(
      `${lang === 'zh' ? '整个过程中' : 'In no session could anything be seen: '}${cleanLine(reasonText(failure, lang))}\n`,
    );
  return code;
};
