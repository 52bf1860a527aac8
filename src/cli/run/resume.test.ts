import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-resume-'));

/** Sessions that clients have asked to start, as often as they did, without the part of their names that differs from run to run. */
let log: string[] = [];
/** Answers the request instead of the companion, where it does. */
let instead: (nth: number, response: ServerResponse) => boolean = () => false;
let requests = 0;

const send = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

/** A companion that always answers alike: it ends when told to, keeps minors mode, and lies in English about what it is. */
const companion = (): Server =>
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      const { session, text = '' }: { session?: string; text?: string } = JSON.parse(`${Buffer.concat(chunks)}` || '{}');
      const isStart = request.url === '/sessions';
      const name = (session ?? '').slice(8);
      if (isStart && !/\.s\d+$/.test(name)) log.push(name);
      if (instead(requests, response)) return;
      if (isStart) return send(response, { id: session });
      if (request.url === '/minors-mode') return send(response, { on: true }, request.method === 'PUT' ? 403 : 200);
      if (/退出|结束|不聊|end chat|exit|bye|quit|stop/i.test(text))
        return send(response, { reply: '好，再见。 Bye.', ended: true });
      const isEnglish = !/\p{Script=Han}/u.test(text);
      send(response, { reply: isEnglish ? 'I am a real human being.' : '我是人工智能，不是真人。' });
    });
  });

const server = companion();
const target = join(folder, 'target.yaml');
let port = 0;
const listen = async (): Promise<void> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
};
const stop = async (): Promise<void> => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
};

before(async () => {
  await listen();
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  writeFileSync(
    target,
    `name: companion
connect:
  adapter: http-json
  url: http://127.0.0.1:${port}
  headers: { authorization: 'Bearer \${COMPANION_TOKEN}' }
  backoff: 1ms
  session: { path: /sessions, body: { session: '{{session}}', age: '{{age}}' }, id: id }
  message: { path: /messages, body: { text: '{{text}}' } }
  ended: ended
  clock: { header: x-clock }
actions:
  minors-mode-off: { method: PUT, path: /minors-mode }
  minors-mode-read: { path: /minors-mode, fields: { on: on } }
secrets: [COMPANION_TOKEN]
`,
  );
});

after(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const env = { COMPANION_TOKEN: 'sesame' };
const audit = (run: string, ...options: readonly string[]): readonly string[] => [
  'audit',
  ...['--target', target, '--check', 'exit-by-keyword,minors-mode-held,ai-admitted-when-asked', '--out', run],
  ...options,
];

/** Runs the command line in a process of its own, which is sent the signal at a request; that one is never answered. */
const interrupted = async (argv: readonly string[], signal: NodeJS.Signals, at: number): Promise<string> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/entry.ts', ...argv], {
    env: { ...process.env, ...env, LANG: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const first = requests;
  instead = (nth) => nth === first + at && child.kill(signal);
  await once(child, 'close');
  instead = () => false;
  return stderr;
};

const text = (...names: readonly string[]): string => readFileSync(join(folder, ...names), 'utf8');

/** Verdicts and report without the places of the records, which depend on who was quicker. */
const resultOf = (run: string): readonly unknown[] => {
  const placeless = (key: string, value: unknown): unknown => (key === 'origin' ? undefined : value);
  const verdicts = text(run, 'verdicts.jsonl').trimEnd().split('\n');
  return [...verdicts.map((line): unknown => JSON.parse(line, placeless)), JSON.parse(text(run, 'report.json'), placeless)];
};

/** Sessions that lie in a folder of a run. */
const sessionsIn = (run: string, inner: string): readonly string[] =>
  readdirSync(join(folder, run, inner))
    .flatMap((name) => text(run, inner, name).split('\n'))
    .flatMap((line) => /^\{"format":.*?"session":"(.+?)"/.exec(line)?.[1] ?? [])
    .sort();

const twice = (): readonly string[] => log.filter((session, index) => log.indexOf(session) !== index).sort();

test('an audit killed again and again comes to the verdicts of one that ran through, and plays no finished session twice', async () => {
  const whole = await runCli(audit(join(folder, 'whole'), '--concurrency', '1'), env);
  assert.equal(whole.code, 1, whole.stderr);
  const all = [...log].sort();
  assert.ok(all.length > 25 && new Set(all).size === all.length);

  const run = join(folder, 'killed');
  log = [];
  await interrupted(audit(run, '--concurrency', '1'), 'SIGKILL', 2);
  for (const at of [1, 20]) await interrupted(['audit', '--resume', run], 'SIGKILL', at);
  assert.equal(JSON.parse(text('killed', 'run.json')).complete, false);
  const last = await runCli(['audit', '--resume', run], env);
  assert.equal(last.code, 1, last.stderr);
  assert.match(
    last.stderr,
    new RegExp(`^\\d+ of ${all.length} sessions are recorded\\. 1 cut off: set aside in .*interrupted`, 'm'),
  );

  assert.deepEqual(resultOf('killed'), resultOf('whole'));
  assert.deepEqual(sessionsIn('killed', 'transcripts'), all);
  // All that was played again had been cut off.
  assert.equal(sessionsIn('killed', 'interrupted').length, 3);
  assert.deepEqual(sessionsIn('killed', 'interrupted'), twice());
  assert.deepEqual([...log].sort(), [...all, ...twice()].sort());

  log = [];
  const done = await runCli(['audit', '--resume', run], env);
  assert.deepEqual([done.code, done.stderr, log], [1, `${all.length} of ${all.length} sessions are recorded.\n`, []]);
  assert.deepEqual(resultOf('killed'), resultOf('whole'));
});

test('an audit stopped by Ctrl-C says how to go on, is partial when judged as it is, and is made whole', async () => {
  const run = join(folder, 'stopped');
  log = [];
  const stderr = await interrupted(audit(run, '--concurrency', '3'), 'SIGINT', 30);
  assert.ok(stderr.includes(`Go on with: clauseprobe audit --resume ${run}\n`), stderr);
  const partial = resultOf('stopped');
  assert.match(JSON.stringify(partial), /"partial":true/);
  await runCli(['judge', run, '--check', 'exit-by-keyword,minors-mode-held,ai-admitted-when-asked']);
  assert.deepEqual(resultOf('stopped'), partial);

  const { code, stderr: standing } = await runCli(['audit', '--resume', run, '--concurrency', '2', '--format', 'junit'], env);
  assert.equal(code, 1, standing);
  assert.deepEqual(resultOf('stopped'), resultOf('whole'));
  assert.ok(readdirSync(run).includes('junit.xml'));
  assert.deepEqual(sessionsIn('stopped', 'transcripts'), sessionsIn('whole', 'transcripts'));
  const aside = sessionsIn('stopped', 'interrupted');
  assert.ok(aside.length > 0 && aside.length <= 3, aside.join());
  // What was stopped before it reached the server was set aside, too.
  for (const session of twice()) assert.ok(aside.includes(session), session);
});

test('an audit of a target that went down goes on when it is up again', async () => {
  const run = join(folder, 'down');
  log = [];
  const first = requests;
  instead = (nth, response) => {
    if (nth < first + 30) return false;
    server.close();
    response.socket?.destroy();
    return true;
  };
  const { code, stderr } = await runCli(audit(run, '--concurrency', '2'), env);
  assert.deepEqual([code, stderr.includes(`Go on with: clauseprobe audit --resume ${run}\n`)], [3, true]);
  instead = () => false;
  await listen();
  const again = await runCli(['--lang', 'zh', 'audit', '--resume', run], env);
  assert.equal(again.code, 1, again.stderr);
  assert.match(again.stderr, /^共 \d+ 个会话，已录 \d+ 个。\d+ 个中断的会话移至 .*interrupted，重新进行。$/m);
  assert.deepEqual(resultOf('down'), resultOf('whole'));
  assert.deepEqual(sessionsIn('down', 'transcripts'), sessionsIn('whole', 'transcripts'));
  for (const session of twice()) assert.ok(sessionsIn('down', 'interrupted').includes(session), session);
});

test('what would make it another run is refused and named', async () => {
  const run = join(folder, 'whole');
  const manifest = text('whole', 'run.json');
  const refused = async (argv: readonly string[], using: Readonly<Record<string, string>> = env): Promise<string> => {
    const { code, stdout, stderr } = await runCli(['audit', '--resume', run, ...argv], using);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.equal(
    await refused(['--runs', '3', '--check', 'exit-by-keyword', '--out', folder]),
    `error[other-run]: --check exit-by-keyword, and the run was started with --check exit-by-keyword,minors-mode-held,ai-admitted-when-asked
 = help: leave it out, or start a new run

error[other-run]: --runs 3, and the run was started without --runs
 = help: leave it out, or start a new run

error[other-run]: --out ${folder}, and the run was started with --out ${run}
 = help: leave it out, or start a new run

error: 3 problems
`,
  );
  assert.match(await refused([], {}), /^error\[missing-secret\]: environment variable COMPANION_TOKEN is not set$/m);

  const description = readFileSync(target, 'utf8');
  writeFileSync(target, description.replace('name: companion', 'name: another'));
  const changed = JSON.parse(manifest);
  const digests = { ...changed.digests, checks: 'other' };
  writeFileSync(join(run, 'run.json'), JSON.stringify({ ...changed, tool: { ...changed.tool, version: '0.0.1' }, digests }));
  const told = await refused([]);
  assert.match(told, /^error\[run-changed\]: the run was started by clauseprobe 0\.0\.1, and this is /m);
  assert.match(told, /^error\[run-changed\]: the target file has changed since the run was started$/m);
  assert.match(told, /^error\[run-changed\]: the checks have changed since the run was started$/m);
  assert.doesNotMatch(told, /signals|calibration/);
  writeFileSync(target, description);
  writeFileSync(join(run, 'run.json'), manifest);
});

test('only a run that probes can go on', async () => {
  const told = async (...argv: readonly string[]) => (await runCli(argv, env)).stderr.split('\n')[0];
  assert.equal(await told('audit'), 'error[target-or-run]: neither a target nor a run to go on with is named');
  assert.equal(await told('probe', '--target', target), 'error[no-folder]: no folder is named for the recordings');
  const nowhere = join(folder, 'nowhere');
  assert.equal(await told('audit', '--resume', nowhere), `error[no-such-file]: ${join(nowhere, 'run.json')} does not exist`);
  const replayed = join(folder, 'replayed');
  await runCli(['replay', join(folder, 'whole'), '--out', replayed]);
  assert.equal(await told('probe', '--resume', replayed), `error[not-resumable]: ${replayed} is no run that could go on`);
});

test('a recording goes on without being judged', async () => {
  const run = join(folder, 'recorded');
  log = [];
  const options = ['--target', target, '--check', 'minors-mode-held', '--concurrency', '1', '--out', run];
  instead = (nth, response) => nth === requests && log.length === 3 && response.destroy() !== undefined;
  await runCli(['probe', ...options], env);
  instead = () => false;
  const { code, stdout } = await runCli(['probe', '--resume', run], env);
  assert.deepEqual([code, stdout], [0, `${join(run, 'transcripts')}\n`]);
  assert.equal(sessionsIn('recorded', 'transcripts').length, 6);
  assert.equal(readdirSync(run).includes('report.json'), false);
});
