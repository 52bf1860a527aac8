import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilson } from '../../judge/statistics.ts';
import { defaultBars } from '../../model/calibration.ts';
import { neededOf } from './needed.ts';

const counts = (presentYes: number, presentNo: number, absentYes: number, absentNo: number) => ({
  ...{ presentYes, presentNo, presentUnsure: 0 },
  ...{ absentYes, absentNo, absentUnsure: 0 },
});
const needed = (...given: Parameters<typeof counts>) => neededOf(counts(...given), defaultBars, 20);

describe('labels still needed', () => {
  it('to rule out are told for the present recall', () => {
    assert.deepEqual(needed(90, 10, 0, 100).ruleOut, { state: 'reached' });
    assert.deepEqual(needed(80, 20, 0, 100).ruleOut, { state: 'out-of-reach' });
    const short = needed(9, 1, 0, 100).ruleOut;
    assert.ok(short.state === 'labels' && short.labels > 0);
    assert.ok(wilson(0.9 * (10 + short.labels), 10 + short.labels).lower >= defaultBars.recallLower);
    assert.deepEqual(needed(0, 0, 0, 100).ruleOut, { state: 'labels', labels: 12 });
  });

  it('to establish by one hit are told for a run of so many looks', () => {
    assert.deepEqual(needed(9, 1, 0, 1000), { ...needed(9, 1, 0, 1000), hits: 1, oneHit: { state: 'reached' } });
    const { hits, oneHit } = needed(9, 1, 1, 99);
    assert.equal(hits, 3);
    assert.ok(oneHit.state === 'labels' && oneHit.labels > 600);
    assert.equal(needed(9, 1, 0, 0).hits, 0);
  });
});
