import type { ClauseResult, MeasureResult } from '../../model/report.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { clausesWith, countByOutcome } from '../view/outline.ts';
import { countText, totalsText } from '../words/counts.ts';
import { outcomeName, readingOrder } from '../words/labels.ts';
import { phrases } from '../words/phrases.ts';
import { clauseArticle, isDetailed, matrix, untestedTable } from './clause.ts';
import { anchor, describe, linked, listOf, type Sheet } from './parts.ts';

const byReason = (sheet: Sheet, title: string, results: readonly ClauseResult[]): Markup =>
  results.length === 0 ? nothing : markup`<h3>${title} (${results.length})</h3>\n${untestedTable(sheet, results)}`;

/** A measure: what it is, all clauses at a glance, those that checks bear on in full, and the rest by reason. */
export const measureSection = (sheet: Sheet, measure: MeasureResult): Markup => {
  const { lang } = sheet;
  const details = readingOrder.map((outcome) => {
    const results = clausesWith(measure, outcome).filter(isDetailed);
    if (results.length === 0) return nothing;
    return markup`<h3>${outcomeName[outcome][lang]} (${results.length})</h3>\n${joinMarkup(results.map((result) => clauseArticle(sheet, result)))}`;
  });
  const rest = measure.clauses.filter((result) => !isDetailed(result));
  const untested = rest.filter((result) => result.verdict.outcome !== 'not-applicable');
  const inapplicable = rest.filter((result) => result.verdict.outcome === 'not-applicable');
  return markup`<section id="${anchor(sheet, measure.id)}">
<h2>${measure.title[lang]}</h2>
${describe([
  [phrases.measure[lang], markup`<code>${measure.id}</code>`],
  [phrases.issuer[lang], measure.issuer[lang]],
  [phrases.inForce[lang], measure.inForce],
  [phrases.textBasis[lang], measure.textBasis[lang]],
  [phrases.sources[lang], listOf(measure.sources.map(linked))],
  [phrases.outcome[lang], `${countText(measure.clauses.length, 'clause', lang)} · ${totalsText(countByOutcome(measure), lang)}`],
])}<h3>${phrases.matrix[lang]}</h3>
${matrix(sheet, measure)}${joinMarkup(details)}${byReason(sheet, phrases.untested[lang], untested)}${byReason(sheet, outcomeName['not-applicable'][lang], inapplicable)}</section>
`;
};
