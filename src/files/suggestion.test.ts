import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean } from './suggestion.ts';

const known = ['exit-not-obstructed', 'exit-path-convenient', 'ai-admitted-when-asked'];

test('a mistyped word is told the nearest', () => {
  assert.equal(didYouMean('exit-not-obstucted', known).en, 'did you mean “exit-not-obstructed”?');
});

test('a part of a word is told the words that hold it', () => {
  assert.equal(didYouMean('Exit', known).en, 'use one of: exit-not-obstructed, exit-path-convenient');
  assert.equal(didYouMean('admitted', known).en, 'did you mean “ai-admitted-when-asked”?');
});

test('where nothing is near, some of the choices are told', () => {
  assert.equal(didYouMean('zzzzzz', known).en, `use one of: ${known.join(', ')}`);
  const many = Array.from({ length: 30 }, (_, index) => `clause-${index}`);
  assert.equal(didYouMean('zzzzzz', many).en, `use one of: ${many.slice(0, 20).join(', ')}, …`);
  assert.match(didYouMean('laus', many).en, /^use one of: /);
});
