import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { bankBlocks } from '../bank/blocks.ts';
import { blockText } from '../blocks/markdown.ts';

/** Question banks as Markdown lines; nothing when none was played. */
export const bankMarkdown = (report: Report, lang: Language): readonly string[] =>
  (report.banks ?? []).flatMap((bank) => bankBlocks(bank, lang)).flatMap((block) => [blockText(block, lang), '']);
