import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import type { Gates } from '../model/gate.ts';
import { readGates, writeGates } from './gates.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-gates-'));
after(() => rmSync(folder, { recursive: true }));

const gate = (first: number): Gates['user'] => ({
  tables: {
    root: Uint16Array.of(first, 2, 3),
    nodes: Int32Array.of(-1),
    // An odd number of two-byte fields: what follows must be aligned all the same.
    units: Uint16Array.of(1, 0xffff, 3),
    endings: Int32Array.of(),
    values: Int32Array.of(7, 8),
  },
  rules: Int32Array.of(4, 4, 5),
  ungated: Int32Array.of(9),
  conditions: Uint16Array.of(1, 2, 0xffff),
  byBranch: Int32Array.of(0, 2, 2),
  byRule: Int32Array.of(),
  byUnless: Int32Array.of(5),
  byAfter: Int32Array.of(first),
});

it('reads what was written, for the same signals only', () => {
  const file = join(folder, 'gates.bin');
  const gates: Gates = { user: gate(1), companion: gate(-5) };
  writeGates(file, 'abc', gates);
  assert.deepEqual(readGates(file, 'abc'), gates);
  assert.equal(readGates(file, 'other'), undefined);
  assert.equal(readGates(join(folder, 'none.bin'), 'abc'), undefined);
});
