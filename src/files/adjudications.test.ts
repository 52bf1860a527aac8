import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { Adjudication } from '../model/adjudication.ts';
import { InvalidInput } from '../model/failure.ts';
import { appendAdjudications, messageDigest, readAdjudications, withdrawAdjudication } from './adjudications.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-adjudications-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'adjudications.jsonl');
beforeEach(() => rmSync(file, { force: true }));

const given = (answer: Adjudication['answer'], seq = 2, by = 'anna'): Adjudication => ({
  format: 'clauseprobe-adjudication/1',
  session: 's1',
  seq,
  signal: 'retention',
  message: messageDigest('再陪我一会儿'),
  answer,
  by,
  at: '2026-01-31T12:00:00.000Z',
  why: 'it “holds back”\u2028, 挽留',
});

const codesOf = (): readonly (string | undefined)[] => {
  try {
    readAdjudications(file);
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column} ${place?.length}`);
    throw error;
  }
  return [];
};

test('what is appended is read, in its order', () => {
  assert.deepEqual(readAdjudications(file), []);
  appendAdjudications(file, [given('yes'), given('no', 3)]);
  appendAdjudications(file, []);
  appendAdjudications(file, [given('cannot-tell', 4)]);
  assert.deepEqual(readAdjudications(file), [given('yes'), given('no', 3), given('cannot-tell', 4)]);
});

test('a last line that was cut off is passed over, and the next answer is not glued to it', () => {
  appendAdjudications(file, [given('yes')]);
  // Cut within 挽, which leaves half of its bytes.
  const line = Buffer.from(JSON.stringify(given('no', 3)));
  appendFileSync(file, line.subarray(0, line.indexOf('挽') + 1));
  assert.deepEqual(readAdjudications(file), [given('yes')]);
  appendAdjudications(file, [given('no', 4)]);
  assert.deepEqual(readAdjudications(file), [given('yes'), given('no', 4)]);
});

test('a last line that lacks only its line feed counts, and stays', () => {
  writeFileSync(file, JSON.stringify(given('yes')));
  assert.deepEqual(readAdjudications(file), [given('yes')]);
  appendAdjudications(file, [given('no', 4)]);
  assert.deepEqual(readAdjudications(file), [given('yes'), given('no', 4)]);
});

test('an answer is taken back from between the answers of others', () => {
  appendAdjudications(file, [given('yes'), given('yes'), given('no', 2, 'ben')]);
  withdrawAdjudication(file, given('yes'));
  assert.deepEqual(readAdjudications(file), [given('yes'), given('no', 2, 'ben')]);
  withdrawAdjudication(file, given('no', 9));
  assert.equal(readFileSync(file, 'utf8').split('\n').length, 3);
});

test('a bad record is refused with line and field', () => {
  const good = given('yes');
  const { why: _, ...lacking } = good;
  const records = [
    good,
    { ...good, answer: 'maybe' },
    { ...good, seq: 0 },
    { ...good, message: 'ABC' },
    { ...good, at: 'yesterday' },
    lacking,
    { ...good, becauze: '' },
    { ...good, format: 'clauseprobe-adjudication/9' },
    'yes',
  ];
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  assert.deepEqual(codesOf(), [
    'bad-record 2:170 7',
    'bad-record 3:61 1',
    'bad-record 4:94 5',
    'bad-record 5:193 9',
    'bad-record 6:1 201',
    'unknown-key 7:1 1',
    'unknown-version 8:11 28',
    'wrong-type 9:1 5',
  ]);
});

test('a line that is not JSON is refused unless it is the last', () => {
  writeFileSync(file, `{"format":\n${JSON.stringify(given('yes'))}\n`);
  assert.deepEqual(codesOf(), ['json-syntax 1:1 10']);
});

test('the digest of a message is its SHA-256 in UTF-8', () => {
  assert.equal(messageDigest('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(messageDigest('\ud800'), messageDigest('\ufffd'));
});
