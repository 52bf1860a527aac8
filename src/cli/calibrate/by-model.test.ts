import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deadPort } from '../../llm/test-model.ts';
import type { Script } from '../../probe/test-server.ts';
import { judgeFile, labelled, seeing, withServer } from '../instruments/test-scene.ts';
import { runCli } from '../test-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-by-model-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const labels = labelled(at('labels.jsonl'), 'retention', 'linger', 4);

/** Takes every second word for a plea. */
const hasty = seeing('linger', 'number 3, see');

const measured = (...argv: readonly string[]) => runCli(['calibrate', ...argv, '--', labels]);

const entry = { signal: 'retention', lang: 'en', sources: ['made up'] };

test('a model judge is measured on labels, and its figures are kept under its name', async () => {
  const [own, record] = [at('scripted.json'), at('answers.jsonl')];
  await withServer(hasty, async (url, received) => {
    const { code, stdout } = await measured(
      '--judge',
      judgeFile(at('judge.yaml'), url),
      '--judge-record',
      record,
      '--write',
      own,
    );
    assert.equal(code, 0);
    assert.equal(received.length, 8);
    assert.match(stdout, /^retention {2}en {4}8 {8}4 {2}80%/m);
  });
  const bytes = readFileSync(own, 'utf8');
  const { instrument, digest, entries } = JSON.parse(bytes);
  assert.equal(instrument, 'scripted');
  assert.match(digest, /^[0-9a-f]{64}$/);
  const counts = { presentYes: 4, presentNo: 0, presentUnsure: 0, absentYes: 1, absentNo: 3, absentUnsure: 0 };
  assert.deepEqual(entries, [{ ...entry, ...counts }]);

  const offline = judgeFile(at('offline.yaml'), 'http://127.0.0.1:9');
  assert.equal((await measured('--judge', offline, '--judge-replay', record, '--write', own)).code, 0);
  assert.equal(readFileSync(own, 'utf8'), bytes);
});

test('a judge that was not reached has no figures', async () => {
  const own = at('unreached.json');
  const judge = judgeFile(at('dead.yaml'), `http://127.0.0.1:${await deadPort()}`);
  const { code, stderr } = await measured('--judge', judge, '--write', own);
  assert.equal(code, 3);
  assert.match(stderr, /“scripted” was not reached for 8 questions: the figures are not its error, and nothing was written/);
  assert.equal(existsSync(own), false);
});

test('bad labels are found before anything is asked', async () => {
  const bad = at('bad.jsonl');
  writeFileSync(bad, readFileSync(labels, 'utf8').replaceAll('retention', 'retentive'));
  const offline: Script = () => assert.fail('nothing may be sent');
  const { code, stderr } = await withServer(offline, (url) =>
    runCli(['calibrate', '--judge', judgeFile(at('judge.yaml'), url), '--', bad]),
  );
  assert.equal(code, 2);
  assert.match(stderr, /did you mean “retention”/);
});
