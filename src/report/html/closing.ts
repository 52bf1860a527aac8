import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { joinMarkup, type Markup, markup } from '../markup.ts';
import { errorRates, type Share } from '../view/rates.ts';
import { barsText } from '../words/bars.ts';
import { judgeTexts } from '../words/instruments.ts';
import { languageName, outcomeMeaning, readingOrder } from '../words/labels.ts';
import { between, percent } from '../words/numbers.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { chip, describe, listOf, type Sheet } from './parts.ts';

/** Rate, interval and counts on lines of their own: beside each other, six such columns are wider than a page. */
const share = (value: Share | undefined): Markup =>
  value === undefined
    ? markup`—`
    : markup`${percent(value.rate)}<br><span class="soft">${between(value)}<br>${value.hits}/${value.of}</span>`;

/** What each outcome means. */
export const readingSection = (lang: Language): Markup => markup`<section>
<h2>${phrases.reading[lang]}</h2>
<dl>${joinMarkup(readingOrder.map((outcome) => markup`<dt>${chip(outcome, lang)}</dt><dd>${outcomeMeaning[outcome][lang]}</dd>`))}</dl>
<p class="soft">${phrases.quotes[lang]}</p>
</section>
`;

/** How often the instruments are right, as measured: a reader weighs a verdict by it. */
export const instrumentSection = (sheet: Sheet, report: Report): Markup => {
  const { lang } = sheet;
  const asked = listOf(report.judge === undefined ? [] : judgeTexts(report.judge, lang));
  const intro = markup`<h2 id="${lang}-instruments">${phrases.instruments[lang]}</h2>\n<p>${barsText(report.bars, lang)}</p>\n${asked}`;
  if (report.instruments.length === 0) return markup`<section>${intro}<p>${phrases.noInstruments[lang]}</p></section>\n`;
  const heads = [
    phrases.instrument,
    phrases.signal,
    phrases.language,
    phrases.labelled,
    phrases.noticed,
    phrases.recall,
    phrases.falsePositives,
    phrases.precision,
    phrases.labels,
  ].map((head) => markup`<th scope="col">${head[lang]}</th>`);
  const rows = report.instruments.map((entry) => {
    const rates = errorRates(entry);
    const numbers = [rates.noticed, rates.recall, rates.falsePositives, rates.precision];
    return markup`<tr><td>${entry.instrument}</td><th scope="row">${entry.signal}</th><td>${languageName[entry.lang][lang]}</td><td class="number">${rates.labelled}</td>${joinMarkup(numbers.map((value) => markup`<td class="number">${share(value)}</td>`))}<td>${entry.sources.join(punctuation[lang].list)}</td></tr>\n`;
  });
  return markup`<section>${intro}<div class="scroll"><table><caption>${phrases.instrumentsCaption[lang]}</caption><thead><tr>${joinMarkup(heads)}</tr></thead>
<tbody>${joinMarkup(rows)}</tbody></table></div></section>
`;
};

/** What decided the verdicts, so that they can be had again. */
export const provenanceSection = (report: Report, lang: Language): Markup => markup`<section>
<h2>${phrases.provenance[lang]}</h2>
${describe([
  [phrases.tool[lang], `clauseprobe ${report.tool.version}`],
  [`${phrases.digests[lang]}: checks`, markup`<code>${report.digests.checks}</code>`],
  [`${phrases.digests[lang]}: signals`, markup`<code>${report.digests.signals}</code>`],
  [`${phrases.digests[lang]}: calibration`, markup`<code>${report.digests.calibration}</code>`],
  [`${phrases.digests[lang]}: judge`, report.judge === undefined ? '' : markup`<code>${report.judge.digest}</code>`],
])}</section>
`;
