import type { ReportFormat } from '../../model/report.ts';
import { markdownDocument } from '../markdown/document.ts';

/** A short summary for pull-request comments. */
export const markdown: ReportFormat = {
  id: 'markdown',
  title: { en: 'Markdown summary', zh: 'Markdown 摘要' },
  file: 'summary.md',
  render: (report, options) => markdownDocument(report, options.lang),
};
