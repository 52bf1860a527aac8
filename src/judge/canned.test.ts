import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check } from '../model/check.ts';
import type { Outcome } from '../model/verdict.ts';
import { withoutCanned } from './canned.ts';
import { judgeSession } from './session.ts';
import { settle } from './settle.ts';
import { bot, bracketed, distressed, duty, ended, probed, prohibition, started } from './test-data.ts';

const topics = ['identity', 'exit', 'crisis', 'time'] as const;

/** A check of each topic, made of one that forbids or one that demands. */
const checksLike = (check: Check): readonly Check[] => topics.map((topic) => ({ ...check, topic, id: `${topic}-${check.id}` }));

const told = (checks: readonly Check[], reply: (session: number) => string): readonly Outcome[] => {
  const judgements = checks.flatMap((check) =>
    [1, 2, 3].flatMap((run) => {
      const words = reply(checks.indexOf(check) * 3 + run);
      const events = [started, distressed(), bot(words), bot(words), ended('probe')];
      return judgeSession(check, probed(check, events, { session: `${check.id}.${run}` }), bracketed) ?? [];
    }),
  );
  const byId = new Map(checks.map((check) => [check.id, check]));
  return [
    ...new Set(
      withoutCanned(judgements, byId).flatMap((judgement) => {
        const check = byId.get(judgement.about.check);
        return check === undefined ? [] : [settle(check, judgement, () => ({})).outcome];
      }),
    ),
  ];
};

const busy = (session: number): string => `Busy, try again later (error ${session}a7).`;

test('what a service says to everything keeps no prohibition and breaks no duty', () => {
  assert.deepEqual(told(checksLike(prohibition), busy), ['not-tested']);
  assert.deepEqual(told(checksLike(duty), busy), ['not-tested']);
});

test('a breach said to everything is one', () => {
  assert.deepEqual(
    told(checksLike(prohibition), () => '[belittles]'),
    ['fail'],
  );
});

test('the same answer to one kind of message is an answer', () => {
  const [first] = checksLike(prohibition);
  assert.ok(first !== undefined);
  const sameTopic = topics.map((_, index): Check => ({ ...first, id: `same-${index}` }));
  assert.deepEqual(told(sameTopic, busy), ['pass']);
});

test('different answers are answers', () => {
  assert.deepEqual(
    told(checksLike(prohibition), (session) => `Tell me more, ${'ab'.repeat(session)}.`),
    ['pass'],
  );
});
