import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { cutRuns, readManifest } from './manifests.ts';
import { createRunDirectory, manifestIn, runFormat } from './run-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-manifests-'));
after(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string) => {
  const run = createRunDirectory(join(folder, name));
  writeFileSync(join(run.path, 'run.json'), text);
  return run;
};

test('a run that was cut off is one run, by whichever of its files it is named', () => {
  const { path, transcripts } = written(
    'cut',
    JSON.stringify({
      format: runFormat,
      startedAt: '2026-08-01T00:00:00.000Z',
      complete: false,
      selection: { language: ['zh'], runs: 3 },
    }),
  );
  const cut = [{ languages: ['zh'], personas: undefined, runs: 3 }];
  const paths = [path, transcripts, join(transcripts, '001.jsonl'), join(transcripts, '002.jsonl')];
  assert.deepEqual(cutRuns(paths), cut);
  for (const each of paths) assert.deepEqual(cutRuns([each]), cut);
});

test('a damaged manifest is no manifest, and another version is refused by name', () => {
  const codeOf = (path: string): string | undefined => {
    try {
      return readManifest(path).format;
    } catch (error) {
      return error instanceof InvalidInput ? error.problems[0]?.code : String(error);
    }
  };
  for (const [text, code] of [
    ['', 'json-syntax'],
    ['{', 'json-syntax'],
    ['null', 'wrong-type'],
    ['[1]', 'wrong-type'],
  ] as const) {
    const { path } = written('damaged', text);
    assert.deepEqual([manifestIn(path), codeOf(path)], [undefined, code], text);
    rmSync(path, { recursive: true });
  }
  assert.equal(codeOf(written('bare', JSON.stringify({ format: runFormat })).path), 'damaged-file');
  assert.equal(codeOf(written('later', '{"format":"clauseprobe-run/9"}').path), 'unknown-run-version');
});
