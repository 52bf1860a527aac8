import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clauseRef } from '../../model/measure.ts';
import { loadCatalogue } from '../definitions.ts';
import { runCli } from '../test-io.ts';
import { documentClauses } from './open-clauses.ts';
import { fullEvidence, keyOfSeed, sha256, writeScene } from './test-scene.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-evidence-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
// Messages name files as the user wrote them.
process.chdir(folder);
writeScene(folder);

const key = keyOfSeed('officer');
writeFileSync('key.pem', key.export({ type: 'pkcs8', format: 'pem' }));
writeFileSync('evidence.yaml', fullEvidence);

const evidence = (argv: readonly string[], lang = 'en') =>
  runCli(['--checks', 'definitions', '--lang', lang, 'evidence', ...argv]);

/** Compares with a file beside this one; CLAUSEPROBE_GOLDEN=1 writes what has changed on purpose. */
const matchesGolden = (name: string, actual: string): void => {
  const file = join(here, name);
  if (process.env.CLAUSEPROBE_GOLDEN === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
};

test('sign makes a signature that check accepts, and overwrites no other', async () => {
  const signed = await evidence(['sign', 'documents/rules.txt', '--key', 'key.pem']);
  assert.deepEqual([signed.code, signed.stderr], [0, '']);
  matchesGolden('sign.txt', signed.stdout);
  assert.match(readFileSync('documents/rules.txt.pub.pem', 'utf8'), /^-----BEGIN PUBLIC KEY-----\n/);
  assert.deepEqual(await evidence(['sign', 'documents/rules.txt', '--key', 'key.pem']), signed);

  writeFileSync('other.pem', keyOfSeed('other').export({ type: 'pkcs8', format: 'pem' }));
  const refused = await evidence(['sign', 'documents/rules.txt', '--key', 'other.pem']);
  assert.match(refused.stderr, /^error\[file-exists\]: /);
  const elsewhere = await evidence(['sign', 'documents/rules.txt', '--key', 'other.pem', '--out', 'other.sig']);
  assert.equal(elsewhere.code, 0, elsewhere.stderr);

  const checked = await evidence(['check', '--as-of', '2026-10-31']);
  assert.deepEqual(checked, {
    code: 0,
    stdout: 'evidence.yaml: all holds as of 2026-10-31 (attestations: 2, of them signed: 1; waivers: 2)\n',
    stderr: 'small-law#1.2: the review of documents/staff.txt is overdue since 2026-04-10\n',
  });
});

test('sign opens encrypted keys by a passphrase and refuses other kinds', async () => {
  const cipher = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
  writeFileSync('encrypted.pem', key.export(cipher));
  const argv = ['evidence', 'sign', 'documents/staff.txt', '--key', 'encrypted.pem'];
  assert.match((await runCli(argv)).stderr, /^error\[encrypted-key\]: /);
  assert.match((await runCli(argv, { CLAUSEPROBE_PASSPHRASE: 'wrong' })).stderr, /^error\[not-a-key\]: /);
  assert.equal((await runCli(argv, { CLAUSEPROBE_PASSPHRASE: 'secret' })).code, 0);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync('rsa.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  assert.match(
    (await evidence(['sign', 'documents/staff.txt', '--key', 'rsa.pem'])).stderr,
    /^error\[wrong-key\]: .* kind rsa\n/,
  );
  assert.match((await evidence(['sign', 'nowhere.txt', '--key', 'key.pem'])).stderr, /^error\[no-such-file\]: /);
  assert.match((await evidence(['sign', 'documents/staff.txt', '--key', 'documents/rules.txt'])).stderr, /^error\[not-a-key\]: /);
});

for (const lang of ['en', 'zh']) {
  test(`status shows what is there and what is to be collected, in ${lang}`, async () => {
    const { code, stdout, stderr } = await evidence(['status', '--measure', 'small-law', '--as-of', '2026-11-23'], lang);
    assert.deepEqual([code, stderr], [0, '']);
    matchesGolden(`status.${lang}.txt`, stdout);
  });
}

test('check names every problem with its place', async () => {
  const staff = `{ file: documents/staff.txt, sha256: ${sha256('The stuff.\n')} }`;
  const rules = `{ file: documents/rules.txt, sha256: ${sha256('The rules.\n')} }`;
  const entry = (clause: string, document: string, rest: string): string =>
    `  - clause: ${clause}\n    document: ${document}\n    author: A. Author\n    role: lead\n    review: yearly\n${rest}`;
  const good = '    date: 2026-01-10\n    expires: 2027-01-10\n';
  const other = '    signature: { file: other.sig, key: documents/rules.txt.pub.pem }\n';
  writeFileSync(
    'wrong.yaml',
    `format: clauseprobe-evidence/1
attestations:
${entry('small-law#1.1', staff, good)}${entry('small-law#1.2', '{ file: documents/staf.txt, sha256: '.concat('a'.repeat(64), ' }'), good)}${entry('small-law#2', rules, '    date: 2024-01-10\n    expires: 2025-01-10\n')}${entry('small-law#1.2', rules, good + other)}${entry('small-law#1.1', rules, '    date: 2027-01-10\n    expires: 2028-01-10\n')}${entry('smal-law#1.1', rules, good)}${entry('small-law#2', rules, good)}waivers:
  - { clause: small-law#3, justification: soon, owner: A. Owner, expires: 2026-01-01 }
`,
  );
  const { code, stdout, stderr } = await evidence(['check', 'wrong.yaml', '--as-of', '2026-11-23']);
  assert.deepEqual([code, stdout], [2, '']);
  matchesGolden('check.err', stderr);
});

test('init writes a file that holds as it stands, and overwrites nothing', async () => {
  for (const lang of ['en', 'zh']) {
    const file = `init.${lang}.yaml`;
    const { code, stdout, stderr } = await evidence(['init', file, '--measure', 'small-law'], lang);
    assert.deepEqual([code, stdout], [0, ''], stderr);
    const written = readFileSync(file, 'utf8');
    matchesGolden(file, written);
    assert.equal((await evidence(['check', file])).code, 0);
    assert.match((await evidence(['init', file])).stderr, /^error\[file-exists\]: /);
    assert.equal(readFileSync(file, 'utf8'), written);
  }
});

test('an entry of init that is uncommented lacks only what is to be filled in', async () => {
  const written = readFileSync('init.en.yaml', 'utf8');
  const start = written.indexOf('attestations:');
  writeFileSync('open.yaml', written.slice(0, start) + written.slice(start).replace(/^# /gm, ''));
  const empty = await evidence(['check', 'open.yaml']);
  const codes = [...empty.stderr.matchAll(/^error\[(.+?)\]/gm)].map(([, code]) => code);
  assert.deepEqual([...new Set(codes)], ['wrong-form']);
  // sha256, author, role, date and expiry of three clauses; justification, owner, date and expiry of a waiver.
  assert.equal(codes.length, 3 * 5 + 4);

  const filled = written
    .slice(start)
    .replace(/^# /gm, '')
    .replace(/waivers:[\s\S]*/, '')
    .replace(/documents\/.*/g, 'documents/rules.txt')
    .replace(/sha256: ''/g, `sha256: ${sha256('The rules.\n')}`)
    .replace(/(author|role): ''/g, '$1: somebody')
    .replace(/date: ''/g, 'date: 2026-01-01')
    .replace(/expires: ''/g, 'expires: 2026-12-31');
  writeFileSync('filled.yaml', written.slice(0, start) + filled);
  assert.match(
    (await evidence(['check', 'filled.yaml', '--as-of', '2026-12-31'])).stdout,
    /\(attestations: 3, of them signed: 0; waivers: 0\)/,
  );
});

test('init of the bundled measure asks for each of its documents in our own words', async () => {
  const { measures } = await loadCatalogue([]);
  const lacking = documentClauses(measures).filter(({ clause }) => clause.documents === undefined);
  assert.deepEqual(
    lacking.map(({ ref }) => ref),
    [],
  );
  const refs = measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause)));
  assert.equal((await runCli(['evidence', 'init', 'all.yaml'])).code, 0);
  const asked = [...readFileSync('all.yaml', 'utf8').matchAll(/^# - clause: (.+)$/gm)].map(([, ref = '']) => ref);
  assert.deepEqual(
    asked.filter((ref) => ref !== 'MEASURE#CLAUSE' && !refs.includes(ref)),
    [],
  );
  assert.ok(asked.length > 40);
});

test('bad usage exits 2', async () => {
  assert.match((await evidence(['check', 'nowhere.yaml'])).stderr, /^error\[no-such-file\]: /);
  assert.match((await evidence(['check', '--as-of', '2026-02-30'])).stderr, /^error\[no-such-day\]: /);
  assert.match((await evidence(['status', '--run', 'nowhere'])).stderr, /^error\[no-such-file\]: /);
  assert.match((await evidence(['init', 'x.yaml', '--measure', 'smal-law'])).stderr, /did you mean “small-law”\?/);
  assert.equal(existsSync('x.yaml'), false);
  assert.equal((await evidence(['sign', 'documents/rules.txt'])).code, 2);
});
