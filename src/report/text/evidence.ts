import type { ClauseResult, Report } from '../../model/report.ts';
import { clausesWithEvidence } from '../view/evidence.ts';
import { evidencePhrases, evidenceTexts, evidenceTotals, outcomeText } from '../words/evidence.ts';
import { punctuation } from '../words/phrases.ts';
import { paragraph, single } from './lines.ts';
import type { Page } from './paint.ts';

const clauseLines = (page: Page, result: ClauseResult): readonly string[] => {
  const { lang } = page;
  const { open, close } = punctuation[lang];
  const { clause } = result;
  return [
    ...paragraph(page, '  § ', single(`${clause.id} ${clause.title[lang]}${open}${outcomeText(result, lang)}${close}`)),
    ...evidenceTexts(result, lang).flatMap((text) => paragraph(page, '    - ', text)),
  ];
};

/** Attestations and waivers by clause, and what they come to; nothing without an evidence file. */
export const evidenceLines = (page: Page, report: Report): readonly string[] => {
  if (report.evidence === undefined) return [];
  const { lang, paint } = page;
  return [
    paint.heading(evidencePhrases.title[lang].toUpperCase()),
    ...paragraph(page, '', evidencePhrases.note[lang]).map(paint.quiet),
    ...clausesWithEvidence(report).flatMap((result) => clauseLines(page, result)),
    '',
  ];
};

/** The line below the total; apart from it, since evidence is no result of a test. */
export const evidenceTotalLines = ({ lang, paint }: Page, { evidence }: Report): readonly string[] =>
  evidence === undefined
    ? []
    : [paint.quiet(`${evidencePhrases.title[lang]}${punctuation[lang].colon}${evidenceTotals(evidence, lang)}`)];
