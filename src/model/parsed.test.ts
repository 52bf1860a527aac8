import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, shown } from './parsed.ts';

test('only objects have fields', () => {
  assert.deepEqual(fieldsOf({ a: 1 }), { a: 1 });
  for (const value of [undefined, null, 3, 'text', [1]]) assert.deepEqual(fieldsOf(value), {});
});

test('a value is shown as its JSON, however long, deep or missing', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  assert.deepEqual([shown('a'), shown(null), shown(undefined), shown(deep)], ['"a"', 'null', 'missing', '[…]']);
  assert.equal(shown('x'.repeat(100)), `"${'x'.repeat(56)}…`);
  assert.equal(shown('x'.repeat(58)).length, 60);
});
