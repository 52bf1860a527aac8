import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../model/words.ts';
import { plainProblems, problemText } from './problem-text.ts';

const framed = (source: string, column: number, length: number, lang: Language = 'en'): string =>
  problemText(
    [
      {
        code: 'a-code',
        what: { en: 'what', zh: '怎么了' },
        fix: { en: 'fix', zh: '怎么办' },
        place: { file: 'f.yaml', line: 7, column, length, source },
      },
    ],
    plainProblems,
    lang,
  );

test('carets are as wide as what they mark', () => {
  assert.equal(
    framed('say: 晚安, 再见', 10, 2),
    'error[a-code]: what\n --> f.yaml:7:10\n  |\n7 | say: 晚安, 再见\n  |            ^^^^\n  = help: fix\n',
  );
});

test('a long line is cut around the place', () => {
  const lines = framed(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, 301, 4).split('\n');
  assert.equal(lines[3], `7 | …${'x'.repeat(40)}HERE${'y'.repeat(56)}…`);
  assert.equal(lines[4], `  | ${' '.repeat(41)}^^^^`);
});

test('control characters of a file do not reach the terminal', () => {
  assert.doesNotMatch(framed('a: \u001b[31mred\u0007\u202e', 4, 9), /[\u001b\u0007\u202e]/);
});

test('a problem of a whole file, or of none, has no source line', () => {
  const whole = { file: 'f.json', line: 0, column: 0, length: 1, source: '' };
  assert.equal(
    problemText(
      [
        { code: 'b', what: { en: 'second', zh: '第二' }, fix: { en: 'y', zh: '乙' }, place: whole },
        { code: 'a', what: { en: 'first', zh: '第一' }, fix: { en: 'x', zh: '甲' } },
      ],
      plainProblems,
      'en',
    ),
    'error[a]: first\n = help: x\n\nerror[b]: second\n --> f.json\n = help: y\n\nerror: 2 problems\n',
  );
});

test('a problem is told in Chinese', () => {
  assert.equal(
    framed('say: x', 6, 1, 'zh'),
    '错误[a-code]：怎么了\n --> f.yaml:7:6\n  |\n7 | say: x\n  |      ^\n  = 办法：怎么办\n',
  );
});
