import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from './test-io.ts';

// Messages name files as the user wrote them.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = 'fixtures/invalid';

/** Folders whose names say what their files define. */
const telling = ['signals', 'packs'];

const filesIn = (inside: string): readonly string[] => readdirSync(`${folder}/${inside}`).map((name) => `${inside}/${name}`);
const files = [...readdirSync(folder).filter((name) => !telling.includes(name)), ...telling.flatMap(filesIn)];
const cases = files.filter((name) => !name.endsWith('.err'));

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

test('what is wrong is told in Chinese, too', async () => {
  for (const name of cases) {
    const { stderr } = await runCli(['--lang', 'zh', 'verify', `${folder}/${name}`]);
    const told = stderr.split('\n').filter((line) => /^错误\[| = 办法：/.test(line));
    assert.ok(told.length > 1, name);
    for (const line of told) assert.match(line.replace(/^错误\[[^\]]*\]：|^.*办法：/, ''), /\p{Script=Han}/u, name);
  }
});

test('every golden belongs to a file', () => {
  const goldens = files.filter((name) => name.endsWith('.err'));
  const stems = cases.map((name) => `${name.replace(/\.yaml$/, '')}.err`);
  assert.deepEqual(
    goldens.filter((golden) => !stems.includes(golden)),
    [],
  );
});
