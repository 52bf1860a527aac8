import type { FormatName } from '../../model/report.ts';

const dossierHtml: FormatName = {
  id: 'dossier-html',
  title: { en: 'Assessment dossier (HTML)', zh: '安全评估材料（HTML）' },
  file: 'dossier.html',
  language: 'zh',
};

/** Names of the report formats, apart from what draws them: that is loaded when there is something to draw. */
export const formatNames = {
  text: { id: 'text', title: { en: 'Console report', zh: '终端报告' }, file: 'report.txt' },
  json: { id: 'json', title: { en: 'Report as JSON', zh: 'JSON 报告' }, file: 'report.json' },
  junit: { id: 'junit', title: { en: 'JUnit XML', zh: 'JUnit XML' }, file: 'junit.xml' },
  html: { id: 'html', title: { en: 'HTML report', zh: 'HTML 报告' }, file: 'report.html' },
  markdown: { id: 'markdown', title: { en: 'Markdown summary', zh: 'Markdown 摘要' }, file: 'summary.md' },
  dossier: {
    id: 'dossier',
    title: { en: 'Assessment dossier (Markdown, with a page beside it)', zh: '安全评估材料（Markdown，附网页版）' },
    file: 'dossier.md',
    language: 'zh',
    along: [dossierHtml],
  },
  dossierHtml,
} as const satisfies { readonly [key: string]: FormatName };
