import { cleanLine, cleanText } from '../view/clean.ts';

/** Entities, not backslashes: mentions are looked up after backslashes are gone. */
const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '@': '&#64;' };

/** Words on one line that Markdown and GitHub leave as they are: no markup, HTML, link, mention or reference. */
export const escapeMarkdown = (text: string): string =>
  cleanLine(text).replace(/[&<>@\\`*_{}[\]()#+!|~$:]|(?<=www)\./gi, (character) => entities[character] ?? `\\${character}`);

/** A code block whose fence no line inside can close. */
export const codeBlock = (text: string): readonly string[] => {
  const inside = cleanText(text);
  const longest = Math.max(2, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, inside, fence];
};

/** A name as code on one line. */
export const codeSpan = (text: string): string => `\`${cleanLine(text).replace(/[`|]/g, '')}\``;
