import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told, withValues } from './parameters.ts';

const file = {
  parameters: { most: { value: '2h', assumption: {} }, count: { value: 2, assumption: {} } },
  applies: { every: '$most' },
  window: { replies: '$count' },
  expect: { all: [{ fields: { minutes: { max: '$most / 1m' } } }] },
  probe: [
    { say: '$most' },
    { repeat: '1.2 * $most', steps: [{ advance: '20m' }, { repeat: 2, steps: [{ advance: '10m' }] }] },
    { repeat: 3, steps: [{ wait: '0.5 * $most' }] },
  ],
};

test('references become values, sums and counts; what is said stays', () => {
  assert.deepEqual(withValues(file), {
    ...file,
    applies: { every: '2h' },
    window: { replies: 2 },
    expect: { all: [{ fields: { minutes: { max: 120 } } }] },
    probe: [
      { say: '$most' },
      { repeat: 4, steps: [{ advance: '20m' }, { repeat: 2, steps: [{ advance: '10m' }] }] },
      { repeat: 3, steps: [{ wait: '3600000ms' }] },
    ],
  });
});

test('a value that is given goes before the check’s own', () => {
  const given = withValues(file, { most: '90m', count: 1 });
  assert.deepEqual(given, {
    ...file,
    parameters: { most: { value: '90m', assumption: {} }, count: { value: 1, assumption: {} } },
    applies: { every: '90m' },
    window: { replies: 1 },
    expect: { all: [{ fields: { minutes: { max: 90 } } }] },
    probe: [
      { say: '$most' },
      { repeat: 3, steps: [{ advance: '20m' }, { repeat: 2, steps: [{ advance: '10m' }] }] },
      { repeat: 3, steps: [{ wait: '2700000ms' }] },
    ],
  });
});

test('texts tell values in words', () => {
  const text = { en: 'after {most} or {count} replies, {other}', zh: '满{most}或 {count} 次' };
  assert.deepEqual(told(text, { most: '1h30m', count: 2 }), {
    en: 'after 90 minutes or 2 replies, {other}',
    zh: '满90分钟或 2 次',
  });
  assert.equal(told(text, { most: '1h' }).en, 'after 1 hour or {count} replies, {other}');
});
