import type { ReportFormat } from '../../model/report.ts';
import { htmlDocument } from '../html/document.ts';

/** A page for counsel and regulators: self-contained, printable, both languages. */
export const html: ReportFormat = {
  id: 'html',
  title: { en: 'HTML report', zh: 'HTML 报告' },
  file: 'report.html',
  render: (report, options) => htmlDocument(report, options.lang),
};
