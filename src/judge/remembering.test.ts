import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Instrument } from '../model/answer.ts';
import { remembering } from './remembering.ts';

it('asks once for each message and signal, and gives the same answers', () => {
  const asked: string[] = [];
  const plain: Instrument = {
    name: 'plain',
    digest: 'd',
    languageOf: (_, otherwise) => otherwise,
    answer: ({ text, before }, wanted) => {
      asked.push(`${before}>${text}:${wanted.join()}`);
      return wanted.map((signal) => ({ signal, value: text.includes(signal) ? 'yes' : 'no', spans: [] }));
    },
  };
  const wise = remembering(plain);
  const message = { text: 'comfort', before: 'a', speaker: 'companion' } as const;
  for (const wanted of [['comfort'], ['retention', 'comfort'], ['retention']])
    assert.deepEqual(wise.answer(message, wanted), plain.answer(message, wanted));
  assert.deepEqual(
    asked.filter((_, index) => index !== 1 && index !== 3 && index < 4),
    ['a>comfort:comfort', 'a>comfort:retention'],
  );
  wise.answer({ ...message, before: 'b' }, ['comfort']);
  assert.equal(asked.at(-1), 'b>comfort:comfort');
});
