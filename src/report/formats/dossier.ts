import type { ReportFormat } from '../../model/report.ts';
import { blocksToMarkdown } from '../blocks/markdown.ts';
import { dossierBlocks } from '../dossier/content.ts';
import { dossierWords } from '../dossier/words.ts';
import { dossierHtml } from './dossier-html.ts';

/** The assessment dossier by the eight items of Article 23, to be completed by the provider. */
export const dossier: ReportFormat = {
  id: 'dossier',
  title: { en: 'Assessment dossier (Markdown, with a page beside it)', zh: '安全评估材料（Markdown，附网页版）' },
  file: 'dossier.md',
  language: 'zh',
  along: [dossierHtml],
  render: (report, { lang }) => blocksToMarkdown(dossierWords.title[lang], dossierBlocks(report, lang), lang),
};
