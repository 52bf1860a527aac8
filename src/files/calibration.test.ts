import assert from 'node:assert/strict';
import { it } from 'node:test';
import { instrumentDigest } from './calibration.ts';

it('changes the digest of the instrument with its expressions and its weights', () => {
  assert.notEqual(instrumentDigest('a'), instrumentDigest('b'));
  assert.notEqual(instrumentDigest('a', 'one'), instrumentDigest('a', 'two'));
});
