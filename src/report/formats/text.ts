import { Chalk } from 'chalk';
import type { ReportFormat } from '../../model/report.ts';
import { textDocument } from '../text/document.ts';
import { type Paint, unpainted } from '../text/paint.ts';
import { formatNames } from './names.ts';

const chalk = new Chalk({ level: 1 });

/** Of one argument, since chalk would print an index from `map` too. */
const one =
  (style: (text: string) => string): ((text: string) => string) =>
  (text) =>
    style(text);

const coloured: Paint = {
  heading: one(chalk.bold),
  quiet: one(chalk.dim),
  fail: one(chalk.red),
  open: one(chalk.yellow),
  pass: one(chalk.green),
  code: one(chalk.cyan),
};

/** The console report. */
export const text: ReportFormat = {
  ...formatNames.text,
  render: (report, options) =>
    textDocument({ lang: options.lang, width: options.width, paint: options.colour ? coloured : unpainted }, report),
};
