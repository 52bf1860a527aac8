import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { bankBlocks } from '../bank/blocks.ts';
import { bankWords } from '../bank/words.ts';
import { blocksToMarkup } from '../blocks/html.ts';
import { type Markup, markup, nothing } from '../markup.ts';

/** Question banks, in a section of their own: they decide no clause. */
export const bankSection = (report: Report, lang: Language): Markup => {
  const blocks = (report.banks ?? []).flatMap((bank) => bankBlocks(bank, lang));
  if (blocks.length === 0) return nothing;
  return markup`<section>\n<h2>${bankWords.banks[lang]}</h2>\n${blocksToMarkup(blocks, lang)}</section>\n`;
};
