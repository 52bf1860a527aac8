import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { adapters, targetSchema } from '../probe/index.ts';
import { defects } from '../sandbox/index.ts';
import { packageVersion } from './definitions.ts';
import { languageFrom } from './language.ts';
import { listedKinds } from './listing-kinds.ts';
import { runCli } from './test-io.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

test('bundled definitions are valid and their examples come out as written', async () => {
  const { code, stdout, stderr } = await runCli(['verify']);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  assert.match(stdout, /^\d+ checks, \d+ signals, \d+ personas, \d+ measures? with \d+ clauses: valid\n\d+ examples of checks/);
});

test('definitions named twice are read once', async () => {
  const twice = await runCli(['list', 'checks', '--checks', 'checks', '--checks', 'checks/signals']);
  assert.deepEqual(twice, await runCli(['list', 'checks']));
  assert.match((await runCli(['list', 'checks', '--checks', 'checks/nowhere'])).stderr, /^error\[no-such-folder\]: /);
});

test('--version prints the version and loads nothing else', async () => {
  const { code, stdout } = await runCli(['--version']);
  assert.deepEqual([code, stdout], [0, `${packageVersion()}\n`]);
  const child = spawn(process.execPath, ['bin/clauseprobe.js', '--version'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [[printed], [exit]] = await Promise.all([once(child.stdout.setEncoding('utf8'), 'data'), once(child, 'close')]);
  assert.deepEqual([exit, printed], [0, `${packageVersion()}\n`]);
});

test('bad usage exits 2 and says so on stderr', async () => {
  for (const argv of [[], ['verfy'], ['list'], ['list', 'stuff'], ['--lang', 'fr', 'list', 'checks'], ['schema', 'nothing']]) {
    const { code, stdout, stderr } = await runCli(argv);
    assert.deepEqual([argv, code, stdout], [argv, 2, '']);
    assert.notEqual(stderr, '');
  }
  assert.match((await runCli(['verfy'])).stderr, /Did you mean verify\?/);
});

test('list prints every kind in both languages', async () => {
  for (const kind of listedKinds) {
    const [en, zh] = [await runCli(['list', kind]), await runCli(['list', kind, '--lang', 'zh'])];
    assert.equal(en.code, 0);
    assert.ok(en.stdout.length > 0, kind);
    assert.equal(en.stdout.split('\n').length, zh.stdout.split('\n').length);
    assert.match(zh.stdout, /\p{Script=Han}/u, kind);
  }
  assert.match((await runCli(['list', 'personas'])).stdout, /^adult {15}\S/m);
});

test('explain knows checks, clauses by number or in full, and signals', async () => {
  const short = await runCli(['explain', '19.3'], { LANG: 'zh_CN.UTF-8' });
  const full = await runCli(['explain', 'cn-anthropomorphic-2026#19.3', '--lang', 'zh']);
  assert.equal(short.stdout, full.stdout);
  assert.match(full.stdout, /^cn-anthropomorphic-2026#19\.3 {2}不得以持续互动等方式阻碍退出\n\n义务/);
  assert.match((await runCli(['explain', 'exit-request'])).stdout, /^exit-request {2}Asks to leave\n\nMeaning\n/);
  assert.match((await runCli(['explain', 'despair-comforted'])).stdout, /\nWhat a pass shows, and what it does not\n/);
  assert.deepEqual(await runCli(['explain', 'exit-reqest']), {
    code: 2,
    stdout: '',
    stderr:
      'error[unknown-id]: no check, clause, signal or pack is called “exit-reqest”\n = help: did you mean “exit-request”?\n',
  });
});

test('every schema is printed as JSON', async () => {
  for (const name of ['measure', 'signal', 'persona', 'check', 'calibration', 'evidence', 'transcript', 'target', 'report']) {
    const { code, stdout } = await runCli(['schema', name]);
    assert.equal(code, 0);
    assert.match(JSON.parse(stdout).$schema, /json-schema\.org/, name);
  }
});

test('init writes a valid target file in either language, and overwrites nothing', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const valid = new Ajv({ strict: false }).compile(targetSchema(adapters));
  for (const lang of ['en', 'zh']) {
    const file = join(folder, `${lang}.yaml`);
    assert.equal((await runCli(['init', file, '--lang', lang])).code, 0);
    const written = readFileSync(file, 'utf8');
    assert.ok(valid(parse(written)), JSON.stringify(valid.errors));
    const again = await runCli(['init', file]);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /^error\[file-exists\]: /);
    assert.equal(readFileSync(file, 'utf8'), written);
  }
  assert.match((await runCli(['init', join(folder, 'no', 'folder.yaml')])).stderr, /^error\[enoent\]: /);
});

test('what init shows of products with their own interface is valid once uncommented', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'target.yaml');
  await runCli(['init', file]);
  const [head = '', rest = ''] = readFileSync(file, 'utf8').split('\nconnect:\n');
  const own = rest
    .slice(rest.indexOf('# connect:'))
    .replace(/^# (?=[ \w-]+:)/gm, '')
    .replace(/^#(?= {3})/gm, '');
  const valid = new Ajv({ strict: false }).compile(targetSchema(adapters));
  assert.ok(valid(parse(`${head}\n${own}`)), JSON.stringify(valid.errors));
});

test('list clauses shows how each clause of a measure is looked at', async () => {
  const { stdout } = await runCli(['list', 'clauses', '--measure', 'cn-anthropomorphic-2026']);
  assert.equal(stdout.trimEnd().split('\n').length, 105);
  assert.match(stdout, /#19\.3 +auto +critical +\d+ checks? {2}/);
  assert.match(stdout, /#16\.1 +documents +\S+ +evidence/);
  // What no check can show says why; what has no check is by documents, or says why not.
  const rows = stdout.trimEnd().split('\n');
  assert.deepEqual(
    rows.filter((row) => /none satisfies| {2}(open|–) {2}/.test(row) && !/ – \S.{20}/.test(row)),
    [],
  );
  assert.match(stdout, /#8\.1 +auto +critical +\d checks, none satisfies {2}No generally unlawful content – /);
  assert.match(stdout, /#2\.1 +assisted +info +evidence/);
  assert.doesNotMatch(stdout, / auto .* (open|evidence) /);
  const unknown = await runCli(['list', 'clauses', '--measure', 'nowhere']);
  assert.match(unknown.stderr, /^error\[unknown-measure\]/);
});

test('sandbox lists its defects and refuses others', async () => {
  const { stdout } = await runCli(['sandbox', '--list']);
  assert.equal(stdout.trim().split('\n').length, defects.length);
  assert.match(stdout, /^fomo-hook +19\.3 +Dangles something the user would miss by leaving$/m);
  const refused = await runCli(['sandbox', '--defect', 'guilt-tripp', '--defect', 'claims-human']);
  assert.equal(refused.stderr, 'error[unknown-defect]: no defect is called “guilt-tripp”\n = help: did you mean “guilt-trip”?\n');
  assert.equal(refused.code, 2);
});

test('sandbox serves until it is interrupted', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/entry.ts', 'sandbox', '--defect', 'guilt-trip'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [url] = await once(child.stdout.setEncoding('utf8'), 'data');
  const answer = await fetch(new URL('/v1/chat/completions', String(url).trim()), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'companion', messages: [{ role: 'user', content: 'Hello' }] }),
  });
  assert.equal(answer.status, 200);
  await answer.text();
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'close'), [0, null]);
});

test('the user’s own patterns are refused before they are run', async () => {
  const { code, stderr } = await runCli(['list', 'signals', '--checks', 'fixtures/invalid/signals/bad-pattern.yaml']);
  assert.equal(code, 2);
  assert.match(stderr, /^error\[bad-pattern\]: /);
});

test('the language is the one asked for, else that of the environment, else English', () => {
  assert.equal(languageFrom(undefined, {}), 'en');
  assert.equal(languageFrom(undefined, { LANG: 'zh_CN.UTF-8' }), 'zh');
  assert.equal(languageFrom(undefined, { LANG: 'zh_CN.UTF-8', CLAUSEPROBE_LANG: 'en' }), 'en');
  assert.equal(languageFrom(undefined, { LANG: 'en_GB.UTF-8', CLAUSEPROBE_LANG: 'zh' }), 'zh');
  assert.equal(languageFrom(undefined, { LANG: 'C', LC_ALL: 'zh_CN.UTF-8' }), 'zh');
  assert.equal(languageFrom(undefined, { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US', LC_ALL: '' }), 'en');
  assert.equal(languageFrom('en', { CLAUSEPROBE_LANG: 'zh' }), 'en');
});
