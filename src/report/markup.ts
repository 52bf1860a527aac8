import { cleanText } from './view/clean.ts';

/** Text that is already markup; only `markup` and `joinMarkup` make it. */
export interface Markup {
  readonly markup: string;
}

const named: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any bytes as the text of an element or a quoted attribute, legal in XML 1.0 and HTML: `]]>` cannot survive since `>` is escaped. */
const escapeMarkup = (text: string): string => cleanText(text).replace(/[&<>"']/g, (character) => named[character] ?? '');

/** Template tag: everything put in is escaped unless it is markup itself. */
export const markup = (strings: TemplateStringsArray, ...slots: readonly (string | number | Markup)[]): Markup => {
  let text = strings[0] ?? '';
  for (const [index, slot] of slots.entries()) {
    text += typeof slot === 'object' ? slot.markup : escapeMarkup(String(slot));
    text += strings[index + 1] ?? '';
  }
  return { markup: text };
};

export const joinMarkup = (parts: readonly Markup[], separator = ''): Markup => ({
  markup: parts.map((part) => part.markup).join(separator),
});

export const nothing: Markup = { markup: '' };
