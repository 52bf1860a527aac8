import type { ReportFormat } from '../../model/report.ts';
import { dossierPage } from '../dossier/html.ts';

/** The assessment dossier as a self-contained page. */
export const dossierHtml: ReportFormat = {
  id: 'dossier-html',
  title: { en: 'Assessment dossier (HTML)', zh: '安全评估材料（HTML）' },
  file: 'dossier.html',
  language: 'zh',
  render: (report, { lang }) => dossierPage(report, lang),
};
