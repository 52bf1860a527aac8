import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-damaged-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const whole = join(folder, 'whole');
before(async () => {
  const asked = ['--check', 'contact-notified', '--defect', 'no-guardian-notice', '--language', 'en'];
  const { code, stderr } = await runCli(['audit', '--target', 'fixtures/targets/sandbox.yaml', ...asked, '--out', whole]);
  assert.equal(code, 1, stderr);
});

let copies = 0;

/** A copy of the run in which some words of a file have become others. */
const damaged = (file: string, from: string | RegExp, to: string): string => {
  copies += 1;
  const run = join(folder, `copy-${copies}`);
  cpSync(whole, run, { recursive: true });
  const text = readFileSync(join(run, file), 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  writeFileSync(join(run, file), changed);
  return run;
};

/** What a command says of a run, with the number of the line in the file. */
const said = async (run: string, ...argv: readonly string[]): Promise<string> => {
  const { code, stderr } = await runCli(argv);
  assert.equal(code, 2, stderr);
  return stderr.replaceAll(run, 'RUN');
};

const lineOf = (run: string, file: string, words: string): number =>
  readFileSync(join(run, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

test('a whole run is read back', async () => {
  for (const argv of [
    ['report', whole, '--before', whole, '--bank', whole],
    ['review', whole, '--agreement'],
    ['judge', whole, '--out', join(folder, 'again')],
  ])
    assert.notEqual((await runCli(argv)).code, 2, argv.join(' '));
});

test('report.json: place and fault are named, wherever it is read', async () => {
  const run = damaged('report.json', '"severity": "', '"severity": 7, "was": "');
  const line = lineOf(run, 'report.json', '"severity": 7');
  for (const argv of [
    ['report', run],
    ['report', whole, '--before', run],
    ['report', whole, '--bank', run],
    ['evidence', 'init', join(folder, 'evidence.yaml'), '--run', run],
  ]) {
    const stderr = await said(run, ...argv);
    assert.match(stderr, new RegExp(`RUN/report\\.json:${line}:\\d+`), argv.join(' '));
    assert.match(
      stderr,
      /error\[damaged-file\]: RUN\/report\.json is damaged: “measures\.0\.clauses\.\d+\.clause\.severity” is 7\n/,
    );
    assert.match(stderr, /“clauseprobe judge” renews the reports of a run/);
  }
  const zh = await said(run, '--lang', 'zh', 'report', run);
  assert.match(zh, /错误\[damaged-file\]：RUN\/report\.json 已损坏：“measures\.0\.clauses\.\d+\.clause\.severity”为 7\n/);
});

test('report.json: of a reason of no known form it is the reason that is named, and of many faults the first', async () => {
  const run = damaged('report.json', /"code": "violated"/g, '"code": "violent"');
  const stderr = await said(run, 'report', run);
  assert.match(stderr, /“measures\.0\.clauses\.\d+\.verdict\.reasons\.0” is \{"code":"violent"/);
  assert.ok((stderr.match(/damaged-file/g)?.length ?? 0) <= 5, stderr);
  const cut = damaged('report.json', /"totals": \{[^}]*\},/, '');
  assert.match(await said(cut, 'report', cut), /RUN\/report\.json is damaged: the document lacks the key “totals”/);
});

test('run.json: who judges or reviews does not go by half of what the run was made with', async () => {
  const run = damaged('run.json', '"settings": []', '"settings": [7]');
  const line = lineOf(run, 'run.json', '[7]');
  for (const argv of [
    ['judge', run],
    ['review', run, '--by', 'A'],
    ['audit', '--resume', run],
  ]) {
    const stderr = await said(run, ...argv);
    assert.match(stderr, new RegExp(`RUN/run\\.json:${line}:\\d+`), argv.join(' '));
    assert.match(stderr, /error\[damaged-file\]: RUN\/run\.json is damaged: “settings\.0” is 7\n/);
  }
  const zh = await said(run, '--lang', 'zh', 'judge', run);
  assert.match(zh, /错误\[damaged-file\]：RUN\/run\.json 已损坏：“settings\.0”为 7\n/);
  for (const [from, to, fault] of [
    ['"startedAt": "', '"startedAt": "yesterday ', '“startedAt” is "yesterday '],
    [/"complete": true,?/, '"complete": "yes"', '“complete” is "yes"'],
    ['"target": "', '"target": 7, "was": "', '“selection.target” is 7'],
    ['{', '{,', 'RUN/run.json is damaged or cut off'],
  ] as const) {
    const other = damaged('run.json', from, to);
    assert.ok((await said(other, 'judge', other)).includes(fault), fault);
  }
});
