import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { at, textPaths } from './path.ts';
import { readSecrets } from './secrets.ts';
import { compileJson, compileText, variablesIn } from './template.ts';

const secrets = readSecrets(['TOKEN'], { TOKEN: 'tok{{text}}en' });

test('a string that is one variable keeps its type, others become text', () => {
  const render = compileJson(
    { age: '{{age}}', note: 'age {{ age }}, {{lang}}', list: ['{{messages}}'], fixed: 7, off: null },
    secrets,
  );
  assert.deepEqual(render({ age: 15, lang: 'zh', messages: [{ role: 'user' }] }), {
    age: 15,
    note: 'age 15, zh',
    list: [[{ role: 'user' }]],
    fixed: 7,
    off: null,
  });
});

test('a field whose variable is absent is left out of the JSON', () => {
  assert.equal(JSON.stringify(compileJson({ webhook: '{{webhook}}', a: 1 }, secrets)({})), '{"a":1}');
});

test('neither secrets nor words of the user are templates', () => {
  const render = compileText('$' + '{TOKEN}/{{text}}', secrets);
  assert.equal(
    render({ text: '$' + '{TOKEN} {{age}}', age: 3 }, (value) => value),
    'tok{{text}}en/$' + '{TOKEN} {{age}}',
  );
});

test('unknown variables and unlisted secrets are refused', () => {
  const codesOf = (source: string) => {
    try {
      compileText(source, secrets);
      return [];
    } catch (error) {
      return error instanceof InvalidInput ? error.problems.map(({ code }) => code) : [String(error)];
    }
  };
  assert.deepEqual(codesOf('{{txt}}'), ['unknown-variable']);
  assert.deepEqual(codesOf('$' + '{HOME}'), ['unlisted-secret']);
});

test('variables are found wherever they stand', () => {
  assert.deepEqual([...variablesIn([{ path: '/u/{{user}}' }, { body: { a: ['{{ age }}'] } }])], ['user', 'age']);
});

test('the places of texts are found, the first few and not too deep', () => {
  const deep = JSON.parse(`${'['.repeat(9)}"x"${']'.repeat(9)}`);
  assert.deepEqual(textPaths({ id: 'a', n: 1, data: [{ text: 'b' }], deep }), ['id', 'data.0.text']);
  assert.equal(textPaths(Array.from('abcdefghij')).length, 6);
});

test('paths reach fields and list items, never what is inherited', () => {
  const value = { a: [{ b: 'x' }, { b: 'y' }], n: null };
  assert.deepEqual(
    ['a.0.b', 'a.-1.b', 'a.length', 'constructor', 'n.x', 'a.9.b', 'n'].map((path) => at(value, path)),
    ['x', 'y', undefined, undefined, undefined, undefined, null],
  );
  assert.equal(at(value, ''), value);
});
