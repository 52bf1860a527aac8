import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { adapters, type TargetFile } from '../probe/index.ts';
import { readTarget } from './target.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-target-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'target.yaml');

const read = (text: string, env: Readonly<Record<string, string>> = {}) => {
  writeFileSync(path, text);
  return readTarget<TargetFile>(path, env);
};

const problemsOf = (reading: () => unknown): readonly Problem[] => {
  try {
    reading();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

const withKey = `name: luna
connect:
  adapter: openai-chat
  url: http://127.0.0.1:9/v1
  model: luna
  headers:
    authorization: Bearer \${LUNA_KEY}
secrets: [LUNA_KEY]
`;

test('a target file comes with its secrets and nothing else of the environment', () => {
  const { file, env, digest } = read(withKey, { LUNA_KEY: 'k-12345', HOME: '/home/x' });
  assert.equal(file.name, 'luna');
  assert.equal(file.connect.adapter, 'openai-chat');
  assert.deepEqual(env, { LUNA_KEY: 'k-12345' });
  assert.match(digest, /^[0-9a-f]{64}$/);
  assert.equal(read(withKey, { LUNA_KEY: 'another' }).digest, digest);
});

test('a missing environment variable is named with its place', () => {
  assert.deepEqual(
    problemsOf(() => read(withKey, { LUNA_KEY: '' })),
    [
      {
        code: 'missing-secret',
        what: { en: 'environment variable LUNA_KEY is not set', zh: '环境变量 LUNA_KEY 没有设置' },
        fix: { en: 'export LUNA_KEY=… before probing', zh: '探测之前先 export LUNA_KEY=…' },
        place: { file: path, line: 8, column: 11, length: 8, source: 'secrets: [LUNA_KEY]' },
      },
    ],
  );
});

test('mistakes are named at their place, against the adapter that was meant', () => {
  const found = problemsOf(() => read('name: luna\nconnect:\n  adapter: sandbox\n  defect: [claims-human]\n'));
  assert.deepEqual(
    found.map(({ code, fix, place }) => `${code} ${place?.line}:${place?.column} ${fix.en}`),
    ['unknown-key 4:3 did you mean “defects”?'],
  );
  const unknown = problemsOf(() => read('name: luna\nconnect: { adapter: openai-chta }\n'));
  assert.deepEqual(
    unknown.map(({ code, fix, place }) => `${code} ${place?.line}:${place?.column} ${fix.en}`),
    ['not-allowed 2:21 did you mean “openai-chat”?'],
  );
});

test('a file that is not there, and a folder, are refused', () => {
  const codes = [join(folder, 'none.yaml'), folder].map(
    (missing) => problemsOf(() => readTarget<TargetFile>(missing, {}))[0]?.code,
  );
  assert.deepEqual(codes, ['no-such-file', 'not-a-file']);
});

test('the target files that the README shows are valid, one for each adapter', () => {
  const shown = new URL('../../fixtures/targets/', import.meta.url);
  const env = { COMPANION_TOKEN: 't', OPENAI_BASE_URL: 'https://companion.example/v1', OPENAI_API_KEY: 'k' };
  const used = readdirSync(shown).map(
    (name) => readTarget<TargetFile>(fileURLToPath(new URL(name, shown)), env).file.connect.adapter,
  );
  assert.deepEqual(used.sort(), adapters.map(({ id }) => id).sort());
});
