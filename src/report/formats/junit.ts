import type { ReportFormat } from '../../model/report.ts';
import { junitDocument } from '../junit/document.ts';
import { formatNames } from './names.ts';

/** JUnit XML for CI: one test case per check, persona and language. */
export const junit: ReportFormat = {
  ...formatNames.junit,
  render: (report, options) => junitDocument(report, options.lang),
};
