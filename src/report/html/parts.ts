import type { Outcome } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import type { CheckIndex } from '../view/outline.ts';
import { outcomeName } from '../words/labels.ts';

/** What all parts of one language's half of the document need. */
export interface Sheet {
  readonly lang: Language;
  readonly index: CheckIndex;
  /** Clause under which a check stands in full. */
  readonly homes: ReadonlyMap<string, string>;
}

const signs: { readonly [outcome in Outcome]: string } = {
  fail: '✗',
  inconclusive: '?',
  'not-tested': '–',
  pass: '✓',
  'not-applicable': '○',
};

/** An outcome as a label: sign and words, colour only besides. */
export const chip = (outcome: Outcome, lang: Language): Markup =>
  markup`<span class="chip ${outcome}"><span aria-hidden="true">${signs[outcome]}</span> ${outcomeName[outcome][lang]}</span>`;

/** Rows of a description list; rows without words are left out. */
export const describe = (rows: readonly (readonly [string, Markup | string])[]): Markup => {
  const shown = rows.filter(([, value]) => (typeof value === 'string' ? value : value.markup) !== '');
  return markup`<dl>${joinMarkup(shown.map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`))}</dl>\n`;
};

export const listOf = (items: readonly (Markup | string)[]): Markup =>
  items.length === 0 ? nothing : markup`<ul>${joinMarkup(items.map((item) => markup`<li>${item}</li>`))}</ul>\n`;

/** An address as a link, with the words behind it as they are; text that begins with none stays text. */
export const linked = (text: string): Markup => {
  const [, address, rest = ''] = /^(https:\/\/[^\s<>"']+)(\s[\s\S]*)?$/.exec(text) ?? [];
  return address === undefined ? markup`${text}` : markup`<a href="${address}" rel="noreferrer">${address}</a>${rest}`;
};

/** Anchor of a clause or check in one language's half. */
export const anchor = (sheet: Sheet, name: string): string => `${sheet.lang}-${name.replace(/[^\w.-]+/g, '-')}`;
