import type { Language, Localized } from '../../model/words.ts';
import { wrapText } from '../../report/view/wrap.ts';

/** In which language and how wide an explanation is written. */
export interface Page {
  readonly lang: Language;
  readonly width: number;
}

/** A part of an explanation: a heading and its paragraphs or list entries. */
export interface Section {
  readonly heading: Localized;
  /** A line break begins a line of detail below the entry. */
  readonly lines: readonly string[];
  /** List entries get a dash. */
  readonly list: boolean;
}

export const paragraph = (heading: Localized, ...lines: readonly string[]): Section => ({ heading, lines, list: false });
export const list = (heading: Localized, lines: readonly string[]): Section => ({ heading, lines, list: true });

const wrapped = (text: string, { width }: Page, first: string): string =>
  wrapText(text.trim(), width - first.length)
    .map((line, index) => `${index === 0 ? first : ' '.repeat(first.length)}${line.text}`.trimEnd())
    .join('\n');

/** Further lines of an entry stand below its first. */
const entry = (text: string, page: Page, first: string): string =>
  text
    .split('\n')
    .map((line, index) => wrapped(line, page, index === 0 ? first : `${' '.repeat(first.length)}  `))
    .join('\n');

const sectionText = (section: Section, page: Page): string =>
  [section.heading[page.lang], ...section.lines.map((line) => entry(line, page, section.list ? '  - ' : '  '))].join('\n');

/** A title and the sections that hold something. */
export const pageText = (title: string, sections: readonly Section[], page: Page): string =>
  `${[wrapped(title, page, ''), ...sections.filter((section) => section.lines.length > 0).map((section) => sectionText(section, page))].join('\n\n')}\n`;
