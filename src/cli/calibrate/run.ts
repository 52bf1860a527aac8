import { join, resolve } from 'node:path';
import { patternsDigest, writeCalibration } from '../../files/calibration.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { entriesOf, figuresOf, type LabelledAnswer, setName } from '../../judge/calibration.ts';
import { patternsInstrument } from '../../judge/patterns/index.ts';
import type { Calibration } from '../../model/calibration.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';
import type { Io } from '../io.ts';
import { collect } from './collect.ts';
import { missesText } from './misses.ts';
import { type Measured, tableText } from './table.ts';

/** Options of `clauseprobe calibrate`. */
export interface CalibrateOptions {
  readonly json?: boolean;
  /** File to store the counts in; `true` for the one in the folder of checks. */
  readonly write?: string | boolean;
  readonly misses?: boolean;
  /** Folder of checks that `--write` without a file writes below. */
  readonly folder: string;
  readonly signal?: readonly string[];
  readonly bySource?: boolean;
  readonly lang: Language;
}

const bySource = (answers: readonly LabelledAnswer[]): readonly Measured[] => {
  const names = [...new Set(answers.map((answer) => setName(answer.source)))].sort();
  return names
    .flatMap((source) =>
      entriesOf(answers.filter((answer) => setName(answer.source) === source)).map((entry) => ({ ...entry, source })),
    )
    .sort((a, b) => (`${a.signal} ${a.lang}` < `${b.signal} ${b.lang}` ? -1 : 1));
};

const refuse = (options: CalibrateOptions, catalogue: Catalogue): void => {
  const known = catalogue.signals.map((signal) => signal.id);
  const unknown = (options.signal ?? []).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new InvalidInput(
      unknown.map((id) => ({ code: 'unknown-signal', what: `there is no signal “${id}”`, fix: didYouMean(id, known) })),
    );
  if (options.write !== undefined && options.write !== false && options.signal !== undefined)
    throw new InvalidInput([
      {
        code: 'partial-calibration',
        what: '--write with --signal would forget the figures of all other signals',
        fix: 'leave --signal out',
      },
    ]);
  // “--write labels.jsonl” would else overwrite the labels that were meant to be read.
  if (typeof options.write === 'string' && !options.write.endsWith('.json'))
    throw new InvalidInput([
      {
        code: 'not-a-calibration',
        what: `--write ${options.write}: not a .json file`,
        fix: 'name the labelled files before --write',
      },
    ]);
};

const fileOf = (options: CalibrateOptions): string =>
  typeof options.write === 'string' ? options.write : join(options.folder, 'calibration', 'patterns.json');

const sourcesText = (entries: readonly Measured[], lang: Language): string => {
  const sources = [...new Set(entries.flatMap((entry) => entry.sources))].sort();
  return `\n${lang === 'zh' ? '数据来源：' : 'sources:'}\n${sources.map((source) => `  ${cleanLine(source)}\n`).join('')}`;
};

/** Measures the patterns on labelled files and prints, or stores, their error. */
export const calibrate = async (
  files: readonly string[],
  options: CalibrateOptions,
  context: { readonly catalogue: Catalogue; readonly io: Io },
): Promise<number> => {
  const { catalogue, io } = context;
  refuse(options, catalogue);
  const instrument = patternsInstrument(catalogue.signals, patternsDigest(catalogue));
  const only = options.signal ?? [];
  const { answers, data } = await collect(files, { cwd: io.cwd, signals: catalogue.signals, instrument, only });
  const entries = entriesOf(answers);
  if (entries.length === 0)
    throw new InvalidInput([
      { code: 'no-labels', what: 'the files hold no label to measure', fix: 'name files with labels of these signals' },
    ]);
  const calibration: Calibration = { instrument: instrument.name, digest: instrument.digest, data, entries };
  const shown: readonly Measured[] = options.bySource === true ? bySource(answers) : entries;

  if (options.json === true) {
    const figures = shown.map((entry) => ({ ...entry, figures: figuresOf(entry) }));
    io.stdout(`${JSON.stringify({ ...calibration, entries: figures }, null, 2)}\n`);
  } else {
    if (options.misses === true) io.stdout(`${missesText(answers, options.lang)}\n`);
    io.stdout(tableText(shown, options.lang, options.bySource === true ? 'apart' : 'together'));
    io.stdout(sourcesText(entries, options.lang));
  }
  if (options.write !== undefined && options.write !== false) {
    const file = fileOf(options);
    await writeCalibration(resolve(io.cwd, file), calibration);
    io.stderr(options.lang === 'zh' ? `已写入 ${file}\n` : `wrote ${file}\n`);
  }
  return exitCodes.ok;
};
