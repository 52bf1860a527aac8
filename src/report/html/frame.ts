import { joinMarkup, type Markup, markup } from '../markup.ts';
import type { Frame, Row } from '../view/frame.ts';
import type { CheckResult } from '../view/outline.ts';
import type { MarkedText } from '../view/quote.ts';
import { runText } from '../words/counts.ts';
import { expectationText } from '../words/expectations.ts';
import { spokenText } from '../words/instruments.ts';
import { languageName, languageTag, speakerName } from '../words/labels.ts';
import { phrases } from '../words/phrases.ts';
import type { Sheet } from './parts.ts';

const marked = ({ text, marks }: MarkedText): Markup => {
  const pieces: Markup[] = [];
  let done = 0;
  for (const mark of marks) {
    pieces.push(markup`${text.slice(done, mark.start)}<mark>${text.slice(mark.start, mark.end)}</mark>`);
    done = mark.end;
  }
  return joinMarkup([...pieces, markup`${text.slice(done)}`]);
};

const rowOf = (sheet: Sheet, row: Row, frame: Frame): Markup => {
  const words =
    row.text === ''
      ? markup`<span class="soft">(${phrases.noWords[sheet.lang]})</span>`
      : markup`<q lang="${languageTag[frame.session.lang]}" dir="auto">${marked(row)}</q>`;
  return markup`<li><span class="line">${row.line}</span><span class="speaker">${speakerName[row.kind][sheet.lang]}</span>${words}</li>\n`;
};

/** The exchange of one session, the deciding words marked. */
export const frameFigure = (sheet: Sheet, frame: Frame, { check, errors }: CheckResult): Markup => {
  const { persona, lang, variant, run, outcome } = frame.session;
  const which = [persona, languageName[lang][sheet.lang], variant, runText(run, sheet.lang)].join(' · ');
  const rows = joinMarkup(frame.rows.map((row) => rowOf(sheet, row, frame)));
  const expected = frame.expectations.map((id) => markup`<p>${expectationText(check, id, sheet.lang)}</p>`);
  const spoken = frame.by.map(
    (each) => markup`<p class="soft">${spokenText(each, { errors, spoken: lang, lang: sheet.lang })}</p>`,
  );
  return markup`<figure class="frame ${outcome}"><figcaption><code>${frame.location}</code> · ${which}</figcaption>
<ol>
${rows}</ol>
${joinMarkup(expected)}${joinMarkup(spoken)}</figure>
`;
};
