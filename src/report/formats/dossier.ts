import type { ReportFormat } from '../../model/report.ts';
import { blocksToMarkdown } from '../blocks/markdown.ts';
import { dossierBlocks } from '../dossier/content.ts';
import { dossierWords } from '../dossier/words.ts';
import { formatNames } from './names.ts';

/** The assessment dossier by the eight items of Article 23, to be completed by the provider. */
export const dossier: ReportFormat = {
  ...formatNames.dossier,
  render: (report, { lang }) => blocksToMarkdown(dossierWords.title[lang], dossierBlocks(report, lang), lang),
};
