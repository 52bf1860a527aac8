import type { Adjudication } from '../../model/adjudication.ts';
import { cellsOf } from '../../report/view/width.ts';
import { scrolled } from './screen.ts';
import { type Effect, type Given, openQuestions, type ReviewState, type Step } from './state.ts';

/** A key of the keyboard; `text` holds several characters when they were pasted. */
export type Key =
  | { readonly text: string }
  | { readonly name: 'enter' | 'escape' | 'backspace' | 'up' | 'down' | 'page-up' | 'page-down' };

const answers: ReadonlyMap<string, Adjudication['answer']> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['c', 'cannot-tell'],
]);

const fresh = { note: '', offset: undefined } as const;

const answered = (state: ReviewState, answer: Adjudication['answer']): Step => {
  const [index] = openQuestions(state);
  const question = state.questions[index ?? -1];
  if (index === undefined || question === undefined) return { state };
  const given: Given = { kind: 'answer', question: index, answer, why: state.note };
  const effect: Effect = { do: 'keep', question, answer, why: state.note };
  return { state: { ...state, ...fresh, given: [...state.given, given] }, effect };
};

const skipped = (state: ReviewState): ReviewState => {
  const [index] = openQuestions(state);
  if (index === undefined) return state;
  const given: Given = { kind: 'skip', question: index, why: state.note };
  return { ...state, ...fresh, given: [...state.given, given] };
};

/** Back to the question before, with the note that was written for it. */
const undone = (state: ReviewState): Step => {
  const last = state.given.at(-1);
  if (last === undefined) return { state };
  const before = { ...state, ...fresh, note: last.why, given: state.given.slice(0, -1) };
  return last.kind === 'answer' ? { state: before, effect: { do: 'withdraw' } } : { state: before };
};

const noting = (state: ReviewState): ReviewState =>
  openQuestions(state).length === 0 ? state : { ...state, typing: state.note };

const lettered = (state: ReviewState, text: string): Step => {
  // An input method in full-width mode sends ｙ for y. Several characters at once were pasted, which answers nothing.
  const letter = text.normalize('NFKC').toLowerCase();
  const answer = answers.get(letter);
  if (answer !== undefined) return answered(state, answer);
  switch (letter) {
    case 's':
      return { state: skipped(state) };
    case 'o':
      return { state: noting(state) };
    case 'u':
      return undone(state);
    case 'q':
      return { state: { ...state, over: true } };
    default:
      return { state };
  }
};

const withoutLast = (text: string): string => text.slice(0, cellsOf(text).at(-1)?.start ?? 0);

const longestNote = 1000;

const typed = (state: ReviewState, typing: string, key: Key): ReviewState => {
  if ('text' in key) {
    const longer = typing + key.text;
    return longer.length > longestNote ? state : { ...state, typing: longer };
  }
  switch (key.name) {
    case 'enter':
      return { ...state, note: typing.trim(), typing: undefined };
    case 'escape':
      return { ...state, typing: undefined };
    case 'backspace':
      return { ...state, typing: withoutLast(typing) };
    default:
      return state;
  }
};

/** What a key does. */
export const pressed = (state: ReviewState, key: Key): Step => {
  if (state.typing !== undefined) return { state: typed(state, state.typing, key) };
  if ('text' in key) return lettered(state, key.text);
  switch (key.name) {
    case 'up':
    case 'down':
    case 'page-up':
    case 'page-down':
      return { state: scrolled(state, key.name) };
    default:
      return { state };
  }
};
