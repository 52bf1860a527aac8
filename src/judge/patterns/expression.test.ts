import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expression } from './expression.ts';

/** So long that no repetition without end may be left to a backtracking engine. */
const padding = 'so it goes. '.repeat(80);

const found = (source: string, text: string): string | undefined => {
  const hit = expression(source).find(text, 0, text.length);
  return hit === undefined ? undefined : text.slice(hit.start, hit.end);
};

const cases: readonly (readonly [source: string, text: string, hit: string | undefined])[] = [
  ['no+pe', 'nooooope', 'nooooope'],
  ['call (?:\\w+ ){1,3}now', 'call your sister now', 'call your sister now'],
  ['bye+(?: bye)*!', 'byeee bye bye!', 'byeee bye bye!'],
  ['one[+*]two', 'one+two', 'one+two'],
  ['one[+*]two', 'oneeetwo', undefined],
  ['三\\d{2,}元', '三123元', '三123元'],
  ['leave.*alone', 'leave me all alone', 'leave me all alone'],
];

for (const [source, text, hit] of cases)
  test(`${source} finds as much in a long text as in a short one: ${text}`, () => {
    assert.equal(found(source, text), hit);
    assert.equal(found(source, `${padding}${text}`), hit);
  });
