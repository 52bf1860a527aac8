import type { ClauseResult, Report } from '../../model/report.ts';
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts';
import { clausesWithEvidence } from '../view/evidence.ts';
import { evidencePhrases, evidenceTexts, evidenceTotals, outcomeText } from '../words/evidence.ts';
import { phrases } from '../words/phrases.ts';
import { anchor, listOf, type Sheet } from './parts.ts';

/** Labels beside the outcome of a clause: that documents attest it, that it is waived. */
export const evidenceChips = ({ lang }: Sheet, { attested, waived }: ClauseResult): Markup => {
  const names = [
    ...(attested === undefined ? [] : [evidencePhrases.attested[lang]]),
    ...(waived === undefined ? [] : [lang === 'en' ? `waived until ${waived.expires}` : `已豁免至 ${waived.expires}`]),
  ];
  return joinMarkup(names.map((name) => markup` <span class="chip not-applicable">${name}</span>`));
};

const linesOf = ({ lang }: Sheet, result: ClauseResult): Markup => {
  const digests = (result.attested ?? []).map(({ document }) => markup`<code>sha256 ${document.sha256}</code>`);
  return joinMarkup([listOf(evidenceTexts(result, lang)), joinMarkup(digests, '<br>')]);
};

/** Attestations and waivers by clause; nothing without an evidence file. */
export const evidenceSection = (sheet: Sheet, report: Report): Markup => {
  if (report.evidence === undefined) return nothing;
  const { lang } = sheet;
  const rows = clausesWithEvidence(report).map(
    (result) =>
      markup`<tr><th scope="row"><a href="#${anchor(sheet, result.verdict.ref)}">${result.clause.id}</a></th><td>${result.clause.title[lang]}</td><td>${outcomeText(result, lang)}</td><td>${linesOf(sheet, result)}</td></tr>\n`,
  );
  const heads = [phrases.clause, phrases.subject, evidencePhrases.tested, evidencePhrases.what];
  return markup`<section id="${lang}-evidence">
<h2>${evidencePhrases.title[lang]}</h2>
<p>${evidencePhrases.note[lang]}</p>
<p>${evidenceTotals(report.evidence, lang)} <code>sha256 ${report.evidence.digest}</code></p>
<div class="scroll"><table><thead><tr>${joinMarkup(heads.map((head) => markup`<th scope="col">${head[lang]}</th>`))}</tr></thead>
<tbody>${joinMarkup(rows)}</tbody></table></div>
</section>
`;
};
