import { cleanLine, cleanText } from '../view/clean.ts';
import { columnsIn, padTo } from '../view/width.ts';
import { wrapText } from '../view/wrap.ts';
import type { Page } from './paint.ts';

/** A paragraph behind an indent; further lines hang below its words. */
export const paragraph = (page: Page, lead: string, text: string): readonly string[] => {
  const hang = columnsIn(lead);
  const wrapped = wrapText(cleanText(text), page.width - hang);
  return wrapped.map((line, index) => `${index === 0 ? lead : ' '.repeat(hang)}${line.text}`.trimEnd());
};

/** A word in the margin and a paragraph beside it. */
export const labelled = (page: Page, label: string, text: string): readonly string[] => {
  const margin = `    ${padTo(label, 9)}`;
  const lines = paragraph(page, ' '.repeat(columnsIn(margin)), text);
  return lines.map((line, index) => (index === 0 ? `${page.paint.quiet(margin)}${line.trimStart()}` : line));
};

/** One clean line, never wrapped. */
export const single = (text: string): string => cleanLine(text);
