import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The one Chinese word for a thing, and others that readers would take for another thing. */
const terms = [
  { thing: 'check', word: '检查', others: ['检测项', '检查项', '检验项'] },
  { thing: 'clause', word: '条款', others: ['法律条文', '条文号'] },
  { thing: 'measure', word: '法规', others: ['规范性文件', '法律文件'] },
  { thing: 'signal', word: '信号', others: ['讯号', '信标'] },
  { thing: 'instrument', word: '判定工具', others: ['判定手段', '判定程序', '判定器', '测量仪器'] },
  { thing: 'verdict', word: '结论', others: ['裁决', '判决'] },
] as const;

const root = fileURLToPath(new URL('..', import.meta.url));

const under = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(root, folder, file));

const docs = [join(root, 'README.zh-CN.md'), ...under('docs', /\.zh-CN\.md$/)];
// The sandbox talks as companions do.
const program = under('src', /(?<!\.test)\.tsx?$/).filter((file) => !/[\\/](sandbox|generated)[\\/]/.test(file));

test('documents and program call each thing by one Chinese word', () => {
  const texts = [...docs, ...program].map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const strays = texts.flatMap(({ file, text }) =>
    terms.flatMap(({ word, others }) =>
      others.filter((other) => text.includes(other)).map((other) => `${file}: ${other}, elsewhere ${word}`),
    ),
  );
  assert.deepEqual(strays, []);
  for (const { thing, word } of terms) assert.ok(texts.filter(({ text }) => text.includes(word)).length > 5, thing);
});
