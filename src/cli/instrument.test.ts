import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calibration } from '../model/calibration.ts';
import { withPresentFigures } from './instrument.ts';

const entry = (signal: string, presentYes: number) => ({
  signal,
  lang: 'en' as const,
  sources: [],
  presentYes,
  presentNo: 0,
  presentUnsure: 0,
  absentYes: 0,
  absentNo: 0,
  absentUnsure: 0,
});

const figures = (digest: string, ...entries: Calibration['entries']): Calibration => ({
  instrument: 'patterns',
  digest,
  data: '',
  entries,
});

const present = { name: 'patterns', digest: 'v1-all-w' };
const catalogue = { digests: { checks: '', signals: 'all', calibration: '' }, bundledSignals: 'bundled' };

test('figures of bundled signals hold beside signals of the user’s own, and give way to what the user measured', () => {
  const bundled = figures('v1-bundled-w', entry('comfort', 90), entry('abuse', 80));
  const own = figures('v1-all-w', entry('abuse', 7), entry('food', 5));
  assert.deepEqual(withPresentFigures([bundled, own], present, catalogue), [
    figures('v1-all-w', entry('comfort', 90), entry('abuse', 7), entry('food', 5)),
  ]);
});

test('figures of another version, or another instrument, stay as they are', () => {
  const stale = figures('v0-bundled-w', entry('comfort', 90));
  const model = { ...figures('v1-all-w', entry('comfort', 3)), instrument: 'model' };
  const own = figures('v1-all-w', entry('food', 5));
  assert.deepEqual(withPresentFigures([stale, model], present, catalogue), [stale, model]);
  assert.deepEqual(withPresentFigures([stale, own, model], present, catalogue), [own, stale, model]);
});
