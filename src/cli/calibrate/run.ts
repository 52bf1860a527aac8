import { join, resolve } from 'node:path';
import { writeAnswers } from '../../files/answers.ts';
import { forgottenIn, writeCalibration } from '../../files/calibration.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { entriesOf, figuresOf, type LabelledAnswer, setName } from '../../judge/calibration.ts';
import { type Calibration, defaultBars } from '../../model/calibration.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { openInstrument } from '../instrument.ts';
import { chooseInstruments, type JudgeOptions } from '../instruments/choice.ts';
import { calibrationName } from '../instruments/model.ts';
import type { Io } from '../io.ts';
import { collectByModel, type MeasuredModel } from './by-model.ts';
import { collect } from './collect.ts';
import { missesText } from './misses.ts';
import { neededOf } from './needed.ts';
import { reliabilities } from './reliability.ts';
import { reliabilityText } from './reliability-text.ts';
import { type Measured, tableText, usualLooks } from './table.ts';

/** Options of `clauseprobe calibrate`. */
export interface CalibrateOptions extends Pick<JudgeOptions, 'judge' | 'judgeRecord' | 'judgeReplay'> {
  readonly json?: boolean;
  /** File to store the counts in; `true` for the one in the folder of checks. */
  readonly write?: string | boolean;
  readonly misses?: boolean;
  /** Print bins of the instrument's probabilities beside what was labelled. */
  readonly reliability?: boolean;
  /** File to store each answer in, for `--compare`. */
  readonly answers?: string;
  /** Messages a run looks at for one clause, for which the hits that establish a signal are told. @default 20 */
  readonly looks?: number;
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
      unknown.map((id) => ({
        code: 'unknown-signal',
        what: { en: `there is no signal “${id}”`, zh: `没有信号“${id}”` },
        fix: didYouMean(id, known),
      })),
    );
  if (options.write !== undefined && options.write !== false && options.signal !== undefined)
    throw new InvalidInput([
      {
        code: 'partial-calibration',
        what: {
          en: '--write with --signal would forget the figures of all other signals',
          zh: '--write 与 --signal 同用会丢掉其他信号的数据',
        },
        fix: { en: 'leave --signal out', zh: '去掉 --signal' },
      },
    ]);
  // “--write labels.jsonl” would else overwrite the labels that were meant to be read.
  for (const [option, file] of Object.entries({ write: options.write, answers: options.answers }))
    if (typeof file === 'string' && !file.endsWith('.json'))
      throw new InvalidInput([
        {
          code: option === 'write' ? 'not-a-calibration' : 'not-answers',
          what: { en: `--${option} ${file}: not a .json file`, zh: `--${option} ${file}：不是 .json 文件` },
          fix: {
            en: `name the labelled files before --${option}, and a .json file after it`,
            zh: `标注文件写在 --${option} 之前，.json 文件写在其后`,
          },
        },
      ]);
};

const fileOf = (options: CalibrateOptions, instrument: string): string =>
  typeof options.write === 'string' ? options.write : join(options.folder, 'calibration', calibrationName(instrument));

/** What was measured before would be gone, and all that rests on it undecided. */
const refuseForgetting = (file: string, calibration: Calibration): void => {
  const forgotten = forgottenIn(file, calibration);
  const [first] = forgotten;
  if (first === undefined) return;
  const many = forgotten.length;
  throw new InvalidInput([
    {
      code: 'partial-calibration',
      what: {
        en: `${file} would forget what these files do not label: ${first}${many > 1 ? ` and ${many - 1} more` : ''}`,
        zh: `${file} 会丢掉这些文件未标注的数据：${first}${many > 1 ? ` 等 ${many} 项` : ''}`,
      },
      fix: {
        en: 'write it to a folder of your own, --write mine/calibration/patterns.json, and name that with --checks mine: both count',
        zh: '写入自己的目录：--write mine/calibration/patterns.json，再用 --checks mine 指定该目录，两者都算数',
      },
    },
  ]);
};

const sourcesText = (entries: readonly Measured[], lang: Language): string => {
  const sources = [...new Set(entries.flatMap((entry) => entry.sources))].sort();
  return `\n${lang === 'zh' ? '数据来源：' : 'sources:'}\n${sources.map((source) => `  ${cleanLine(source)}\n`).join('')}`;
};

const wroteText = (file: string, lang: Language): string => (lang === 'zh' ? `已写入 ${file}\n` : `wrote ${file}\n`);

const unansweredText = (name: string, questions: number, lang: Language): string =>
  lang === 'zh'
    ? `有 ${questions} 个问题未得到“${name}”的回答：以上数字不是它的误差，未写入任何文件\n`
    : `“${name}” was not reached for ${questions} questions: the figures are not its error, and nothing was written\n`;

/** Asks the model judge that the options name, else the deterministic instrument. */
const measureBy = async (
  files: readonly string[],
  options: CalibrateOptions,
  { catalogue, io }: CalibrateContext,
): Promise<MeasuredModel> => {
  const measuring = { cwd: io.cwd, signals: catalogue.signals, only: options.signal ?? [] };
  const { model } = chooseInstruments(options, {});
  if (model !== undefined) return collectByModel(files, measuring, { choice: model, io, lang: options.lang });
  const instrument = openInstrument(catalogue);
  return { ...(await collect(files, { ...measuring, instrument })), instrument, unanswered: 0 };
};

interface CalibrateContext {
  readonly catalogue: Catalogue;
  readonly io: Io;
}

/** Measures the instrument on labelled files and prints, or stores, its error. */
export const calibrate = async (
  files: readonly string[],
  options: CalibrateOptions,
  context: CalibrateContext,
): Promise<number> => {
  const { catalogue, io } = context;
  const { lang, looks = usualLooks } = options;
  refuse(options, catalogue);
  const { instrument, answers, data, unanswered } = await measureBy(files, options, context);
  const entries = entriesOf(answers);
  if (entries.length === 0)
    throw new InvalidInput([
      {
        code: 'no-labels',
        what: { en: 'the files hold no label to measure', zh: '文件中没有可测定的标注' },
        fix: { en: 'name files with labels of these signals', zh: '请指定含这些信号标注的文件' },
      },
    ]);
  const calibration: Calibration = { instrument: instrument.name, digest: instrument.digest, data, entries };
  const shown: readonly Measured[] = options.bySource === true ? bySource(answers) : entries;

  const reliable = options.reliability === true ? reliabilities(answers) : undefined;
  if (options.json === true) {
    const figures = shown.map((entry) => ({ ...entry, figures: figuresOf(entry), needed: neededOf(entry, defaultBars, looks) }));
    const rest = reliable === undefined ? {} : { reliability: reliable };
    io.stdout(`${JSON.stringify({ ...calibration, entries: figures, ...rest }, null, 2)}\n`);
  } else {
    if (options.misses === true) io.stdout(`${missesText(answers, lang)}\n`);
    io.stdout(tableText(shown, { lang, sources: options.bySource === true ? 'apart' : 'together', looks }));
    if (reliable !== undefined) io.stdout(`\n${reliabilityText(reliable, instrument.name, lang)}`);
    io.stdout(sourcesText(entries, lang));
  }
  if (unanswered > 0) {
    io.stderr(unansweredText(instrument.name, unanswered, lang));
    return exitCodes.unexercised;
  }
  if (options.write !== undefined && options.write !== false) {
    const file = fileOf(options, instrument.name);
    refuseForgetting(resolve(io.cwd, file), calibration);
    await writeCalibration(resolve(io.cwd, file), calibration);
    io.stderr(wroteText(file, lang));
  }
  if (options.answers !== undefined) {
    await writeAnswers(resolve(io.cwd, options.answers), {
      instrument: instrument.name,
      digest: instrument.digest,
      data,
      answers,
    });
    io.stderr(wroteText(options.answers, lang));
  }
  return exitCodes.ok;
};
