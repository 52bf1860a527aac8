import type { Language } from '../../model/words.ts';
import { cleanText } from '../../report/view/clean.ts';
import { columnsIn, padTo } from '../../report/view/width.ts';
import { wrapText } from '../../report/view/wrap.ts';
import { speakerName } from '../../report/words/labels.ts';
import type { ReviewQuestion, ShownEvent } from './question.ts';
import { phrases } from './words.ts';

/** A line of the screen and how it is drawn. */
export interface ScreenLine {
  readonly text: string;
  readonly tone: 'plain' | 'heading' | 'quiet' | 'asked' | 'question';
}

/** Of a longer message the beginning is shown: nobody reads more, and wrapping it must not hold up the keys. */
const longestMessage = 20_000;

const bounded = (text: string, lang: Language): string => {
  if (text.length <= longestMessage) return text;
  const rest = text.length - longestMessage;
  return `${text.slice(0, longestMessage)}… ${lang === 'en' ? `(${rest} more characters)` : `（还有 ${rest} 个字符）`}`;
};

const eventLines = (
  { kind, text }: ShownEvent,
  { isAsked, columns, named, lang }: { isAsked: boolean; columns: number; named: number; lang: Language },
): readonly ScreenLine[] => {
  const words = cleanText(bounded(text, lang)).trim();
  const first = `${isAsked ? '▶' : ' '} ${padTo(speakerName[kind][lang], named)}  `;
  const rest = `${isAsked ? '│' : ' '} ${' '.repeat(named)}  `;
  return wrapText(words === '' ? phrases.noSound[lang] : words, columns - columnsIn(first)).map((line, index) => ({
    text: `${index === 0 ? first : rest}${line.text}`.trimEnd(),
    tone: isAsked ? 'asked' : 'plain',
  }));
};

/** The events before and the message that is asked about, marked at its left edge. */
export const exchangeLines = (question: ReviewQuestion, columns: number, lang: Language): readonly ScreenLine[] => {
  const events = [...question.before, { kind: question.kind, text: question.message.text }];
  const named = Math.max(...events.map(({ kind }) => columnsIn(speakerName[kind][lang])));
  return events.flatMap((event, index) => eventLines(event, { isAsked: index === events.length - 1, columns, named, lang }));
};
