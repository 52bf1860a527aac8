import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Instrument, MessageInContext } from '../model/answer.ts';
import { cascade, type Left, type Link } from './cascade.ts';

const message: MessageInContext = { text: 'stay', speaker: 'companion', before: 'bye' };

const saying = (name: string, value: Answer['value']): Instrument => ({
  name,
  digest: name,
  languageOf: () => 'en',
  answer: (_, wanted) => wanted.map((signal) => ({ signal, value, spans: [] })),
});

/** `patterns no!` may say no; `patterns no` may not. */
const link = (words: string): Link => {
  const [name = '', said = ''] = words.split(' ');
  const value = said.startsWith('yes') ? 'yes' : said.startsWith('no') ? 'no' : 'unsure';
  return { instrument: saying(name, value), mayRuleOut: () => said.endsWith('!') };
};

/** An instrument that was asked, or not, and what it was told was left. */
const onDemand = (words: string, lefts: Left[] = []): Link => {
  const { instrument, mayRuleOut } = link(words);
  return {
    instrument,
    mayRuleOut,
    ask: (about, signal, left) => {
      lefts.push(left);
      return words.includes(' ') ? instrument.answer(about, [signal])[0] : undefined;
    },
  };
};

const heard = (people: Instrument | undefined, ...links: readonly [Link, ...Link[]]): string => {
  const { value, by, asked } = cascade(people, links).answer(message, ['retention'])[0] ?? {};
  return `${by} ${value} of ${asked?.join()}`;
};

test('the first that may say what it says is heard', () => {
  assert.equal(heard(undefined, link('a yes'), link('b no!')), 'a yes of a');
  assert.equal(heard(undefined, link('a no!'), link('b yes')), 'a no of a');
  assert.equal(heard(undefined, link('a no'), link('b yes')), 'b yes of a,b');
  assert.equal(heard(undefined, link('a unsure'), link('b no!')), 'b no of a,b');
});

test('where none may, the first that said anything but unsure stands', () => {
  assert.equal(heard(undefined, link('a no'), link('b no')), 'a no of a,b');
  assert.equal(heard(undefined, link('a unsure'), link('b no')), 'b no of a,b');
  assert.equal(heard(undefined, link('a unsure'), link('b unsure')), 'b unsure of a,b');
});

test('who was asked although others had answered is heard, if what it says counts', () => {
  assert.equal(heard(undefined, link('a yes'), onDemand('b no!')), 'b no of a,b');
  assert.equal(heard(undefined, link('a no!'), onDemand('b yes')), 'b yes of a,b');
  assert.equal(heard(undefined, link('a yes'), onDemand('b no')), 'a yes of a,b');
  assert.equal(heard(undefined, link('a yes'), onDemand('b unsure')), 'a yes of a,b');
});

test('who was not asked has no part, and is told what was left', () => {
  const lefts: Left[] = [];
  assert.equal(heard(undefined, link('a yes'), onDemand('b', lefts)), 'a yes of a');
  assert.equal(heard(undefined, link('a no!'), onDemand('b', lefts)), 'a no of a');
  assert.equal(heard(undefined, link('a no'), onDemand('b', lefts)), 'a no of a');
  assert.deepEqual(lefts, ['yes', 'no', 'open']);
});

test('people come before all, unless they cannot tell', () => {
  assert.equal(heard(saying('human', 'no'), link('a yes'), onDemand('b yes')), 'human no of human');
  assert.equal(heard(saying('human', 'unsure'), link('a yes')), 'a yes of a');
});
