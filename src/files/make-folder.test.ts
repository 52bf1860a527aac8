import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeFolder } from './make-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-folders-'));
after(() => rmSync(folder, { recursive: true }));

test('a folder is made with those above it, and again', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  assert.ok(statSync(deep).isDirectory());
  writeFileSync(join(folder, 'file'), '');
  assert.throws(() => makeFolder(join(folder, 'file', 'inner')), { code: 'ENOTDIR' });
});

test('where no folder can be made, that is said at once', { skip: !existsSync('/proc/self') }, () => {
  assert.throws(() => makeFolder('/proc/x/transcripts'), { message: /no folder can be made in \/proc/ });
});
