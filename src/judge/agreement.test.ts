import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Adjudication } from '../model/adjudication.ts';
import { type AnswerPair, agreements, kappaOf, latestAnswers } from './agreement.ts';

const repeat = (times: number, pair: AnswerPair): readonly AnswerPair[] => Array.from({ length: times }, () => pair);

const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 5e-5, `${actual} is not ${expected}`);

test('κ is as computed by hand', () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 35/50 = 0.7, by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5, so κ = 0.2/0.5.
  const found = kappaOf([
    ...repeat(20, ['yes', 'yes']),
    ...repeat(5, ['yes', 'no']),
    ...repeat(10, ['no', 'yes']),
    ...repeat(15, ['no', 'no']),
  ]);
  near(found?.rate, 0.4);
  // Wilson for 35 of 50: 0.5625 and 0.8090; less 0.5, over 0.5.
  near(found?.lower, 0.125);
  near(found?.upper, 0.6179);
});

test('κ of three answers is as computed by hand', () => {
  // 4 yes/yes, 3 no/no, 1 cannot-tell/cannot-tell, 1 yes/no, 1 no/cannot-tell. Rows 5, 4, 1; columns 4, 4, 2.
  // Observed 0.8; by chance (5·4 + 4·4 + 1·2) / 100 = 0.38; κ = 0.42 / 0.62.
  const found = kappaOf([
    ...repeat(4, ['yes', 'yes']),
    ...repeat(3, ['no', 'no']),
    ['cannot-tell', 'cannot-tell'],
    ['yes', 'no'],
    ['no', 'cannot-tell'],
  ]);
  near(found?.rate, 0.42 / 0.62);
});

test('full agreement on few answers is not certainty', () => {
  const found = kappaOf([...repeat(2, ['yes', 'yes']), ...repeat(2, ['no', 'no'])]);
  assert.equal(found?.rate, 1);
  assert.equal(found?.upper, 1);
  // Wilson for 4 of 4: 0.5101; less 0.5, over 0.5.
  near(found.lower, 0.0202);
});

test('full disagreement is −1, and one answer throughout says nothing of agreement beyond chance', () => {
  assert.equal(kappaOf([...repeat(2, ['yes', 'no']), ...repeat(2, ['no', 'yes'])])?.rate, -1);
  assert.equal(kappaOf(repeat(9, ['no', 'no'])), undefined);
  assert.equal(kappaOf([]), undefined);
  // Each gave one answer, but not the same one: what they agree on is what chance would bring.
  assert.equal(kappaOf(repeat(9, ['no', 'yes']))?.rate, 0);
});

const given = (by: string, seq: number, answer: Adjudication['answer'], at = '2026-01-31T12:00:00Z'): Adjudication => ({
  format: 'clauseprobe-adjudication/1',
  session: 's1',
  seq,
  signal: 'retention',
  message: 'digest',
  answer,
  by,
  at,
  why: '',
});

test('every two reviewers are compared on what both answered, by their latest answers', () => {
  const found = agreements([
    given('ben', 1, 'yes'),
    given('anna', 1, 'no', '2026-01-31T12:00:00Z'),
    // Later although its clock is written in another zone, and although it stands before the correction's line.
    given('anna', 1, 'yes', '2026-01-31T12:30:00-01:00'),
    given('anna', 1, 'no', '2026-01-31T13:00:00Z'),
    given('anna', 3, 'yes'),
    given('ben', 3, 'no'),
    given('anna', 2, 'no'),
    given('ben', 2, 'no'),
    given('carl', 9, 'no'),
    { ...given('carl', 2, 'no'), message: 'other words' },
  ]);
  assert.deepEqual(
    found.map(({ reviewers, n, agreed, differences }) => ({ reviewers, n, agreed, at: differences.map(([{ seq }]) => seq) })),
    [{ reviewers: ['anna', 'ben'], n: 3, agreed: 2, at: [3] }],
  );
});

test('of answers given at one time the later line counts', () => {
  const latest = latestAnswers([given('anna', 1, 'yes'), given('anna', 1, 'no')]);
  assert.deepEqual(
    [...latest.values()].map((answers) => answers.get('anna')?.answer),
    ['no'],
  );
});
