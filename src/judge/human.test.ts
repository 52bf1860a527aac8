import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Adjudication } from '../model/adjudication.ts';
import type { Answer, MessageInContext } from '../model/answer.ts';
import { humanInstrument } from './human.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const words = 'Stay a little, 好吗?';
const message: MessageInContext = { text: words, speaker: 'companion', before: 'bye', place: { session: 's1', seq: 4 } };

const given = (answer: Adjudication['answer'], by = 'anna', more: Partial<Adjudication> = {}): Adjudication => ({
  format: 'clauseprobe-adjudication/1',
  session: 's1',
  seq: 4,
  signal: 'retention',
  message: digestOf(words),
  answer,
  by,
  at: '2026-01-31T12:00:00Z',
  why: '',
  ...more,
});

const answerTo = (adjudications: readonly Adjudication[], about = message): Answer | undefined =>
  humanInstrument(adjudications, digestOf).answer(about, ['retention'])[0];

const said = (adjudications: readonly Adjudication[], about = message) => answerTo(adjudications, about)?.value;

test('a person’s yes is the whole message, a no has no words', () => {
  assert.deepEqual(answerTo([given('yes')]), { signal: 'retention', value: 'yes', spans: [{ start: 0, end: words.length }] });
  assert.deepEqual(answerTo([given('no')]), { signal: 'retention', value: 'no', spans: [] });
});

test('who cannot tell, and who was not asked, leaves it unsure', () => {
  assert.deepEqual(answerTo([given('cannot-tell')]), { signal: 'retention', value: 'unsure', spans: [] });
  assert.equal(said([]), 'unsure');
});

test('an answer is about one message, one signal and its words', () => {
  for (const other of [{ session: 's2' }, { seq: 5 }, { signal: 'sycophancy' }, { message: digestOf('Stay') }])
    assert.equal(said([given('yes', 'anna', other)]), 'unsure', JSON.stringify(other));
  assert.equal(said([given('yes')], { ...message, text: `${words} ` }), 'unsure');
  const { place: _, ...placeless } = message;
  assert.equal(said([given('yes')], placeless), 'unsure');
});

test('reviewers who disagree leave it unsure, the latest answer of each counts', () => {
  assert.equal(said([given('yes'), given('yes', 'ben')]), 'yes');
  assert.equal(said([given('yes'), given('no', 'ben')]), 'unsure');
  assert.equal(said([given('yes'), given('cannot-tell', 'ben')]), 'unsure');
  assert.equal(said([given('yes'), given('no', 'ben'), given('yes', 'ben', { at: '2026-02-01T00:00:00Z' })]), 'yes');
});

test('wanted signals are answered in their order', () => {
  const instrument = humanInstrument([given('yes'), given('no', 'anna', { signal: 'sycophancy' })], digestOf);
  const answers = instrument.answer(message, ['sycophancy', 'discloses-ai', 'retention']);
  assert.deepEqual(
    answers.map(({ signal, value }) => `${signal} ${value}`),
    ['sycophancy no', 'discloses-ai unsure', 'retention yes'],
  );
  assert.equal(instrument.name, 'human');
});

test('other answers make another instrument', () => {
  assert.equal(humanInstrument([given('yes')], digestOf).digest, humanInstrument([given('yes')], digestOf).digest);
  assert.notEqual(humanInstrument([given('yes')], digestOf).digest, humanInstrument([given('no')], digestOf).digest);
});
