import { messageDigest } from '../../files/adjudications.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { latestAnswers, questionKey } from '../../judge/agreement.ts';
import { humanInstrument } from '../../judge/human.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import type { Check } from '../../model/check.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Transcript } from '../../model/transcript.ts';
import { questionsOf } from './asking.ts';
import { asksFor, type Look, looksFor } from './looks.ts';
import type { ReviewQuestion } from './question.ts';
import { verdictsOf, visitRecordings } from './run-record.ts';

/** Who reviews, and whether they may know what others answered. */
export interface Reviewer {
  readonly by: string;
  readonly blind: boolean;
}

/** A question with what the reviewer may see of earlier answers. */
export interface QueuedQuestion extends ReviewQuestion {
  /** The reviewer's own latest answer. */
  readonly own?: Adjudication;
  /** Latest answers of the others; empty for a blind reviewer. */
  readonly others: readonly Adjudication[];
  /** Whether somebody must still answer it. */
  readonly open: boolean;
}

const checkNamed = (catalogue: Catalogue, id: string): Check => {
  const check = catalogue.checks.find((each) => each.id === id);
  if (check !== undefined) return check;
  const fix = {
    en: 'give the folder of your own checks with --checks, as when the run was judged',
    zh: '像判定时那样用 --checks 指定自己的检查目录',
  };
  throw new InvalidInput([
    {
      code: 'unknown-check',
      what: { en: `the run has verdicts of an unknown check “${id}”`, zh: `运行中有未知检查“${id}”的结论` },
      fix,
    },
  ]);
};

/** What was answered already, for a second reviewer: no finding waits for it any more once the run is judged again. */
const answeredLooks = (answered: readonly Adjudication[], transcript: Transcript, checks: readonly Check[]): readonly Look[] =>
  answered.flatMap(({ seq, signal }) => {
    const index = transcript.events.findIndex((event) => event.seq === seq);
    const check = checks.find((each) => asksFor(each, signal));
    return index < 0 || check === undefined ? [] : [{ index, signal, check }];
  });

const withAnswers = (
  question: ReviewQuestion,
  { by, blind }: Reviewer,
  latest: ReturnType<typeof latestAnswers>,
): Omit<QueuedQuestion, 'open'> => {
  const { signal, place, digest } = question;
  const given = [...(latest.get(questionKey({ ...place, signal: signal.id, message: digest }))?.values() ?? [])];
  const own = given.find((each) => each.by === by);
  return { ...question, ...(own === undefined ? {} : { own }), others: blind ? [] : given.filter((each) => each.by !== by) };
};

/** Marks what must still be answered: not by this reviewer, not agreed on by those who count, not waited for by settled findings only. */
const withOpen = (
  questions: readonly Omit<QueuedQuestion, 'open'>[],
  counted: readonly Adjudication[],
): readonly QueuedQuestion[] => {
  const people = humanInstrument(counted, messageDigest);
  const agreed = questions.map(({ message, signal }) => people.answer(message, [signal.id])[0]?.value ?? 'unsure');
  const settled = new Set(questions.flatMap(({ findings }, index) => (agreed[index] === 'yes' ? findings : [])));
  return questions.map((question, index) => {
    const moot = question.findings.length > 0 && question.findings.every((finding) => settled.has(finding));
    return { ...question, open: question.own === undefined && agreed[index] === 'unsure' && !moot };
  });
};

/**
 * Everything that inconclusive findings of a run wait for somebody to look at. A blind reviewer is also asked what others
 * have answered. Throws `InvalidInput` when the run lacks its verdicts, recordings or checks.
 */
export const queueOf = async (
  run: string,
  catalogue: Catalogue,
  { adjudications, reviewer }: { readonly adjudications: readonly Adjudication[]; readonly reviewer: Reviewer },
): Promise<readonly QueuedQuestion[]> => {
  const again = reviewer.blind ? adjudications.filter(({ by }) => by !== reviewer.by) : [];
  const sessions = new Set(again.map(({ session }) => session));
  const verdicts = verdictsOf(run, ({ outcome, session }) => outcome === 'inconclusive' || sessions.has(session));
  const questions: ReviewQuestion[] = [];
  await visitRecordings(run, verdicts, (transcript, about) => {
    const checks = about.map(({ check }) => checkNamed(catalogue, check));
    const lang = about[0]?.lang ?? 'en';
    const open = about.filter(({ outcome }) => outcome === 'inconclusive');
    const looks = [
      ...open.flatMap((verdict) => looksFor(checkNamed(catalogue, verdict.check), transcript, verdict)),
      ...answeredLooks(
        again.filter(({ session }) => session === transcript.header.session),
        transcript,
        checks,
      ),
    ];
    questions.push(...questionsOf(looks, { catalogue, transcript, lang, digestOf: messageDigest }));
  });
  const latest = latestAnswers(adjudications);
  const counted = reviewer.blind ? adjudications.filter(({ by }) => by === reviewer.by) : adjudications;
  return withOpen(
    questions.map((question) => withAnswers(question, reviewer, latest)),
    counted,
  );
};
