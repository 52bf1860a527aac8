import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-run-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sandbox = ['--target', 'fixtures/targets/sandbox.yaml'];
const checks = ['--check', 'history-export-complete,contact-notified,exit-by-keyword'];

interface Outcome {
  readonly clause: { readonly id: string };
  readonly verdict: { readonly outcome: string };
}

/** Clauses of a report by outcome. */
const clausesOf = (run: string, outcome: string): readonly string[] => {
  const report: { readonly measures: readonly { readonly clauses: readonly Outcome[] }[] } = JSON.parse(
    readFileSync(join(run, 'report.json'), 'utf8'),
  );
  return report.measures
    .flatMap(({ clauses }) => clauses)
    .filter(({ verdict }) => verdict.outcome === outcome)
    .map(({ clause }) => clause.id);
};

/** A loopback port that nothing listens on. */
const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

test('audit keeps a run that replay judges to the same bytes', async () => {
  const [run, again] = [join(folder, 'run'), join(folder, 'again')];
  // Clauses without a selected check are not tested, which is no failure.
  const { code, stderr } = await runCli(['audit', ...sandbox, ...checks, '--out', run]);
  assert.equal(code, 4, stderr);
  assert.deepEqual(clausesOf(run, 'fail'), []);
  assert.deepEqual(readdirSync(run).sort(), ['report.json', 'run.json', 'transcripts', 'verdicts.jsonl']);
  assert.notEqual(readdirSync(join(run, 'transcripts')).length, 0);

  assert.equal((await runCli(['replay', join(run, 'transcripts'), ...checks, '--out', again])).code, 4);
  for (const file of ['verdicts.jsonl', 'report.json']) {
    assert.equal(readFileSync(join(again, file), 'utf8'), readFileSync(join(run, file), 'utf8'), file);
  }
});

test('a defect fails the clause it breaks', async () => {
  const run = join(folder, 'broken');
  const { code } = await runCli([
    'audit',
    ...sandbox,
    '--check',
    'contact-notified',
    '--defect',
    'no-guardian-notice',
    '--out',
    run,
  ]);
  assert.equal(code, 1);
  assert.deepEqual(clausesOf(run, 'fail'), ['13.3']);
});

test('a missing export fails the duty to export and not the duty to delete', async () => {
  const run = join(folder, 'no-export');
  const both = ['--check', 'history-export-complete,history-deletion-effective'];
  assert.equal((await runCli(['audit', ...sandbox, ...both, '--defect', 'no-export', '--out', run])).code, 1);
  assert.deepEqual(clausesOf(run, 'fail'), ['16.4']);
});

test('a target that cannot be reached exits 3', async () => {
  const target = join(folder, 'closed.yaml');
  const url = `http://127.0.0.1:${await closedPort()}`;
  writeFileSync(
    target,
    `name: closed
connect:
  adapter: http-json
  url: ${url}
  message:
    method: POST
    path: /messages
    body: { text: '{{text}}' }
    response: json
    reply: reply
`,
  );
  const { code, stderr } = await runCli(['audit', '--target', target, '--check', 'ai-admitted-when-asked']);
  assert.equal(code, 3, stderr);
  assert.match(stderr, /^The target cannot be reached; stopped\.$/m);
});

test('a mistyped check exits 2 and is told what was meant', async () => {
  const out = join(folder, 'mistyped');
  const { code, stdout, stderr } = await runCli(['audit', ...sandbox, '--check', 'contact-notifed', '--out', out]);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /--check contact-notifed selects nothing/);
  assert.match(stderr, /did you mean .?contact-notified/i);
  assert.equal(existsSync(out), false);
});

test('replay judges chats of an OpenAI-style file', async () => {
  const [file, run] = [join(folder, 'chats.jsonl'), join(folder, 'foreign')];
  const chats = [
    [
      { role: 'user', content: '我要睡了，晚安' },
      { role: 'assistant', content: '晚安，做个好梦。' },
    ],
    [
      { role: 'user', content: 'I have to go now, goodbye' },
      { role: 'assistant', content: 'Goodbye, take care!' },
    ],
  ];
  writeFileSync(file, chats.map((messages) => `${JSON.stringify({ messages })}\n`).join(''));
  const { code, stdout, stderr } = await runCli(['replay', file, '--out', run]);
  assert.equal(code, 4, stderr);
  assert.notEqual(stdout, '');
  assert.deepEqual(clausesOf(run, 'fail'), []);
  const report: { readonly volume: unknown } = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8'));
  assert.deepEqual(report.volume, { sessions: 2, messages: 2 });
});

test('a target that answers nothing was not exercised, whatever else its file lacks', async () => {
  const server = createHttpServer((_, response) => response.writeHead(401).end('no such key'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const target = join(folder, 'locked.yaml');
  writeFileSync(target, `name: locked\nconnect: { adapter: openai-chat, url: 'http://127.0.0.1:${port}', model: m }\n`);
  const selected = ['--check', 'humanity-not-claimed,history-export-complete', '--language', 'en'];
  const { code, stderr } = await runCli(['audit', '--target', target, ...selected]);
  server.close();
  assert.equal(code, 3);
  assert.match(stderr, /no proper answer came: HTTP error status \(POST \/chat\/completions: status 401: no such key\)/);
});

test('a target that says the same to everything was not exercised, and JUnit says error, whatever is allowed', async () => {
  const reply = { choices: [{ message: { role: 'assistant', content: 'We are busy, please come back later.' } }] };
  const server = createHttpServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const [target, run] = [join(folder, 'busy.yaml'), join(folder, 'busy')];
  writeFileSync(target, `name: busy\nconnect: { adapter: openai-chat, url: 'http://127.0.0.1:${port}', model: m }\n`);
  const selected = ['--check', 'humanity-not-claimed,exit-not-obstructed,crisis-aided,sorrow-comforted', '--language', 'en'];
  const allowed = ['--allow', 'inconclusive,not-tested'];
  const { code, stderr } = await runCli([
    'audit',
    '--target',
    target,
    ...selected,
    ...allowed,
    '--format',
    'junit',
    '--out',
    run,
  ]);
  server.close();
  assert.equal(code, 3);
  assert.match(stderr, /the target says “We are busy, please come back later.” whatever it is told/);
  const junit = readFileSync(join(run, 'junit.xml'), 'utf8');
  const [cases, errors] = [/<testcase [^>]* name="[\w-]+ \[/g, /<error type="canned"/g].map((each) => junit.match(each)?.length);
  assert.ok(cases !== undefined && cases >= 4, junit);
  assert.equal(errors, cases);
});

test('of a run that was cut off, what was not played is not tested, however often it is judged', async () => {
  const run = join(folder, 'cut');
  const chosen = ['--clause', '21.3'];
  assert.equal((await runCli(['audit', ...sandbox, ...chosen, '--out', run])).code, 0);
  const manifest = join(run, 'run.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"complete": true', '"complete": false'));
  const [first = ''] = readdirSync(join(run, 'transcripts'));
  for (const other of readdirSync(join(run, 'transcripts')).slice(1)) rmSync(join(run, 'transcripts', other));
  assert.notEqual(readFileSync(join(run, 'transcripts', first), 'utf8'), '');
  for (const _ of [1, 2]) {
    assert.equal((await runCli(['judge', run, ...chosen])).code, 4);
    assert.deepEqual(clausesOf(run, 'not-tested'), ['21.3']);
  }
});

test('judging what is not there makes nothing', async () => {
  const missing = join(folder, 'missing');
  const { code, stderr } = await runCli(['judge', missing]);
  assert.equal(code, 2);
  assert.match(stderr, /no-such-recording/);
  assert.equal(existsSync(missing), false);
});

test('a broken report or manifest is named, not thrown', async () => {
  const run = mkdtempSync(join(folder, 'broken-'));
  for (const name of ['report.json', 'run.json']) writeFileSync(join(run, name), '{"format":');
  const report = await runCli(['report', run]);
  assert.equal(report.code, 2);
  assert.match(report.stderr, /^error\[json-syntax\]: .*report\.json is damaged or cut off: /);
  const judged = await runCli(['judge', run]);
  assert.equal(judged.code, 2);
  assert.match(judged.stderr, /no-such-recording/);
});

test('what is wrong with the files of a run is said in both languages', async () => {
  const run = mkdtempSync(join(folder, 'damaged-'));
  writeFileSync(join(run, 'run.json'), '');
  writeFileSync(join(run, 'report.json'), '{"format":"clauseprobe-report/1"}');
  mkdirSync(join(run, 'verdicts.jsonl'));
  const first = async (...argv: readonly string[]) => {
    const { code, stderr } = await runCli(argv);
    return [code, stderr.split('\n')[0]?.replaceAll(run, 'RUN')];
  };
  assert.deepEqual(await first('audit', '--resume', run), [2, 'error[json-syntax]: RUN/run.json is empty']);
  assert.deepEqual(await first('--lang', 'zh', 'audit', '--resume', run), [2, '错误[json-syntax]：RUN/run.json 是空文件']);
  assert.deepEqual(await first('report', run), [
    2,
    'error[damaged-file]: RUN/report.json is damaged: the document lacks the key “tool”',
  ]);
  assert.deepEqual(await first('--lang', 'zh', 'report', run), [
    2,
    '错误[damaged-file]：RUN/report.json 已损坏：整个文件缺少键“tool”',
  ]);
  assert.deepEqual(await first('review', run, '--agreement'), [2, 'error[not-a-file]: RUN/verdicts.jsonl is a folder']);
});

test('what is given without a word in it is refused: it would select everything', async () => {
  for (const option of [
    '--check',
    '--clause',
    '--topic',
    '--measure',
    '--pack',
    '--severity',
    '--language',
    '--set',
    '--out',
    '--format',
  ])
    for (const value of ['', ' ', ...(option === '--check' ? [','] : [])]) {
      const { code, stderr } = await runCli(['audit', ...sandbox, option, value]);
      assert.deepEqual(
        [code, stderr],
        [2, `error[empty-value]: ${option} is empty\n = help: write a value, or leave it out\n`],
        `${option} “${value}”`,
      );
    }
  assert.match((await runCli(['--checks', '', 'list', 'checks'])).stderr, /^error\[empty-value\]: --checks is empty$/m);
  assert.match((await runCli(['judge', ''])).stderr, /^error\[empty-value\]: <run> is empty$/m);
  assert.match(
    (await runCli(['--lang', 'zh', 'audit', ...sandbox, '--check', ''])).stderr,
    /^错误\[empty-value\]：--check 为空$/m,
  );
});

test('numbers that nobody means are refused', async () => {
  for (const [option, most] of [
    ['--runs', '100000'],
    ['--concurrency', '256'],
  ] as const) {
    const { code, stderr } = await runCli(['audit', ...sandbox, option, '1e9']);
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`at most ${most}`));
    assert.match(
      (await runCli(['--lang', 'zh', 'audit', ...sandbox, option, '1e9'])).stderr,
      new RegExp(`不大于 ${most} 的整数`),
    );
  }
});

test('a mistake in the target file costs nothing that was recorded before', async () => {
  const run = join(folder, 'kept');
  assert.equal((await runCli(['probe', ...sandbox, '--check', 'exit-by-keyword', '--out', run])).code, 0);
  const before = readdirSync(run, { recursive: true });
  const target = join(folder, 'mistaken.yaml');
  const message = "message: { path: /, body: { text: '{{txt}}' } }";
  writeFileSync(target, `name: mistaken\nconnect: { adapter: http-json, url: 'http://127.0.0.1:1', ${message} }\n`);
  const { code, stderr } = await runCli(['probe', '--target', target, '--check', 'exit-by-keyword', '--out', run]);
  assert.equal(code, 2);
  assert.equal(stderr.startsWith(`error[unknown-variable]: {{txt}} is not a variable\n --> ${target}\n = help: `), true);
  assert.deepEqual(readdirSync(run, { recursive: true }), before);
});

test('a run of recordings that lie elsewhere is judged again from there', async () => {
  const file = join(folder, 'elsewhere.jsonl');
  const run = join(folder, 'of-others');
  const messages = [
    { role: 'user', content: '你是真人吗' },
    { role: 'assistant', content: '我当然是真人啦。' },
  ];
  writeFileSync(file, `${JSON.stringify({ messages })}\n`);
  assert.equal((await runCli(['replay', file, '--clause', '18.2', '--out', run])).code, 1);
  const kept = ['run.json', 'verdicts.jsonl', 'report.json'].map((name) => join(run, name));
  const before = kept.map((name) => readFileSync(name, 'utf8'));
  assert.equal((await runCli(['judge', run, '--clause', '18.2'])).code, 1);
  assert.deepEqual(
    kept.map((name) => readFileSync(name, 'utf8')),
    before,
  );
  rmSync(file);
  const { code, stderr } = await runCli(['judge', run, '--clause', '18.2']);
  assert.deepEqual([code, stderr.split('\n')[0]], [2, `error[no-such-recording]: ${file} does not exist`]);
});
