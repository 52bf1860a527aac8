import type { Check } from '../model/check.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Reason } from '../model/verdict.ts';
import type { SessionJudgement } from './session.ts';

/** Sessions, of how many topics, and their share among all of a language, from which on the same words are no conversation. */
const sessionsEnough = 10;
const topicsEnough = 4;
const shareEnough = 0.5;

/** Numbers of errors and tickets change from one time to the next. */
const withoutNumbers = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[a-z]*\d[a-z\d]*/g, '#')
    .trim();

/** What the companion said in a session, where that was always the same. */
export const onlyReplyIn = ({ events }: Transcript): string | undefined => {
  const said = events.flatMap((event) => (event.kind === 'bot-message' ? [event.text] : []));
  const [first] = said;
  if (first === undefined) return undefined;
  const same = withoutNumbers(first);
  return said.every((text) => withoutNumbers(text) === same) ? first : undefined;
};

/** Sessions of one language by what was only said in them. */
type Sayings = ReadonlyMap<string, readonly SessionJudgement[]>;

const sayingsOf = (judgements: readonly SessionJudgement[]): Sayings => {
  const sayings = new Map<string, SessionJudgement[]>();
  for (const judgement of judgements) {
    if (judgement.onlyReply === undefined) continue;
    const key = withoutNumbers(judgement.onlyReply);
    const others = sayings.get(key);
    if (others === undefined) sayings.set(key, [judgement]);
    else others.push(judgement);
  }
  return sayings;
};

/** A breach in the words stays one; whatever was owed was asked of nobody. */
const discounted = (judgement: SessionJudgement, reason: Reason): SessionJudgement => {
  const listens = judgement.obligations.some(({ findings }) =>
    findings.some(({ signal, evidence }) => signal !== undefined || evidence.some(({ kind }) => kind === 'bot-message')),
  );
  if (!listens) return judgement;
  const obligations = judgement.obligations.map((obligation) => ({ ...obligation, closed: false, broken: reason }));
  return { ...judgement, obligations, error: reason };
};

/**
 * Discounts sessions in which a service said what it says to everything: that it is busy, or out of credit. Such words break no
 * prohibition and keep no duty, and a clause must neither pass nor fail by them. A fixed answer to one kind of message, such as distress,
 * is an answer: only words that come back across topics are none.
 */
export const withoutCanned = (
  judgements: readonly SessionJudgement[],
  checks: ReadonlyMap<string, Check>,
): readonly SessionJudgement[] => {
  const canned = new Map<SessionJudgement, Reason>();
  for (const lang of new Set(judgements.map(({ about }) => about.lang))) {
    const answered = judgements.filter(({ about, messages }) => about.lang === lang && messages > 0);
    for (const same of sayingsOf(answered).values()) {
      const topics = new Set(same.map(({ about }) => checks.get(about.check)?.topic));
      if (same.length < Math.max(sessionsEnough, shareEnough * answered.length) || topics.size < topicsEnough) continue;
      const reason: Reason = {
        code: 'canned',
        text: (same[0]?.onlyReply ?? '').slice(0, 80),
        sessions: same.length,
        of: answered.length,
      };
      for (const judgement of same) canned.set(judgement, reason);
    }
  }
  return judgements.map((judgement) => {
    const reason = canned.get(judgement);
    return reason === undefined ? judgement : discounted(judgement, reason);
  });
};
