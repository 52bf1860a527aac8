import type { Answer, Span } from '../model/answer.ts';
import type { JudgeDoubt } from '../model/question.ts';
import type { Vote } from './protocol.ts';

/** A vote, or why the model was not reached for it. */
export type Ballot = { readonly vote: Vote } | { readonly missing: JudgeDoubt };

/** What the votes come to. */
export interface Tally {
  readonly value: Answer['value'];
  readonly spans: readonly Span[];
  readonly votes: readonly Answer['value'][];
  readonly doubt?: JudgeDoubt;
  /** Whether the model was reached for every vote: then asking again would not bring more. */
  readonly complete: boolean;
}

const distinct = (spans: readonly Span[]): readonly Span[] =>
  spans
    .filter((span, index) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === index)
    .sort((a, b) => a.start - b.start || a.end - b.end);

const mostFrequent = (doubts: readonly JudgeDoubt[]): JudgeDoubt | undefined => {
  const count = (doubt: JudgeDoubt): number => doubts.filter((each) => each === doubt).length;
  return doubts.reduce<JudgeDoubt | undefined>(
    (best, each) => (best === undefined || count(each) > count(best) ? each : best),
    undefined,
  );
};

/** More than half of all votes that were wanted must agree, also when some are missing. */
export const tally = (ballots: readonly Ballot[]): Tally => {
  const cast = ballots.flatMap((ballot) => ('vote' in ballot ? [ballot.vote] : []));
  const votes = cast.map(({ value }) => value);
  const complete = cast.length === ballots.length;
  const agreed = (value: Answer['value']): boolean => votes.filter((each) => each === value).length * 2 > ballots.length;
  if (agreed('yes'))
    return { value: 'yes', spans: distinct(cast.flatMap(({ span }) => (span === undefined ? [] : [span]))), votes, complete };
  if (agreed('no')) return { value: 'no', spans: [], votes, complete };
  const reasons = ballots.flatMap((ballot) => ('vote' in ballot ? (ballot.vote.doubt ?? []) : ballot.missing));
  const split = votes.includes('yes') && votes.includes('no');
  const doubt = split ? 'contradictory' : (mostFrequent(reasons) ?? 'contradictory');
  return { value: 'unsure', spans: [], votes, doubt, complete };
};
