import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { adjudicationFormat, messageDigest } from '../../files/adjudications.ts';
import { bot, started, user } from '../../judge/test-data.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import type { Check } from '../../model/check.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import { ordered } from './order.ts';
import { queueOf, type Reviewer } from './queue.ts';
import { asked, catalogue, disclosed, inconclusive, leaving, recorded } from './test-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-queue-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const short = ({ place, signal }: { readonly place: { readonly seq: number }; readonly signal: { readonly id: string } }) =>
  `${place.seq} ${signal.id}`;

test('every message of the window is asked about, not only those that the finding quotes', () => {
  const replies = ['one', 'two', 'three', 'four', 'five'].map((text) => bot(text));
  const transcript = recorded('s1', [started, ...replies, { kind: 'notice', channel: 'popup', text: 'AI', t: 0 }, user('bye')]);
  assert.deepEqual(
    asked(transcript, [[disclosed, inconclusive(disclosed, transcript, [1])]]).map(short),
    [2, 3, 4, 5, 6, 7].map((seq) => `${seq} discloses-ai`),
  );
});

test('windows that overlap ask once, and both findings wait for it', () => {
  const transcript = recorded('s1', [user('bye'), bot('a'), user('bye!'), bot('b'), bot('c')]);
  const questions = asked(transcript, [[leaving, inconclusive(leaving, transcript, [1, 3])]]);
  assert.deepEqual(
    questions.map((question) => `${short(question)} ${question.findings.length}`),
    ['2 retention 1', '4 retention 2', '5 retention 1'],
  );
});

test('alternatives are one finding, each asked about', () => {
  const either: Check = { ...leaving, expect: { all: [], none: [], any: [...leaving.expect.none, ...disclosed.expect.all] } };
  const transcript = recorded('s1', [user('bye'), bot('a'), bot('b')]);
  const verdict = inconclusive(either, transcript, [1]);
  const questions = asked(transcript, [
    [either, { ...verdict, findings: verdict.findings.slice(0, 1).map((each) => ({ ...each, expectation: 'any' })) }],
  ]);
  assert.deepEqual(questions.map(short), ['2 discloses-ai', '2 retention', '3 discloses-ai', '3 retention']);
  assert.equal(new Set(questions.flatMap(({ findings }) => findings)).size, 1);
});

test('an unsure trigger asks about the user’s own message', () => {
  const said = { ...leaving, applies: { on: 'user-message', signal: 'retention' } } as const satisfies Check;
  const transcript = recorded('s1', [bot('hello'), user('don’t go'), bot('fine')]);
  const verdict = inconclusive(said, transcript, [2]);
  const violated = verdict.findings.map((finding) => ({ ...finding, holds: 'no' as const }));
  const [question, ...more] = asked(transcript, [
    [said, { ...verdict, reasons: [{ code: 'unsure-trigger', signal: 'retention' }], findings: violated }],
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual([question?.place.seq, question?.message.speaker, question?.message.before], [2, 'user', 'hello']);
});

test('worst severity first, then the clause that the fewest answers settle, then as recorded', () => {
  const transcript = recorded('s1', [user('bye'), bot('a'), bot('b')]);
  const [two, one] = asked(transcript, [[leaving, inconclusive(leaving, transcript, [1])]]);
  assert.ok(two && one);
  const on = (severity: Check['severity'], ref: string, session: string) => ({
    ...one,
    place: { session, seq: 2 },
    check: { ...one.check, severity },
    clauses: [{ ref, id: ref, title: { en: '', zh: '' } }],
  });
  const queue = [
    on('low', 'a', 's1'),
    on('high', 'b', 's2'),
    on('high', 'b', 's1'),
    on('high', 'c', 's9'),
    on('critical', 'd', 's1'),
  ];
  const names = (questions: typeof queue) => questions.map(({ clauses, place }) => `${clauses[0]?.ref} ${place.session}`);
  const sorted = ['d s1', 'c s9', 'b s1', 'b s2', 'a s1'];
  assert.deepEqual(names([...ordered(queue)]), sorted);
  assert.deepEqual(names([...ordered(queue.toReversed())]), sorted);
});

/** A run directory with these sessions. */
const runOf = (name: string, sessions: readonly (readonly [Transcript, SessionVerdict])[]): string => {
  const run = join(folder, name);
  mkdirSync(join(run, 'transcripts'), { recursive: true });
  const jsonLines = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const verdicts = sessions.map(([transcript, verdict], index) => {
    const file = `transcripts/${index + 1}.jsonl`;
    writeFileSync(join(run, file), jsonLines([transcript.header, ...transcript.events]));
    return { ...verdict, origin: { file, line: 1 } };
  });
  writeFileSync(join(run, 'verdicts.jsonl'), jsonLines(verdicts));
  return run;
};

const goodbye = recorded('s1', [user('bye'), bot('stay'), bot('or go')]);
const farewell = recorded('s2', [user('bye'), bot('bye!'), bot('see you')]);
const run = runOf('run', [
  [goodbye, inconclusive(leaving, goodbye, [1])],
  [farewell, { ...inconclusive(leaving, farewell, []), outcome: 'pass' }],
]);

const given = (by: string, session: string, seq: number, answer: Adjudication['answer'], text: string): Adjudication => ({
  format: adjudicationFormat,
  session,
  seq,
  signal: 'retention',
  message: messageDigest(text),
  answer,
  by,
  at: '2026-01-31T12:00:00Z',
  why: '',
});

const openFor = async (reviewer: Reviewer, adjudications: readonly Adjudication[]): Promise<readonly string[]> =>
  (await queueOf(run, catalogue, { adjudications, reviewer }))
    .filter(({ open }) => open)
    .map(({ place, others }) => `${place.session}#${place.seq} ${others.map(({ answer }) => answer).join()}`.trim());

const anna: Reviewer = { by: 'anna', blind: false };
const ben: Reviewer = { by: 'ben', blind: false };

test('what people have answered is asked no more, unless they differ, cannot tell, or the words have changed', async () => {
  assert.deepEqual(await openFor(anna, []), ['s1#2', 's1#3']);
  assert.deepEqual(await openFor(ben, [given('anna', 's1', 2, 'no', 'stay')]), ['s1#3']);
  // A yes settles the finding, so the other message is not asked about either.
  assert.deepEqual(await openFor(ben, [given('anna', 's1', 2, 'yes', 'stay')]), []);
  assert.deepEqual(await openFor(ben, [given('anna', 's1', 2, 'yes', 'words of another run')]), ['s1#2', 's1#3']);
  assert.deepEqual(await openFor(ben, [given('anna', 's1', 2, 'cannot-tell', 'stay')]), ['s1#2 cannot-tell', 's1#3']);
  assert.deepEqual(await openFor(anna, [given('anna', 's1', 2, 'cannot-tell', 'stay')]), ['s1#3']);
  const split = [given('anna', 's1', 2, 'yes', 'stay'), given('carl', 's1', 2, 'no', 'stay')];
  assert.deepEqual(await openFor(ben, split), ['s1#2 yes,no', 's1#3']);
});

test('a blind reviewer is asked all over again, also what has been settled since, and sees no answer', async () => {
  const blind: Reviewer = { by: 'ben', blind: true };
  const answers = [given('anna', 's1', 2, 'yes', 'stay'), given('anna', 's2', 3, 'no', 'see you')];
  assert.deepEqual(await openFor(blind, answers), ['s1#2', 's1#3', 's2#3']);
  assert.deepEqual(await openFor(blind, [...answers, given('ben', 's2', 3, 'yes', 'see you')]), ['s1#2', 's1#3']);
  // Answers of one's own are no second opinion.
  assert.deepEqual(await openFor({ by: 'anna', blind: true }, answers), []);
});

const codeOf = async (path: string): Promise<string | undefined> => {
  try {
    await queueOf(path, catalogue, { adjudications: [], reviewer: anna });
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems[0]?.code;
    throw error;
  }
  return undefined;
};

test('a run that lacks what a review needs is refused', async () => {
  assert.equal(await codeOf(join(folder, 'nowhere')), 'no-verdicts');
  const verdict = inconclusive(leaving, goodbye, [1]);
  assert.equal(await codeOf(runOf('other-check', [[goodbye, { ...verdict, check: 'my-own' }]])), 'unknown-check');
  const gone = runOf('gone', [[goodbye, { ...verdict, session: 's7' }]]);
  assert.equal(await codeOf(gone), 'recording-gone');
  writeFileSync(join(gone, 'verdicts.jsonl'), '{"check":1}\n');
  assert.equal(await codeOf(gone), 'no-verdict');
});
