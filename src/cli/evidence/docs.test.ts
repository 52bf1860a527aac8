import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../test-io.ts';

const docs = new URL('../../../docs/', import.meta.url);

for (const name of ['evidence.md', 'evidence.zh-CN.md']) {
  test(`the evidence file shown in docs/${name} holds`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-docs-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const shown = /```yaml\n(format: .*?)```/s.exec(readFileSync(new URL(name, docs), 'utf8'))?.[1] ?? '';
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents', 'management-rules.txt'), 'The rules.\n');
    writeFileSync(join(folder, 'evidence.yaml'), shown);
    const { code, stdout, stderr } = await runCli(['evidence', 'check', join(folder, 'evidence.yaml'), '--as-of', '2026-11-23']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /: all holds as of 2026-11-23 \(attestations: 1, of them signed: 0; waivers: 1\)\n$/);
  });
}
