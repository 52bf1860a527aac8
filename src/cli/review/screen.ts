import type { Adjudication } from '../../model/adjudication.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { columnsIn } from '../../report/view/width.ts';
import { wrapText } from '../../report/view/wrap.ts';
import { severityName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { exchangeLines, type ScreenLine } from './exchange.ts';
import type { QueuedQuestion } from './queue.ts';
import { openQuestions, type ReviewState } from './state.ts';
import { answerName, keyNames, lastKeys, phrases } from './words.ts';

/** Wider lines are hard to read. */
const widest = 100;

/** Rows the exchange gets at least, also on a screen too small for all. */
const fewestRows = 5;

const blank: ScreenLine = { text: '', tone: 'plain' };

const widthOf = ({ columns }: ReviewState): number => Math.min(columns, widest);

const wrapped = (state: ReviewState, tone: ScreenLine['tone'], text: string, indent = ''): readonly ScreenLine[] =>
  wrapText(cleanLine(text), widthOf(state) - columnsIn(indent)).map((line) => ({ text: indent + line.text, tone }));

const headLines = (state: ReviewState, question: QueuedQuestion, left: number): readonly ScreenLine[] => {
  const { lang, by, given } = state;
  const { open, close } = punctuation[lang];
  const where = lang === 'en' ? `question ${given.length + 1}, ${left} open` : `第 ${given.length + 1} 题，待答 ${left} 题`;
  const [clause, ...others] = question.clauses;
  const named = clause === undefined ? '' : `${clause.id} ${clause.title[lang]}`;
  const also = others.map(({ id }) => ` · ${id}`).join('');
  return [
    ...wrapped(state, 'quiet', [phrases.review[lang], where, by].join(' · ')),
    ...wrapped(state, 'heading', `${named}${also}${open}${severityName[question.check.severity][lang]}${close}`),
    ...wrapped(state, 'plain', question.check.title[lang]),
    blank,
  ];
};

const answerText = ({ by, answer, why }: Adjudication, { lang }: ReviewState): string => {
  const { colon, open, close } = punctuation[lang];
  return `${by}${colon}${answerName[answer][lang]}${why === '' ? '' : `${open}${why}${close}`}`;
};

const noteLines = (state: ReviewState): readonly ScreenLine[] => {
  const { lang, typing, note } = state;
  const label = `${phrases.note[lang]}${punctuation[lang].colon}`;
  if (typing !== undefined) return wrapped(state, 'plain', `${label}${typing}▏`);
  return note === '' ? [] : wrapped(state, 'plain', `${label}${note}`);
};

const keyLine = (state: ReviewState, keys: typeof keyNames): readonly ScreenLine[] => {
  const text = keys.map(({ key, does }) => `${key} ${does[state.lang]}`).join(' · ');
  return wrapped(state, 'quiet', state.typing === undefined ? text : phrases.noteKeys[state.lang]);
};

const footLines = (state: ReviewState, question: QueuedQuestion): readonly ScreenLine[] => {
  const { lang } = state;
  const { colon } = punctuation[lang];
  const { signal } = question;
  return [
    blank,
    ...wrapped(state, 'question', signal.question[lang]),
    ...wrapped(state, 'plain', `${phrases.meant[lang]}${colon}${signal.meaning[lang]}`, '  '),
    ...wrapped(state, 'plain', `${phrases.boundary[lang]}${colon}${signal.boundary[lang]}`, '  '),
    ...question.others.flatMap((other) => wrapped(state, 'quiet', answerText(other, state), '  ')),
    blank,
    ...noteLines(state),
    ...keyLine(state, keyNames),
  ];
};

/** The exchange with the part of it that fits. */
interface Viewport {
  readonly lines: readonly ScreenLine[];
  readonly room: number;
  readonly offset: number;
}

const viewportOf = (state: ReviewState, question: QueuedQuestion, others: number): Viewport => {
  const lines = exchangeLines(question, widthOf(state), state.lang);
  // One row stays free: what fills the whole screen makes a terminal scroll.
  const rows = Math.max(fewestRows, state.rows - 1 - others);
  if (lines.length <= rows) return { lines, room: rows, offset: 0 };
  const room = rows - 1;
  const last = lines.length - room;
  const asked = lines.findIndex(({ tone }) => tone === 'asked');
  // The whole message where it fits, else its beginning.
  return { lines, room, offset: Math.max(0, Math.min(state.offset ?? Math.min(asked, last), last)) };
};

const shownPart = ({ lines, room, offset }: Viewport, { lang }: ReviewState): readonly ScreenLine[] => {
  if (lines.length <= room) return lines;
  const below = lines.length - room - offset;
  const text = lang === 'en' ? `↑ ${offset} lines · ↓ ${below} lines` : `↑ ${offset} 行 · ↓ ${below} 行`;
  return [...lines.slice(offset, offset + room), { text: `  ${text}`, tone: 'quiet' }];
};

const current = (state: ReviewState) => {
  const open = openQuestions(state);
  const question = state.questions[open[0] ?? -1];
  if (question === undefined) return undefined;
  const head = headLines(state, question, open.length);
  const foot = footLines(state, question);
  return { head, foot, viewport: viewportOf(state, question, head.length + foot.length) };
};

/** What the reviewer sees: lines no wider than the terminal, as many as it has rows where they fit. */
export const screenOf = (state: ReviewState): readonly ScreenLine[] => {
  const shown = current(state);
  if (shown !== undefined) return [...shown.head, ...shownPart(shown.viewport, state), ...shown.foot];
  return [
    ...wrapped(state, 'heading', phrases.nothingLeft[state.lang]),
    blank,
    ...keyLine(
      state,
      keyNames.filter(({ key }) => lastKeys.includes(key)),
    ),
  ];
};

/** The exchange moved by a line or by what is shown of it. */
export const scrolled = (state: ReviewState, by: 'up' | 'down' | 'page-up' | 'page-down'): ReviewState => {
  const shown = current(state);
  if (shown === undefined) return state;
  const { lines, room, offset } = shown.viewport;
  const step = by === 'up' || by === 'down' ? 1 : room;
  const to = by === 'up' || by === 'page-up' ? offset - step : offset + step;
  return { ...state, offset: Math.max(0, Math.min(to, lines.length - room)) };
};
