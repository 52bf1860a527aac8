import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from './test-io.ts';

// Messages name files as the user wrote them.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = 'fixtures/invalid';

const cases = [
  ...readdirSync(folder).filter((name) => !name.endsWith('.err') && name !== 'signals'),
  ...readdirSync(`${folder}/signals`)
    .filter((name) => !name.endsWith('.err'))
    .map((name) => `signals/${name}`),
];

for (const name of cases) {
  test(`verify explains what is wrong with ${name}`, async () => {
    const golden = `${folder}/${name.replace(/\.yaml$/, '')}.err`;
    const { code, stdout, stderr } = await runCli(['verify', `${folder}/${name}`]);
    // CLAUSEPROBE_GOLDEN=1 writes what is missing or has changed on purpose; read the diff before committing.
    if (process.env.CLAUSEPROBE_GOLDEN === '1') writeFileSync(golden, stderr);
    assert.ok(existsSync(golden), `${golden} is missing`);
    assert.equal(stderr, readFileSync(golden, 'utf8'));
    assert.equal(stdout, '');
    assert.equal(code, 2);
  });
}

test('every golden belongs to a file', () => {
  const goldens = [
    ...readdirSync(folder).filter((name) => name.endsWith('.err')),
    ...readdirSync(`${folder}/signals`)
      .filter((name) => name.endsWith('.err'))
      .map((name) => `signals/${name}`),
  ];
  const stems = cases.map((name) => `${name.replace(/\.yaml$/, '')}.err`);
  assert.deepEqual(
    goldens.filter((golden) => !stems.includes(golden)),
    [],
  );
});
