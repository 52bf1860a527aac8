import type { ReportFormat } from '../../model/report.ts';
import { junitDocument } from '../junit/document.ts';

/** JUnit XML for CI: one test case per check, persona and language. */
export const junit: ReportFormat = {
  id: 'junit',
  title: { en: 'JUnit XML', zh: 'JUnit XML' },
  file: 'junit.xml',
  render: (report, options) => junitDocument(report, options.lang),
};
