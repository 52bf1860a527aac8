import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import type { SessionVerdict } from '../model/verdict.ts';
import { createRunDirectory, type Manifest, runFormat } from './run-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-run-'));
after(() => rmSync(folder, { recursive: true }));

const manifest: Manifest = {
  format: runFormat,
  tool: { name: 'clauseprobe', version: '0.1.0' },
  digests: { checks: 'a', signals: 'b', calibration: 'c' },
  targetDigest: 'd',
  seed: 1,
  startedAt: '2026-07-15T12:00:00.000Z',
  selection: { lang: ['zh'] },
  packs: [],
  settings: [],
  complete: false,
};

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems[0]?.code;
    throw error;
  }
  return undefined;
};

test('a run directory holds manifest, transcripts, verdicts and reports', () => {
  const run = createRunDirectory(join(folder, 'deep', 'out'));
  run.writeManifest(manifest);
  assert.equal(run.writeText('report.txt', '通过\n'), join(run.path, 'report.txt'));
  assert.deepEqual(readdirSync(run.path).sort(), ['report.txt', 'run.json', 'transcripts']);
  assert.deepEqual(JSON.parse(readFileSync(join(run.path, 'run.json'), 'utf8')), manifest);
  assert.equal(readFileSync(join(run.path, 'report.txt'), 'utf8'), '通过\n');
});

test('verdicts are one JSON a line, in order', () => {
  const run = createRunDirectory(join(folder, 'verdicts'));
  const verdicts = Array.from(
    { length: 450 },
    (_, index): SessionVerdict => ({
      check: 'exit-not-obstructed',
      session: `s${index}`,
      persona: 'adult',
      lang: 'zh',
      variant: 'zh-plain',
      run: 1,
      outcome: 'pass',
      reasons: [],
      findings: [],
    }),
  );
  const writer = run.verdictWriter();
  for (const verdict of verdicts) writer.append(verdict);
  writer.close();
  const lines = readFileSync(writer.file, 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line): unknown => JSON.parse(line)),
    verdicts,
  );
});

test('an earlier run may be replaced, its transcripts and what was told of them only when asked', () => {
  const path = join(folder, 'again');
  createRunDirectory(path).writeManifest(manifest);
  writeFileSync(join(path, 'transcripts', 'old.jsonl'), '');
  const run = createRunDirectory(path);
  run.writeText('report.json', '{}');
  run.verdictWriter().close();
  assert.deepEqual(readdirSync(run.transcripts), ['old.jsonl']);
  run.removeEarlier(['report.json', 'report.html']);
  assert.deepEqual(readdirSync(run.transcripts), []);
  assert.deepEqual(readdirSync(path).sort(), ['run.json', 'transcripts']);
});

test('folders of anything else are left alone', () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  assert.equal(
    codeOf(() => createRunDirectory(other)),
    undefined,
  );
  assert.equal(
    codeOf(() => createRunDirectory(other)),
    undefined,
    'cut off before the manifest',
  );
  writeFileSync(join(other, 'diary.txt'), '');
  assert.equal(
    codeOf(() => createRunDirectory(other)),
    'not-a-run-directory',
  );
  writeFileSync(join(other, 'run.json'), '{"format":"other"}');
  assert.equal(
    codeOf(() => createRunDirectory(other)),
    'not-a-run-directory',
  );
  assert.equal(
    codeOf(() => createRunDirectory(join(other, 'diary.txt'))),
    'not-a-folder',
  );
});
