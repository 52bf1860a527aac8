import type { Language } from '../../model/words.ts';
import { codeBlock, codeSpan, escapeMarkdown } from '../markdown/escape.ts';
import { frameLines } from '../text/frame.ts';
import { unpainted } from '../text/paint.ts';
import { outcomeName } from '../words/labels.ts';
import type { Block, Inline, Line } from './block.ts';
import { isOwnRecord, recordName } from './record.ts';

const inline = (piece: Inline, lang: Language): string => {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('code' in piece) return codeSpan(piece.code);
  if ('outcome' in piece) return `**${outcomeName[piece.outcome][lang]}**`;
  if ('to' in piece) return `[${escapeMarkdown(piece.text)}](#${piece.to})`;
  const { file, line } = piece.record;
  // Only files of the run itself are linked: other names come from outside.
  return isOwnRecord(file) ? `[${recordName(file, line)}](${file}#L${line})` : codeSpan(`${file}:${line}`);
};

const lineOf = (line: Line, lang: Language): string => line.map((piece) => inline(piece, lang)).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const blockLines = (block: Block, lang: Language): readonly string[] => {
  switch (block.is) {
    case 'heading':
      return [
        ...(block.id === undefined ? [] : [`<a id="${block.id}"></a>`, '']),
        `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`,
      ];
    case 'paragraph':
      return [lineOf(block.line, lang)];
    case 'notice':
      return [`> ${lineOf(block.line, lang)}`];
    case 'list':
      return block.items.map((item) => `- ${lineOf(item, lang)}`);
    case 'tasks':
      return block.items.map((item) => `- [ ] ${lineOf(item, lang)}`);
    case 'table':
      return [
        row(block.head.map(escapeMarkdown)),
        `|${block.head.map(() => '---|').join('')}`,
        ...block.rows.map((cells) => row(cells.map((cell) => lineOf(cell, lang)))),
      ];
    case 'exchange':
      return codeBlock(frameLines({ lang, width: 90, paint: unpainted }, block.frame, block.result).join('\n'));
    default:
      return block satisfies never;
  }
};

/** A block as Markdown. */
export const blockText = (block: Block, lang: Language): string => blockLines(block, lang).join('\n');

/** Blocks as Markdown, words of the target inert. */
export const blocksToMarkdown = (title: string, blocks: readonly Block[], lang: Language): string =>
  `${[[`# ${escapeMarkdown(title)}`], ...blocks.map((block) => blockLines(block, lang))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
