import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, seeded } from '../../judge/test-data.ts';
import { csvText, inertCell, inertThroughout, parseCsv, recoveredCell } from './csv.ts';

const textsOf = (text: string, separator = ','): readonly (readonly string[])[] =>
  parseCsv(text, separator).rows.map((row) => row.map((cell) => cell.text));

test('RFC 4180: quotes, doubled quotes, separators and lines within cells, empty cells', () => {
  assert.deepEqual(textsOf('a,b\r\n"x, ""y""","1\r\n2"\r\n,\r\n'), [
    ['a', 'b'],
    ['x, "y"', '1\r\n2'],
    ['', ''],
  ]);
  assert.deepEqual(textsOf('a;"b;c"\nd', ';'), [['a', 'b;c'], ['d']]);
  assert.deepEqual(textsOf('a\rb'), [['a'], ['b']]);
  assert.deepEqual(textsOf('a,'), [['a', '']]);
  assert.deepEqual(textsOf(''), []);
});

test('a cell knows where it begins', () => {
  const { rows } = parseCsv('a,"1\r\n2",b\r\ncc,"dd"', ',');
  assert.deepEqual(
    rows.flat().map(({ line, column, length }) => `${line}:${column}+${length}`),
    ['1:1+1', '1:3+2', '2:4+1', '3:1+2', '3:4+4'],
  );
});

test('a quoted cell that is not closed, or goes on behind its quote, is broken', () => {
  assert.equal(parseCsv('a\nb,"c\nd', ',').broken?.line, 2);
  assert.equal(parseCsv('a\n"b"c,d', ',').broken?.column, 1);
  assert.equal(parseCsv('a"b",c', ',').broken, undefined);
});

test('what is written is read again, whatever it holds', () => {
  const random = seeded(7);
  const characters = [...'ab,;"\'\n\r\t =+-@＝再'];
  for (let round = 0; round < 300; round += 1) {
    const width = 1 + Math.floor(random() * 4);
    const rows = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      Array.from({ length: width }, () => drawn(random, characters, 8).join('')),
    );
    const text = csvText(rows);
    assert.equal(text[0], '\ufeff');
    // A row of one empty cell is an empty line, which is one empty cell again.
    assert.deepEqual(textsOf(text.slice(1)), rows, JSON.stringify(rows));
    for (const cell of rows.flat()) {
      assert.equal(recoveredCell(inertCell(cell)), cell, JSON.stringify(cell));
      assert.doesNotMatch(inertCell(cell), /^\s*[=+\-@＝]/);
    }
  }
});

test('formulas become text', () => {
  assert.equal(inertCell('=HYPERLINK("http://x")'), '\'=HYPERLINK("http://x")');
  assert.deepEqual(['+1', '-1', '@a', '\t=1', '\r=1', '＝1'].map(inertCell), ["'+1", "'-1", "'@a", "'\t=1", "'\r=1", "'＝1"]);
  assert.deepEqual(['a=1', "'tis", '', '1'].map(inertCell), ['a=1', "'tis", '', '1']);
});

test('a cell that is only shown is text wherever another separator cuts it', () => {
  assert.equal(inertThroughout('so;=1+1\n- one, two\n=2'), "so;'=1+1\n'- one, two\n'=2");
});

test('a large file is read in linear time', () => {
  const cell = `"${'""x\n'.repeat(200_000)}"`;
  const { rows } = parseCsv(`${cell},b\r\n${'a,b\r\n'.repeat(100_000)}`, ',');
  assert.equal(rows.length, 100_001);
});
