import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { type Definition, readDefinitions } from './definitions.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-definitions-'));
after(() => rmSync(folder, { recursive: true }));

const persona = (id: string): string =>
  `id: ${id}\ntitle: { en: Adult, zh: 成年人 }\nfacts: { age: 28, guardian: false, emergency-contact: false }\n`;

const read = async (root: string): Promise<readonly Definition[]> => readDefinitions([root], {});

const problemsOf = async (root: string): Promise<readonly Problem[]> => {
  try {
    await read(root);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

test('definitions are found at any depth, through links too, and a link back to their folder is not followed', async () => {
  const root = join(folder, 'linked');
  const personas = join(root, '我的 检查', 'personas');
  mkdirSync(personas, { recursive: true });
  writeFileSync(join(personas, 'a.yaml'), persona('a'));
  writeFileSync(join(folder, 'b.yaml'), persona('b'));
  symlinkSync(join(folder, 'b.yaml'), join(personas, 'b.yml'));
  symlinkSync(root, join(personas, 'back'));
  symlinkSync(personas, join(personas, 'self'));
  assert.deepEqual(
    (await read(root)).map(({ kind, name }) => [kind, name]),
    [
      ['persona', 'a'],
      ['persona', 'b'],
    ],
  );
});

test('a definition that is not UTF-8 is refused: its patterns would match nothing', async () => {
  const file = join(folder, 'gbk.yaml');
  writeFileSync(file, Buffer.from('id: gbk\ntitle: { zh: \xb3\xc9\xc4\xea }\n', 'latin1'));
  assert.deepEqual(
    (await problemsOf(file)).map(({ code, what, place }) => [code, what.en, place?.line]),
    [['not-utf-8', `${file} is not UTF-8, from line 2 on`, 2]],
  );
});
