import type { Clause } from '../../model/measure.ts';
import type { ClauseResult, MeasureResult } from '../../model/report.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { isWanting } from '../view/evidence.ts';
import { checksOf, groupByReasons, reasonTexts } from '../view/outline.ts';
import { holderName, protectedName, severityName, trustName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { stepsFor } from '../words/remedies.ts';
import { checkSection } from './check.ts';
import { evidenceChips } from './evidence.ts';
import { anchor, chip, describe, linked, listOf, type Sheet } from './parts.ts';

const steps = (sheet: Sheet, results: readonly ClauseResult[]): Markup => {
  const all = stepsFor(
    results.flatMap((result) => result.verdict.reasons),
    sheet.lang,
  );
  const parts = all.map(({ texts, lines }) => {
    const typed = lines.length === 0 ? nothing : markup`<pre><code>${lines.join('\n')}</code></pre>\n`;
    return markup`${joinMarkup(texts.map((text) => markup`<p>${text}</p>`))}${typed}`;
  });
  return joinMarkup(parts);
};

const source = ({ lang }: Sheet, { article, source: address }: Clause): Markup => markup`${article[lang]}<br>${linked(address)}`;

/** The document that could attest a clause, and who has it. */
const collected = ({ lang }: Sheet, { documents }: Clause): Markup => {
  if (documents === undefined) return nothing;
  const { from, what } = documents;
  return markup`<br><span class="soft">${holderName[from][lang]}${punctuation[lang].colon}${what[lang]}</span>`;
};

/** Facts about a clause that a lawyer asks for first. */
const facts = (sheet: Sheet, result: ClauseResult): Markup => {
  const { lang } = sheet;
  const { clause, verdict } = result;
  const reasons = verdict.outcome === 'pass' ? [] : reasonTexts(verdict.reasons, lang);
  return describe([
    [phrases.duty[lang], clause.duty[lang]],
    [phrases.severity[lang], severityName[clause.severity][lang]],
    [phrases.why[lang], clause.why[lang]],
    [phrases.protects[lang], protectedName[clause.protects][lang]],
    [phrases.source[lang], source(sheet, clause)],
    [phrases.trust[lang], trustName[clause.trust][lang]],
    [phrases.testing[lang], clause.testing[lang]],
    ...(clause.limits === undefined ? [] : [[phrases.limits[lang], clause.limits[lang]] as const]),
    [phrases.reasons[lang], listOf(reasons)],
    [phrases.toEnableTitle[lang], steps(sheet, [result])],
  ]);
};

/** A clause with its checks; a check that stands in full under another clause is a link there. */
export const clauseArticle = (sheet: Sheet, result: ClauseResult): Markup => {
  const { lang } = sheet;
  const { clause, verdict } = result;
  const checks = checksOf(result, sheet.index).map((each) => {
    const home = sheet.homes.get(each.check.id);
    if (home === verdict.ref || home === undefined) return checkSection(sheet, each);
    const target = anchor(sheet, `check-${each.check.id}`);
    return markup`<p class="check">${each.check.title[lang]} ${chip(each.verdict.outcome, lang)} — <a href="#${target}">${phrases.quotedUnder[lang]} ${home}</a></p>\n`;
  });
  return markup`<article class="clause" id="${anchor(sheet, verdict.ref)}">
<header><h4>${clause.id} ${clause.title[lang]}</h4>${chip(verdict.outcome, lang)}${evidenceChips(sheet, result)}</header>
${facts(sheet, result)}${joinMarkup(checks)}</article>
`;
};

/** Clauses at a glance: every one of them, whatever its outcome. */
export const matrix = (sheet: Sheet, measure: MeasureResult): Markup => {
  const { lang } = sheet;
  const rows = measure.clauses.map((result) => {
    const { clause, verdict } = result;
    const { en, zh } = verdict.byLanguage;
    const title = markup`<a href="#${anchor(sheet, verdict.ref)}">${clause.title[lang]}</a>`;
    const cell = (outcome: typeof en): Markup => (outcome === undefined ? markup`—` : chip(outcome, lang));
    return markup`<tr><th scope="row">${clause.id}</th><td>${title}</td><td>${chip(verdict.outcome, lang)}${evidenceChips(sheet, result)}</td><td>${cell(en)}</td><td>${cell(zh)}</td><td>${severityName[clause.severity][lang]}</td></tr>\n`;
  });
  return markup`<div class="scroll"><table><thead><tr><th scope="col">${phrases.clause[lang]}</th><th scope="col">${phrases.subject[lang]}</th><th scope="col">${phrases.outcome[lang]}</th><th scope="col">${phrases.inEnglish[lang]}</th><th scope="col">${phrases.inChinese[lang]}</th><th scope="col">${phrases.severity[lang]}</th></tr></thead>
<tbody>${joinMarkup(rows)}</tbody></table></div>
`;
};

/** Whether a clause has an article of its own; those that no check bears on stand in a table by reason. */
export const isDetailed = (result: ClauseResult): boolean =>
  result.verdict.checks.length > 0 || result.verdict.outcome === 'fail' || result.verdict.outcome === 'pass';

/** Clauses that no check bears on: by reason, each by name, with what would test it. */
export const untestedTable = (sheet: Sheet, results: readonly ClauseResult[]): Markup => {
  const { lang } = sheet;
  const groups = groupByReasons(results, lang).map((group) => {
    const rows = group.clauses.map((result) => {
      const { clause, verdict } = result;
      return markup`<tr id="${anchor(sheet, verdict.ref)}"><th scope="row">${clause.id}</th><td>${clause.title[lang]}${evidenceChips(sheet, result)}<br><span class="soft">${clause.duty[lang]}</span></td><td>${clause.testing[lang]}${collected(sheet, clause)}</td><td>${source(sheet, clause)}<br><span class="soft">${trustName[clause.trust][lang]}</span></td></tr>\n`;
    });
    return markup`<h4 class="reason">${group.texts.join(punctuation[lang].semicolon)} (${group.clauses.length})</h4>
${steps(sheet, group.clauses.filter(isWanting))}<div class="scroll"><table><thead><tr><th scope="col">${phrases.clause[lang]}</th><th scope="col">${phrases.duty[lang]}</th><th scope="col">${phrases.testing[lang]}</th><th scope="col">${phrases.source[lang]}</th></tr></thead>
<tbody>${joinMarkup(rows)}</tbody></table></div>
`;
  });
  return joinMarkup(groups);
};
