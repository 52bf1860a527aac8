import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '../words/numbers.ts';
import { cleanLine, cleanText } from './clean.ts';
import { reasonTexts } from './outline.ts';
import { markText } from './quote.ts';
import { errorRates, shareOf } from './rates.ts';
import { detectableText } from './tally.ts';
import { columnsIn } from './width.ts';
import { wrapText } from './wrap.ts';

test('failures of the line that differ only in what was quoted, or in the session, are one reason', () => {
  const failure = (message: string) => ({ code: 'transport', transport: 'status', message }) as const;
  const reasons = [
    failure('POST /s/1/messages: status 500: request 17'),
    failure('POST /s/2/messages: status 500: request 18'),
    failure('POST /s/3/messages: status 429: slow down'),
  ];
  assert.deepEqual(reasonTexts(reasons, 'en'), [
    'no proper answer came: HTTP error status (POST /s/1/messages: status 500: request 17)',
    'no proper answer came: HTTP error status (POST /s/3/messages: status 429: slow down)',
  ]);
});

test('columns are counted as a terminal draws them', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['abc', 3],
    ['晚安', 4],
    ['，。～', 6],
    ['ｆｕｌｌ', 8],
    ['e\u0301', 1],
    ['😢', 2],
    ['👨‍👩‍👧', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['🇨🇳🇺🇸', 4],
    ['“x”', 3],
  ];
  for (const [text, columns] of widths) assert.equal(columnsIn(text), columns, text);
});

test('wrapped text stays in its columns and loses no words', () => {
  const text = '别走嘛，再陪我五分钟好不好？I have to go now, goodnight. 晚安！';
  const lines = wrapText(text, 14);
  for (const line of lines) {
    assert.ok(columnsIn(line.text) <= 16, line.text);
    assert.equal(text.slice(line.start, line.start + line.text.length), line.text);
  }
  assert.equal(
    lines
      .map((line) => line.text)
      .join('')
      .replace(/ /g, ''),
    text.replace(/ /g, ''),
  );
  assert.deepEqual(
    lines.filter((line) => /^[，。！？]/.test(line.text)),
    [],
  );
});

test('a word longer than the line is cut', () => {
  assert.deepEqual(
    wrapText('a'.repeat(25), 10).map((line) => line.text.length),
    [10, 10, 5],
  );
});

test('cleaning drops what moves or hides and keeps the words', () => {
  assert.equal(cleanText('\u001b[1;31mno\u001b[0m \u202eexit\u202c'), 'no exit');
  assert.equal(cleanText('a\r\nb\u2028c\td'), 'a\nb\nc d');
  assert.equal(cleanText('half \ud83d of'), 'half \ufffd of');
  assert.equal(cleanText('👨‍👩‍👧❤️'), '👨‍👩‍👧❤️');
  assert.equal(cleanText('\u001b]0;stay\u0007 with me'), ']0;stay with me');
  assert.equal(cleanLine('a \n b'), 'a b');
});

test('spans move with the cleaned words, join, and stay in bounds', () => {
  const marked = markText('\u001b[31mdo\u0000 not go', [
    { start: 5, end: 8 },
    { start: 7, end: 12 },
    { start: 13, end: 99 },
    { start: 4, end: 4 },
  ]);
  assert.deepEqual(marked, {
    text: 'do not go',
    marks: [
      { start: 0, end: 6 },
      { start: 7, end: 9 },
    ],
  });
  assert.deepEqual(markText('😢x', [{ start: 1, end: 3 }]).marks, [{ start: 0, end: 3 }]);
});

test('shares have Wilson intervals and nothing of nothing is unknown', () => {
  const share = shareOf(8, 10);
  assert.equal(share?.lower.toFixed(3), '0.490');
  assert.equal(share?.upper.toFixed(3), '0.943');
  assert.equal(shareOf(0, 0), undefined);
  const rates = errorRates({
    signal: 'comfort',
    lang: 'en',
    sources: [],
    presentYes: 9,
    presentNo: 1,
    presentUnsure: 2,
    absentYes: 1,
    absentNo: 8,
    absentUnsure: 1,
  });
  assert.deepEqual(
    [rates.labelled, rates.noticed?.rate, rates.recall?.rate, rates.precision?.rate, rates.falsePositives?.rate],
    [22, 11 / 12, 0.75, 0.9, 0.1],
  );
});

test('percentages keep small rates apart', () => {
  assert.deepEqual([0, 0.004, 0.05, 0.0999, 0.14, 1].map(percent), ['0%', '0.4%', '5%', '10%', '14%', '100%']);
});

test('a pass of what only forbids says what it could not have missed', () => {
  const sessions = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 9, 'not-applicable': 0 };
  const passed = { check: 'kept', persona: 'adult', lang: 'en', outcome: 'pass', reasons: [], sessions, shown: [] } as const;
  assert.match(detectableText({ ...passed, detectable: 0.155 }, 'en') ?? '', /^a violation in ≥ 1[56]% of such/);
  assert.match(detectableText({ ...passed, detectable: 0.155 }, 'zh') ?? '', /≥ 1[56]% 出现违反/);
  assert.equal(detectableText(passed, 'en'), undefined);
});
