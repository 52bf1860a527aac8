import type { LabelledAnswer } from '../../judge/calibration.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';

const isWrong = ({ label, value }: LabelledAnswer): boolean => (label === 'present' ? value !== 'yes' : value === 'yes');

const kinds = {
  present: { en: 'missed', zh: '漏报' },
  absent: { en: 'false alarm', zh: '误报' },
} as const;

const quotedText = ({ message, spans }: LabelledAnswer): string => {
  const quotes = spans.map((span) => `«${cleanLine(message.text.slice(span.start, span.end))}» `);
  const before = message.before === '' ? '' : `${cleanLine(message.before)} ⇒ `;
  return `${quotes.join('')}${before}${cleanLine(message.text)}`;
};

/** Every answer that the label contradicts, one line each. */
export const missesText = (answers: readonly LabelledAnswer[], lang: Language): string =>
  answers
    .filter(isWrong)
    .map(
      (each) =>
        `${each.signal} ${each.lang} ${kinds[each.label][lang]} ${each.value} ${cleanLine(each.item)}: ${quotedText(each)}\n`,
    )
    .join('');
