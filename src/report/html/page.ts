import type { Language } from '../../model/words.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { languageTag } from '../words/labels.ts';
import { style, styleHash } from './style.ts';

const choice = (lang: Language, chosen: Language): Markup => {
  const checked = lang === chosen ? markup` checked` : nothing;
  const own = lang === 'en' ? 'English' : '中文';
  return markup`<input type="radio" name="language" id="language-${lang}"${checked}><label for="language-${lang}" lang="${languageTag[lang]}">${own}</label>\n`;
};

/** One language's half of a page. */
interface Half {
  readonly lang: Language;
  readonly body: Markup;
}

/** A whole page: no script, no request; its languages switched by radio buttons and style. */
export const pageOf = (title: string, halves: readonly Half[], chosen: Language): string => {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  // One language leaves nothing to choose.
  const choices = halves.length < 2 ? nothing : joinMarkup(halves.map((half) => choice(half.lang, chosen)));
  const page = markup`<html lang="${languageTag[chosen]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
${choices}${joinMarkup(
  halves.map((half) => markup`<div class="report" lang="${languageTag[half.lang]}">\n${half.body}</div>\n`),
)}</main>
</body>
</html>
`;
  return `<!DOCTYPE html>\n${page.markup}`;
};
