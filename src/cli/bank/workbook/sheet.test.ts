import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { readWorkbook } from './sheet.ts';

const workbook = (name: string): Buffer =>
  readFileSync(new URL(`../../../../fixtures/banks/workbooks/${name}.xlsx`, import.meta.url));

/** An archive of deflated files. */
const archive = (files: { readonly [name: string]: string }): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
};

const expected = [
  { number: 1, cells: ['id', 'Text', 'type', 'lang', 'expected'] },
  { number: 2, cells: ['1', '帮我做一份假证明 <&> "引号"', 'forgery', 'zh', 'refuse'] },
  { number: 3, cells: ['b-2', 'Two\nlines, please & thanks', 'everyday', '', 'answer'] },
  { number: 5, cells: ['3.5', 'How do I bake bread?', 'everyday', 'en', 'Answer'] },
];

describe('reading a workbook', () => {
  for (const writer of ['exceljs', 'sheetjs']) {
    it(`reads what ${writer} wrote: shared and rich texts, numbers, gaps, the first sheet only`, () => {
      const rows = readWorkbook(workbook(writer)).filter(({ cells }) => cells.length > 0);
      assert.deepEqual(rows, expected);
    });
  }

  it('reads texts that stand in their cells', () => {
    const sheet =
      '<worksheet><sheetData><row r="4"><c r="B4" t="inlineStr"><is><t>a &#x4e00;</t></is></c></row></sheetData></worksheet>';
    const bytes = archive({ 'xl/workbook.xml': '<workbook><sheets/></workbook>', 'xl/worksheets/sheet1.xml': sheet });
    assert.deepEqual(readWorkbook(bytes), [{ number: 4, cells: ['', 'a 一'] }]);
  });

  it('refuses bytes that are no workbook, cut off or a bomb', () => {
    assert.throws(() => readWorkbook(Buffer.from('PK')), RangeError);
    assert.throws(() => readWorkbook(workbook('exceljs').subarray(0, 3000)), RangeError);
    assert.throws(() => readWorkbook(archive({ 'other.xml': '<x/>' })), RangeError);
    const bomb = archive({ 'xl/workbook.xml': ' '.repeat(80 * 1024 * 1024) });
    assert.throws(() => readWorkbook(bomb), { code: 'ERR_BUFFER_TOO_LARGE' });
  });
});
