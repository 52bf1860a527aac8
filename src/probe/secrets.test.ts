import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { readSecrets } from './secrets.ts';

const value = 'p@ss w/ö"rd+1';
const { redact } = readSecrets(['PASS'], { PASS: value });

const forms: readonly (readonly [string, string])[] = [
  ['plain', value],
  ['URL-encoded', encodeURIComponent(value)],
  ['URL-encoded in small letters', encodeURIComponent(value).toLowerCase()],
  ['form-encoded', new URLSearchParams({ v: value }).toString().slice(2)],
  ['inside JSON', JSON.stringify({ v: value })],
  ['base64', Buffer.from(value).toString('base64')],
  ['base64url', Buffer.from(value).toString('base64url')],
  ...['', 'u', 'us', 'user'].map(
    (user) => [`basic credentials of "${user}"`, Buffer.from(`${user}:${value}`).toString('base64')] as const,
  ),
  ...['x', 'xy'].map((tail) => [`base64 followed by ${tail}`, Buffer.from(`${value}${tail}`).toString('base64')] as const),
];

for (const [name, form] of forms) {
  test(`a secret is removed: ${name}`, () => {
    const clean = redact(`before ${form} after`);
    assert.match(clean, /^before .*\[redacted\].* after$/);
    assert.equal(clean.includes(form), false);
  });
}

test('other words stay', () => {
  assert.equal(redact('p@ss and word'), 'p@ss and word');
});

test('missing and short secrets are named together', () => {
  assert.throws(
    () => readSecrets(['A', 'B', 'C'], { B: 'abc', C: 'long enough' }),
    (error) => error instanceof InvalidInput && error.problems.map(({ code }) => code).join() === 'missing-secret,short-secret',
  );
});
