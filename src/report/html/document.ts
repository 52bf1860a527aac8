import type { Report } from '../../model/report.ts';
import { type Language, languages } from '../../model/words.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { checksOf, clausesWith, indexChecks } from '../view/outline.ts';
import { countText } from '../words/counts.ts';
import { languageName, outcomeName, readingOrder } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { departureTexts } from '../words/settings.ts';
import { bankSection } from './bank.ts';
import { instrumentSection, provenanceSection, readingSection } from './closing.ts';
import { evidenceSection } from './evidence.ts';
import { measureSection } from './measure.ts';
import { pageOf } from './page.ts';
import { anchor, describe, type Sheet } from './parts.ts';

/** The first clause, in reading order, under which each check stands. */
const homesOf = (report: Report): ReadonlyMap<string, string> => {
  const index = indexChecks(report);
  const homes = new Map<string, string>();
  for (const measure of report.measures) {
    for (const result of readingOrder.flatMap((outcome) => clausesWith(measure, outcome))) {
      for (const { check } of checksOf(result, index)) {
        if (!homes.has(check.id)) homes.set(check.id, result.verdict.ref);
      }
    }
  }
  return homes;
};

const tiles = (report: Report, lang: Language): Markup => {
  // Banks alone decide no clause: zeros would look green.
  if (report.measures.length === 0 && report.banks !== undefined) return nothing;
  const items = readingOrder.map(
    (outcome) => markup`<li class="${outcome}"><b>${report.totals[outcome]}</b> ${outcomeName[outcome][lang]}</li>`,
  );
  return markup`<ul class="tiles">${joinMarkup(items)}</ul>\n`;
};

const contents = (sheet: Sheet, report: Report): Markup => {
  const { lang } = sheet;
  const links = report.measures.map(
    (measure) => markup`<li><a href="#${anchor(sheet, measure.id)}">${measure.title[lang]}</a></li>`,
  );
  return markup`<nav aria-label="${phrases.contents[lang]}"><ul>${joinMarkup(links)}<li><a href="#${lang}-instruments">${phrases.instruments[lang]}</a></li></ul></nav>\n`;
};

const banner = (text: string): Markup => markup`<p class="banner" role="note">${text}</p>\n`;

const half = (report: Report, sheet: Sheet): Markup => {
  const { lang } = sheet;
  const { list } = punctuation[lang];
  return markup`<header class="masthead"><h1>${phrases.title[lang]}</h1>
${describe([
  [phrases.target[lang], report.target],
  [phrases.languages[lang], report.languages.map((each) => languageName[each][lang]).join(list)],
  [
    phrases.volume[lang],
    [countText(report.volume.sessions, 'session', lang), countText(report.volume.messages, 'message', lang)].join(list),
  ],
  [phrases.tool[lang], `clauseprobe ${report.tool.version}`],
])}${report.partial ? banner(phrases.partial[lang]) : nothing}${joinMarkup(departureTexts(report, lang).map(banner))}${tiles(report, lang)}<p class="soft">${phrases.notLegalAdvice[lang]}</p>
${contents(sheet, report)}</header>
${readingSection(lang)}${joinMarkup(report.measures.map((measure) => measureSection(sheet, measure)))}${evidenceSection(sheet, report)}${bankSection(report, lang)}${instrumentSection(sheet, report)}${provenanceSection(report, lang)}<footer>${phrases.notLegalAdvice[lang]}</footer>
`;
};

/** The whole page, both languages inside. */
export const htmlDocument = (report: Report, lang: Language): string => {
  const index = indexChecks(report);
  const homes = homesOf(report);
  const halves = languages.map((each) => ({ lang: each, body: half(report, { lang: each, index, homes }) }));
  return pageOf(`${phrases.title[lang]}: ${report.target}`, halves, lang);
};
