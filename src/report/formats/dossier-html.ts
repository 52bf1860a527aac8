import type { ReportFormat } from '../../model/report.ts';
import { dossierPage } from '../dossier/html.ts';
import { formatNames } from './names.ts';

/** The assessment dossier as a self-contained page. */
export const dossierHtml: ReportFormat = {
  ...formatNames.dossierHtml,
  render: (report, { lang }) => dossierPage(report, lang),
};
