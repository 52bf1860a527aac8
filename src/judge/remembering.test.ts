import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Instrument } from '../model/answer.ts';
import { remembering } from './remembering.ts';

it('asks once for each message and signal, and gives the same answers', () => {
  const asked: string[] = [];
  const wise = remembering({
    name: 'plain',
    digest: 'd',
    languageOf: (_, otherwise) => otherwise,
    answer: ({ text, before }, wanted) => {
      asked.push(`${before}>${text}:${wanted.join()}`);
      return wanted.map((signal) => ({ signal, value: text.includes(signal) ? 'yes' : 'no', spans: [] }));
    },
  } satisfies Instrument);
  const message = { text: 'comfort', before: 'a', speaker: 'companion' } as const;
  const values = (wanted: readonly string[], before = 'a') =>
    wise.answer({ ...message, before }, wanted).map(({ signal, value }) => `${signal} ${value}`);
  assert.deepEqual(values(['comfort']), ['comfort yes']);
  assert.deepEqual(values(['retention', 'comfort']), ['retention no', 'comfort yes']);
  assert.deepEqual(values(['retention']), ['retention no']);
  assert.deepEqual(values(['comfort'], 'b'), ['comfort yes']);
  assert.deepEqual(asked, ['a>comfort:comfort', 'a>comfort:retention', 'b>comfort:comfort']);
});
