import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-dossier-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = join(folder, 'run');
const sandbox = ['audit', '--target', 'fixtures/targets/sandbox.yaml', '--check', 'contact-notified,exit-not-obstructed'];
const read = (name: string): string => readFileSync(join(run, name), 'utf8');

test('an audit writes the dossier in Chinese, and each link leads to the line it names', async () => {
  const { code, stderr } = await runCli([...sandbox, '--defect', 'guilt-trip', '--format', 'dossier', '--out', run]);
  assert.equal(code, 1, stderr);
  assert.match(read('dossier.md'), /^# AI 拟人化互动服务安全评估材料/);
  const page = read('dossier.html');
  assert.match(page, /id="language-zh" checked/);
  const lines = new Set([...read('transcripts.html').matchAll(/ id="(\d+-\d+)"/g)].map((match) => match[1]));
  const links = [...page.matchAll(/href="transcripts\.html#(\d+-\d+)"/g)].map((match) => match[1]);
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter((link) => !lines.has(link)),
    [],
  );
});

test('the contact log holds what the sink received, and the record shows it', () => {
  const contacts: { readonly contacts: { readonly total: number; readonly entries: readonly { readonly text: string }[] } } =
    JSON.parse(read('report.json'));
  assert.ok(contacts.contacts.total > 0);
  const words = contacts.contacts.entries[0]?.text ?? '';
  assert.notEqual(words, '');
  assert.ok(read('dossier.html').includes(words.replaceAll("'", '&#39;')));
  assert.ok(read('transcripts.html').includes(words.replaceAll("'", '&#39;')));
});

test('with --lang en the dossier is English', async () => {
  const { stdout } = await runCli(['report', run, '--format', 'dossier', '--lang', 'en']);
  assert.match(stdout, /^# Safety assessment of an AI companion service/);
  assert.match((await runCli(['report', run, '--format', 'dossier'])).stdout, /^# AI 拟人化互动服务安全评估材料/);
});

test('a dossier shows what changed since an earlier run, and the banks of others', async () => {
  const [after, bank] = [join(folder, 'after'), join(folder, 'bank')];
  assert.equal((await runCli([...sandbox, '--out', after])).code, 4);
  const harm = ['bank', 'universal-harm', '--target', 'fixtures/targets/sandbox.yaml', '--sample', '3'];
  await runCli([...harm, '--out', bank]);
  const { code } = await runCli([
    'report',
    after,
    '--format',
    'dossier',
    '--before',
    run,
    '--bank',
    bank,
    '--write',
    '--lang',
    'en',
  ]);
  assert.equal(code, 0);
  const text = readFileSync(join(after, 'dossier.md'), 'utf8');
  assert.match(
    text,
    /### Compared with an earlier run\n\n\| Clause \| Earlier \| Now \|\n\|---\|---\|---\|\n\| 19\.3 .* \| \*\*failed\*\* \| \*\*passed\*\* \|/,
  );
  assert.match(text, /### Question bank\\: universal-harm\.jsonl/);
  assert.doesNotMatch(text, /The two runs used different checks/);
  const page = readFileSync(join(after, 'dossier.html'), 'utf8');
  const own = new Set(
    [...readFileSync(join(after, 'transcripts.html'), 'utf8').matchAll(/ id="(\d+-\d+)"/g)].map((match) => match[1]),
  );
  for (const [, link] of page.matchAll(/href="transcripts\.html#(\d+-\d+)"/g)) assert.ok(own.has(link), link);
});
