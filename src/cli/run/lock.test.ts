import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-lock-'));
const run = join(folder, 'run');
const lock = join(run, 'run.lock');
const target = join(folder, 'target.yaml');

/** Whether the companion answers; while it does not, a run lasts. */
let answers = false;
let asked: () => void = () => undefined;
const server = createServer((_, response) => {
  asked();
  if (answers) response.writeHead(200, { 'content-type': 'application/json' }).end('{"reply":"好，再见。"}');
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const message = "message: { path: /, body: { text: '{{text}}' } }";
  writeFileSync(target, `name: slow\nconnect: { adapter: http-json, url: '${url}', ${message} }\n`);
});

after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const audit = ['audit', '--target', target, '--check', 'ai-admitted-when-asked', '--concurrency', '1', '--out', run];

/** A process that writes the run, and has asked the companion something. */
const writer = async (argv: readonly string[]): Promise<ChildProcess> => {
  const heard = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/entry.ts', ...argv], { stdio: 'ignore' });
  await Promise.race([heard, once(child, 'exit').then(() => assert.fail('the run ended before it asked anything'))]);
  return child;
};

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const end = once(child, 'exit');
  child.kill(signal);
  await end;
};

test('a run that another process writes is refused, and taken over when that process has died', async () => {
  const child = await writer(audit);
  const told = `error[run-in-use]: another clauseprobe is writing to ${run}: process ${child.pid} on ${hostname()}
 = help: wait until it has ended, or name another folder; if it is gone, remove ${lock}
`;
  for (const argv of [audit, ['audit', '--resume', run], ['judge', run]]) {
    const { code, stderr } = await runCli(argv);
    assert.deepEqual([code, stderr], [2, told]);
  }
  const chinese = await runCli(['--lang', 'zh', 'audit', '--resume', run]);
  assert.match(chinese.stderr, new RegExp(`^错误\\[run-in-use\\]：另一个 clauseprobe 正在写入 .+ 上的进程 ${child.pid}$`, 'm'));

  await ended(child, 'SIGKILL');
  assert.ok(existsSync(lock));
  answers = true;
  const last = await runCli(['audit', '--resume', run]);
  answers = false;
  assert.ok([0, 1, 4].includes(last.code), last.stderr);
  assert.equal(existsSync(lock), false);
});

test('nothing stays locked when a run is stopped', async () => {
  const stopped = await writer(audit);
  assert.ok(existsSync(lock));
  await ended(stopped, 'SIGINT');
  assert.equal(existsSync(lock), false);
});

test('nothing stays locked when a command fails', async () => {
  const missing = await runCli([...audit, '--concurrency', '2', '--defect', 'no-such-defect', '--judge-replay', folder]);
  assert.ok(missing.code !== 0);
  assert.equal(existsSync(lock), false);
});

test('a lock of another machine, or one that cannot be read, is not taken over', async () => {
  for (const text of [JSON.stringify({ pid: 1, host: 'elsewhere.example' }), '']) {
    writeFileSync(lock, text);
    const { code, stderr } = await runCli(audit);
    assert.deepEqual([code, /^error\[run-in-use\]: /.test(stderr), existsSync(lock)], [2, true, true]);
  }
  rmSync(lock);
});
