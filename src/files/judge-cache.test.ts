import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { openJudgeAnswers, readJudgeAnswers } from './judge-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-answers-'));
after(() => rmSync(folder, { recursive: true }));

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);
const third = 'c'.repeat(64);

test('answers outlive the run, and the last one of a key counts', () => {
  const path = join(folder, 'deep', 'answers.jsonl');
  const answers = openJudgeAnswers(path);
  answers.put(first, { value: 'no' });
  answers.put(second, { value: 'no' });
  answers.put(first, { value: 'yes' });
  assert.deepEqual(answers.get(first), { key: first, value: 'yes' });
  answers.close();
  assert.equal(
    readFileSync(path, 'utf8'),
    `{"key":"${first}","value":"no"}\n{"key":"${second}","value":"no"}\n{"key":"${first}","value":"yes"}\n`,
  );
  const again = readJudgeAnswers(path);
  assert.deepEqual(again.get(first), { key: first, value: 'yes' });
  assert.deepEqual(again.get(second), { key: second, value: 'no' });
  assert.equal(again.get(third), undefined);
});

test('half a line of a writer that was cut off is not there, and the next one starts on its own', () => {
  const path = join(folder, 'cut.jsonl');
  const answers = openJudgeAnswers(path);
  answers.put(first, { value: 'no' });
  answers.close();
  appendFileSync(path, `{"key":"${second}","val`);
  assert.equal(readJudgeAnswers(path).get(second), undefined);
  const next = openJudgeAnswers(path);
  next.put(third, { value: 'yes' });
  next.close();
  const again = readJudgeAnswers(path);
  assert.deepEqual(
    [first, second, third].map((key) => again.get(key)),
    [{ key: first, value: 'no' }, undefined, { key: third, value: 'yes' }],
  );
});

test('half a line that ends like a whole one is not there either', () => {
  const path = join(folder, 'brace.jsonl');
  writeFileSync(path, `{"key":"${second}","cost":{"calls":1}`);
  assert.equal(readJudgeAnswers(path).get(second), undefined);
});

test('reading a recording writes nothing; a file of another kind is refused', () => {
  const path = join(folder, 'answers.jsonl');
  writeFileSync(path, '');
  const recorded = readJudgeAnswers(path);
  recorded.put(first, { value: 'no' });
  assert.equal(readFileSync(path, 'utf8'), '');
  assert.throws(() => readJudgeAnswers(join(folder, 'none.jsonl')), InvalidInput);
  const other = join(folder, 'other.jsonl');
  writeFileSync(other, '{"id":1}\n{"id":2}\n');
  assert.throws(() => openJudgeAnswers(other), InvalidInput);
  assert.equal(readFileSync(other, 'utf8'), '{"id":1}\n{"id":2}\n');
});
