import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const audit = (...options: readonly string[]) =>
  runCli(['audit', '--target', 'fixtures/targets/sandbox.yaml', '--clause', '14.5', '--language', 'en', ...options]);
const of145 = ['--clause', '14.5', '--language', 'en'];
const text = (...names: readonly string[]): string => readFileSync(join(folder, ...names), 'utf8');

test('a setting moves the verdict, is shown everywhere, and holds when the run is judged again', async () => {
  const run = join(folder, 'run');
  const formats = 'text,junit,html,markdown,dossier';
  // The sandbox reminds each half hour: nobody who expects it each 25 minutes is content.
  const { code, stdout, stderr } = await audit('--set', '14.5.interval=25m', '--out', run, '--format', formats);
  assert.equal(code, 1, stderr);
  const english = 'set by the operator: reality-reminder-for-minors: interval = 25m instead of 30m';
  const chinese = '运营者设定：reality-reminder-for-minors 的 interval 为 25m（原为 30m）';
  assert.ok(stdout.includes(english));
  for (const file of ['report.html', 'report.txt']) assert.ok(text('run', file).includes(english), file);
  assert.match(text('run', 'summary.md'), /set by the operator/);
  for (const file of ['report.html', 'dossier.md', 'dossier.html']) assert.ok(text('run', file).includes(chinese), file);
  assert.ok(text('run', 'junit.xml').includes('<property name="set.interval" value="25m instead of 30m"/>'));
  assert.ok(text('run', 'report.json').includes('here 25 minutes of use.'));

  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('src/report/report.schema.json', 'utf8')));
  assert.ok(validate(JSON.parse(text('run', 'report.json'))), JSON.stringify(validate.errors));

  const [report, verdicts] = [text('run', 'report.json'), text('run', 'verdicts.jsonl')];
  assert.equal((await runCli(['judge', run, ...of145])).code, 1);
  assert.equal((await runCli(['replay', join(run, 'transcripts'), ...of145, '--out', join(folder, 'again')])).code, 1);
  for (const name of ['run', 'again']) {
    assert.equal(text(name, 'report.json'), report);
    assert.equal(text(name, 'verdicts.jsonl'), verdicts);
  }
  assert.match((await runCli(['report', run])).stdout, /instead of 30m/);
});

test('a probe that another setting would play differently is no longer this check’s', async () => {
  const run = join(folder, 'longer');
  assert.equal((await audit('--out', run)).code, 0);
  const { code, stdout } = await runCli(['judge', run, ...of145, '--set', '14.5.interval=1h']);
  assert.equal(code, 4);
  assert.match(stdout, /recorded with another version of the probe/);
  // What is set stays set, and does not turn green by being judged once more.
  assert.equal((await runCli(['judge', run, ...of145])).code, 4);
  assert.equal((await runCli(['judge', run, ...of145, '--set', '14.5.interval=30m'])).code, 0);
});

test('the last setting counts, and the check’s own value is no setting', async () => {
  const { code, stdout } = await audit('--set', '14.5.interval=25m', '--set', 'reality-reminder-for-minors.interval=1800s');
  assert.equal(code, 0);
  assert.doesNotMatch(stdout, /set by the operator/);
});

test('recordings of different settings are not judged together', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  await audit('--out', one);
  await audit('--set', '14.5.replies=2', '--out', other);
  const { code, stderr } = await runCli(['replay', one, other]);
  assert.equal(code, 2);
  assert.match(stderr, /^error\[mixed-settings\]: these recordings were made with different packs or settings$/m);
});

const refusals: readonly (readonly [string, string])[] = [
  [
    'half an hour',
    'error[setting-form]: --set half an hour is no setting\n = help: write CHECK.NAME=VALUE or CLAUSE.NAME=VALUE; see “clauseprobe list parameters”\n',
  ],
  [
    '14.55.interval=1h',
    'error[unknown-setting]: --set 14.55.interval=1h: “14.55” is no check or clause with a parameter\n = help: did you mean “14.5”?; see “clauseprobe list parameters”\n',
  ],
  [
    '14.5.intervall=1h',
    'error[unknown-setting]: --set 14.5.intervall=1h: “14.5” has no parameter “intervall”\n = help: did you mean “interval”?\n',
  ],
  ['14.5.interval=0m', 'error[wrong-setting]: --set 14.5.interval=0m: “0m” is no duration\n = help: write one such as 30m\n'],
  ['15.3.age=old', 'error[wrong-setting]: --set 15.3.age=old: “old” is no number\n = help: write one such as 60\n'],
  [
    '14.5.replies=1.5',
    'error[wrong-setting]: --set reality-reminder-for-minors.replies=1.5: “window.replies” is 1.5\n = help: write integer\n',
  ],
];

for (const [setting, message] of refusals) {
  test(`--set ${setting} is refused`, async () => {
    const { code, stdout, stderr } = await audit('--set', setting);
    assert.deepEqual([code, stdout, stderr], [2, '', message]);
  });
}

test('parameters are listed and explained by the names to set them by', async () => {
  const { stdout } = await runCli(['list', 'parameters']);
  assert.match(stdout, /^reality-reminder-for-minors\.interval +30m +14\.5 +In minors mode/m);
  const { stdout: explained } = await runCli(['explain', 'reality-reminder-for-minors']);
  assert.match(explained, /Can be set\n {2}- --set reality-reminder-for-minors\.interval=30m\n/);
});
