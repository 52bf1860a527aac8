import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { clausesWithEvidence } from '../view/evidence.ts';
import { evidencePhrases, evidenceTexts, evidenceTotals, outcomeText } from '../words/evidence.ts';
import { punctuation } from '../words/phrases.ts';
import { escapeMarkdown } from './escape.ts';

/** Attestations and waivers by clause, folded; nothing without an evidence file. */
export const evidenceMarkdown = (report: Report, lang: Language): readonly string[] => {
  if (report.evidence === undefined) return [];
  const { colon, semicolon } = punctuation[lang];
  const items = clausesWithEvidence(report).map((result) => {
    const { clause } = result;
    const texts = [outcomeText(result, lang), ...evidenceTexts(result, lang)];
    return `- **${escapeMarkdown(clause.id)}** ${escapeMarkdown(clause.title[lang])}${colon}${escapeMarkdown(texts.join(semicolon))}`;
  });
  const totals = `${evidencePhrases.title[lang]}${colon}${evidenceTotals(report.evidence, lang)}`;
  return [`<details><summary>${escapeMarkdown(totals)}</summary>`, '', ...items, '', '</details>', ''];
};
