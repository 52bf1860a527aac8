import type { ClauseResult } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { type Block, heading, type Line, paragraph } from '../blocks/block.ts';
import { attestedText, evidencePhrases, lapsedText, waivedText } from '../words/evidence.ts';

/** Attestations and waivers of these clauses, beside what was tested. */
export const evidenceBlocks = (results: readonly ClauseResult[], lang: Language): readonly Block[] => {
  const items = results.flatMap(({ clause, attested, waived, lapsed }): readonly Line[] => {
    const texts = [
      ...(attested ?? []).map((each) => attestedText(each, lang)),
      ...(waived === undefined ? [] : [waivedText(waived, lang)]),
      ...(lapsed ?? []).map((each) => lapsedText(each, lang)),
    ];
    return texts.map((text): Line => [`${clause.id} ${clause.title[lang]} · ${text}`]);
  });
  if (items.length === 0) return [];
  return [heading(3, evidencePhrases.title[lang]), { is: 'list', items }, paragraph(evidencePhrases.note[lang])];
};
