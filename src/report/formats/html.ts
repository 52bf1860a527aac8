import type { ReportFormat } from '../../model/report.ts';
import { htmlDocument } from '../html/document.ts';
import { formatNames } from './names.ts';

/** A page for counsel and regulators: self-contained, printable, both languages. */
export const html: ReportFormat = {
  ...formatNames.html,
  render: (report, options) => htmlDocument(report, options.lang),
};
