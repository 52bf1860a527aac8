import { Chalk } from 'chalk';
import type { ReportFormat } from '../../model/report.ts';
import { textDocument } from '../text/document.ts';
import { type Paint, unpainted } from '../text/paint.ts';

const chalk = new Chalk({ level: 1 });

const coloured: Paint = {
  heading: chalk.bold,
  quiet: chalk.dim,
  fail: chalk.red,
  open: chalk.yellow,
  pass: chalk.green,
  code: chalk.cyan,
};

/** The console report. */
export const text: ReportFormat = {
  id: 'text',
  title: { en: 'Console report', zh: '终端报告' },
  file: 'report.txt',
  render: (report, options) =>
    textDocument({ lang: options.lang, width: options.width, paint: options.colour ? coloured : unpainted }, report),
};
