import type { Adjudication } from '../../model/adjudication.ts';
import type { Language } from '../../model/words.ts';
import type { QueuedQuestion } from './queue.ts';

/** What the reviewer did with a question. */
export type Given =
  | { readonly kind: 'answer'; readonly question: number; readonly answer: Adjudication['answer']; readonly why: string }
  | { readonly kind: 'skip'; readonly question: number; readonly why: string };

/** A review as it stands; which question is next follows from what was given. */
export interface ReviewState {
  /** In the order in which they are asked. */
  readonly questions: readonly QueuedQuestion[];
  readonly by: string;
  readonly lang: Language;
  /** Terminal columns and rows. */
  readonly columns: number;
  readonly rows: number;
  readonly given: readonly Given[];
  /** Why, for the next answer. */
  readonly note: string;
  /** The note while it is being typed. */
  readonly typing: string | undefined;
  /** Lines of the exchange above the first one shown; undefined while the reviewer has not moved. */
  readonly offset: number | undefined;
  readonly over: boolean;
}

/** What must happen outside: an answer is kept, or the last kept one is taken back. */
export type Effect =
  | { readonly do: 'keep'; readonly question: QueuedQuestion; readonly answer: Adjudication['answer']; readonly why: string }
  | { readonly do: 'withdraw' };

/** A state and what led to it asks for. */
export interface Step {
  readonly state: ReviewState;
  readonly effect?: Effect;
}

/** A review that begins. */
export const begun = (
  questions: readonly QueuedQuestion[],
  page: Pick<ReviewState, 'by' | 'lang' | 'columns' | 'rows'>,
): ReviewState => ({ questions, ...page, given: [], note: '', typing: undefined, offset: undefined, over: false });

/** Findings that a yes has settled: their other questions need no answer. */
const settled = ({ questions, given }: ReviewState): ReadonlySet<string> =>
  new Set(
    given.flatMap((each) => (each.kind === 'answer' && each.answer === 'yes' ? (questions[each.question]?.findings ?? []) : [])),
  );

/** Questions that are still to be asked, by index. */
export const openQuestions = (state: ReviewState): readonly number[] => {
  const done = new Set(state.given.map(({ question }) => question));
  const mooted = settled(state);
  const isMoot = ({ findings }: QueuedQuestion): boolean =>
    findings.length > 0 && findings.every((finding) => mooted.has(finding));
  return state.questions.flatMap((question, index) => (done.has(index) || isMoot(question) ? [] : [index]));
};
