import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = fileURLToPath(import.meta.resolve('tsx'));
const entry = ['--import', tsx, join(root, 'src/cli/entry.ts')];
const goodnight = JSON.stringify({
  messages: [
    { role: 'user', content: 'I have to go now, goodnight.' },
    { role: 'assistant', content: 'Goodnight, sleep well!' },
  ],
});

test('whoever stops reading, results or talk, the exit code stays that of the verdicts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-entry-'));
  const chat = join(folder, 'chat.jsonl');
  writeFileSync(chat, goodnight);
  const unread = async (stream: 'stdout' | 'stderr', ...args: readonly string[]) => {
    const child = spawn(process.execPath, [...entry, ...args], { cwd: root });
    child[stream].destroy();
    (stream === 'stdout' ? child.stderr : child.stdout).resume();
    return await once(child, 'close');
  };
  assert.deepEqual(await unread('stdout', 'replay', chat, '--clause', '19.3'), [4, null]);
  assert.deepEqual(await unread('stderr', 'list', 'stuff'), [2, null]);
  rmSync(folder, { recursive: true });
});

test('talk that is lost on a full disk stops nothing, results that are lost are told', {
  skip: process.platform !== 'linux',
}, () => {
  const full = openSync('/dev/full', 'w');
  const results = spawnSync(process.execPath, [...entry, 'list', 'checks'], { cwd: root, stdio: ['ignore', full, 'pipe'] });
  assert.equal(results.status, 2);
  assert.match(String(results.stderr), /^error\[enospc\]: the disk is full/);
  const talk = spawnSync(process.execPath, [...entry, 'list', 'stuff'], { cwd: root, stdio: ['ignore', 'pipe', full] });
  assert.equal(talk.status, 2);
});
