import type { Language } from '../../model/words.ts';
import { frameFigure } from '../html/frame.ts';
import { chip, listOf } from '../html/parts.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import type { Block, Inline, Line } from './block.ts';
import { isOwnRecord, recordAnchor, recordName, recordPage } from './record.ts';

const inline = (piece: Inline, lang: Language): Markup => {
  if (typeof piece === 'string') return markup`${piece}`;
  if ('code' in piece) return markup`<code>${piece.code}</code>`;
  if ('outcome' in piece) return chip(piece.outcome, lang);
  if ('to' in piece) return markup`<a href="#${lang}-${piece.to}">${piece.text}</a>`;
  const { file, line } = piece.record;
  if (!isOwnRecord(file)) return markup`<code>${file}:${line}</code>`;
  return markup`<a href="${recordPage}#${recordAnchor(file, line)}"><code>${recordName(file, line)}</code></a>`;
};

const lineOf = (line: Line, lang: Language): Markup => joinMarkup(line.map((piece) => inline(piece, lang)));

const headingOf = (level: 2 | 3, text: string, id: Markup): Markup =>
  level === 2 ? markup`<h2${id}>${text}</h2>\n` : markup`<h3${id}>${text}</h3>\n`;

const blockMarkup = (block: Block, lang: Language): Markup => {
  switch (block.is) {
    case 'heading':
      return headingOf(block.level, block.text, block.id === undefined ? nothing : markup` id="${lang}-${block.id}"`);
    case 'paragraph':
      return markup`<p>${lineOf(block.line, lang)}</p>\n`;
    case 'notice':
      return markup`<p class="banner" role="note">${lineOf(block.line, lang)}</p>\n`;
    case 'list':
      return listOf(block.items.map((item) => lineOf(item, lang)));
    case 'tasks':
      return markup`<ul class="tasks">${joinMarkup(block.items.map((item) => markup`<li><span aria-hidden="true">☐</span> ${lineOf(item, lang)}</li>`))}</ul>\n`;
    case 'table': {
      const heads = joinMarkup(block.head.map((head) => markup`<th scope="col">${head}</th>`));
      const rows = block.rows.map(
        (cells) => markup`<tr>${joinMarkup(cells.map((cell) => markup`<td>${lineOf(cell, lang)}</td>`))}</tr>\n`,
      );
      return markup`<div class="scroll"><table><thead><tr>${heads}</tr></thead>\n<tbody>${joinMarkup(rows)}</tbody></table></div>\n`;
    }
    case 'exchange':
      return frameFigure({ lang, index: new Map(), homes: new Map() }, block.frame, block.result);
    default:
      return block satisfies never;
  }
};

/** Blocks as parts of a page in one language. */
export const blocksToMarkup = (blocks: readonly Block[], lang: Language): Markup =>
  joinMarkup(blocks.map((block) => blockMarkup(block, lang)));
