import type { ReportFormat } from '../../model/report.ts';
import { markdownDocument } from '../markdown/document.ts';
import { formatNames } from './names.ts';

/** A short summary for pull-request comments. */
export const markdown: ReportFormat = {
  ...formatNames.markdown,
  render: (report, options) => markdownDocument(report, options.lang),
};
