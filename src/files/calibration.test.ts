import assert from 'node:assert/strict';
import { it } from 'node:test';
import { patternsDigest } from './calibration.ts';

it('changes the digest of the patterns with their files', () => {
  const digest = (signals: string): string => patternsDigest({ digests: { signals } });
  assert.notEqual(digest('a'), digest('b'));
});
