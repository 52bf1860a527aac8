import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SpeakerWeights } from '../model/weights.ts';
import { readWeights, writeWeights } from './weights.ts';

const decision = {
  ...{ intercept: -1, whole: 1, best: 0.5, others: [0.25], patternsYes: 2, patternsUnsure: 1 },
  ...{ sure: 3, yes: 1, unsure: 0 },
};

/** Three features of one signal: a row of weights is filled up to four bytes. */
const speaker = (id: string): SpeakerWeights => ({
  signals: [{ id, scale: 0.5, bias: -1.5, decisions: { zh: decision, en: decision } }],
  features: Int32Array.of(7, -9, 2_147_483_647),
  weights: Int8Array.of(127, 0, 0, 0, -127, 0, 0, 0, 3, 0, 0, 0),
});

test('weights are read as they were written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-'));
  try {
    const file = join(folder, 'weights.bin');
    const learnt = { items: 2, sources: ['甲.txt', 'b.jsonl'], user: speaker('exit-request'), companion: speaker('retention') };
    writeWeights(file, learnt);
    const { digest, ...read } = readWeights(file) ?? assert.fail('nothing was read');
    assert.deepEqual(read, learnt);
    assert.match(digest, /^[0-9a-f]{64}$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('without a file there are no weights', () => {
  assert.equal(readWeights('/no/such/weights.bin'), undefined);
});
