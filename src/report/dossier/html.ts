import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { blocksToMarkup } from '../blocks/html.ts';
import { pageOf } from '../html/page.ts';
import { markup } from '../markup.ts';
import { dossierBlocks } from './content.ts';
import { dossierWords as words } from './words.ts';

/** The dossier is read by Chinese authorities first. */
const order: readonly Language[] = ['zh', 'en'];

/** The dossier as a self-contained page, both languages inside. */
export const dossierPage = (report: Report, lang: Language): string => {
  const halves = order.map((each) => ({
    lang: each,
    body: markup`<header class="masthead"><h1>${words.title[each]}</h1></header>\n${blocksToMarkup(dossierBlocks(report, each), each)}`,
  }));
  return pageOf(`${words.title[lang]}: ${report.target}`, halves, lang);
};
