import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { type CheckResult, framesOf, reasonTexts } from '../view/outline.ts';
import { detectableText, tallyText } from '../view/tally.ts';
import { capabilityName } from '../words/capabilities.ts';
import { languageName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { settingText } from '../words/settings.ts';
import { frameFigure } from './frame.ts';
import { anchor, chip, describe, listOf, type Sheet } from './parts.ts';

const caseTable = (sheet: Sheet, result: CheckResult): Markup => {
  const { lang } = sheet;
  if (result.verdict.cases.length === 0) return nothing;
  const rows = result.verdict.cases.map((verdict) => {
    const notes = [
      tallyText(verdict, lang),
      detectableText(verdict, lang) ?? '',
      ...(verdict.outcome === 'pass' ? [] : reasonTexts(verdict.reasons, lang)),
    ];
    const shown = notes.filter((note) => note !== '').map((note) => markup`${note}`);
    return markup`<tr><td>${verdict.persona}</td><td>${languageName[verdict.lang][lang]}</td><td>${chip(verdict.outcome, lang)}</td><td>${joinMarkup(shown, '<br>')}</td></tr>\n`;
  });
  return markup`<div class="scroll"><table><thead><tr><th scope="col">${phrases.persona[lang]}</th><th scope="col">${phrases.language[lang]}</th><th scope="col">${phrases.outcome[lang]}</th><th scope="col">${phrases.seen[lang]}</th></tr></thead>
<tbody>${joinMarkup(rows)}</tbody></table></div>
`;
};

/** A check in full: its cases, the exchanges, why, what a pass shows, what it assumes. */
export const checkSection = (sheet: Sheet, result: CheckResult): Markup => {
  const { lang } = sheet;
  const { check, verdict } = result;
  const frames = verdict.cases.flatMap(framesOf).filter((frame) => frame.session.outcome !== 'pass');
  return markup`<section class="check" id="${anchor(sheet, `check-${check.id}`)}">
<h5>${check.title[lang]} ${chip(verdict.outcome, lang)}</h5>
<p class="soft"><code>${check.id}</code></p>
${caseTable(sheet, result)}${joinMarkup(frames.map((frame) => frameFigure(sheet, frame, result)))}${describe([
  [phrases.why[lang], check.why[lang]],
  [phrases.proves[lang], check.proves[lang]],
  [
    phrases.assumptions[lang],
    listOf([
      ...check.assumptions.map((assumption) => assumption[lang]),
      ...result.settings.map((setting) => settingText(setting, lang)),
    ]),
  ],
  [phrases.needs[lang], check.needs.map((need) => capabilityName[need][lang]).join(punctuation[lang].list)],
  [phrases.more[lang], markup`<code>clauseprobe explain ${check.id}</code>`],
])}</section>
`;
};
