import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../report/sample.test-data.ts';
import { judgingAlong } from './along.ts';

const recording = (line: number) => ({ file: '001.jsonl', line, lines: [] });
const judged = { report: sample, verdicts: [] };

test('every session is judged once, in the order they ended, whenever they end', async () => {
  const lines: number[] = [];
  const accompaniment = { take: ({ line }: { readonly line: number }) => void lines.push(line), end: () => judged };
  const along = judgingAlong(() => Promise.resolve(accompaniment));
  along.take(recording(1));
  along.take(recording(2));
  assert.deepEqual(lines, []);
  await new Promise((resolve) => setTimeout(resolve));
  along.take(recording(3));
  assert.equal(await along.end(), judged);
  assert.deepEqual(lines, [1, 2, 3]);
});

test('a run without sessions is judged by nobody', async () => {
  const along = judgingAlong(() => Promise.resolve({ take: () => undefined, end: () => judged }));
  assert.equal(await along.end(), undefined);
});

test('an error of judging waits for the end of the recording', async () => {
  const take = () => {
    throw new Error('cannot judge');
  };
  const along = judgingAlong(() => Promise.resolve({ take, end: () => judged }));
  along.take(recording(1));
  await new Promise((resolve) => setTimeout(resolve));
  along.take(recording(2));
  await assert.rejects(along.end(), /cannot judge/);
});
