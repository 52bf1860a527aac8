import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { documentDigest, evidenceProblems, readEvidence } from './evidence.ts';
import { dayOfInstant, isDay, reviewDue } from './evidence-dates.ts';
import { startOfRuns } from './manifests.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-evidence-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'documents'));

const refs = ['law#9.1', 'law#9.2', 'law#14.1', 'other#14.1'];
const policy = Buffer.from('Policy, approved.\n');
const sha256 = documentDigest(policy);
const document = join(folder, 'documents', 'policy.txt');
const restore = (): void => writeFileSync(document, policy);
restore();
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
writeFileSync(join(folder, 'policy.sig'), sign(null, policy, privateKey));
writeFileSync(join(folder, 'officer.pem'), publicKey.export({ type: 'spki', format: 'pem' }));

/** An attestation as YAML, with some keys written otherwise. */
const entry = (changes: Readonly<Record<string, string>> = {}): string => {
  const keys = {
    clause: 'law#9.1',
    document: `{ file: documents/policy.txt, sha256: ${sha256} }`,
    author: 'A. Author',
    role: compliance,
    date: '2026-01-10',
    review: 'yearly',
    expires: '2027-01-10',
    ...changes,
  };
  return Object.entries(keys)
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('');
};
const compliance = 'compliance lead';
const waiver = (clause: string, expires: string, date?: string): string =>
  `  - { clause: '${clause}', justification: fixed in the next release, owner: B. Owner, ${date === undefined ? '' : `date: ${date}, `}expires: ${expires} }\n`;

const read = async (attestations: readonly string[], waivers: readonly string[] = [], asOf = '2026-11-23') => {
  const file = join(folder, 'evidence.yaml');
  writeFileSync(file, `format: clauseprobe-evidence/1\nattestations:\n${attestations.join('')}waivers:\n${waivers.join('')}`);
  return readEvidence(file, { refs, asOf });
};

const short = ({ code, place }: Problem): string => `${code} ${place?.line}:${place?.column}`;
const codes = async (...given: Parameters<typeof read>): Promise<readonly string[]> =>
  evidenceProblems(await read(...given)).map(short);

test('what holds has no problem, and its clause is written in full', async () => {
  const evidence = await read([entry({ clause: "'9.1'" })], [waiver('9.2', '2026-11-23', '2026-11-23')]);
  assert.deepEqual(evidenceProblems(evidence), []);
  assert.equal(evidence.attestations[0]?.attestation.clause, 'law#9.1');
  assert.equal(evidence.waivers[0]?.waiver.clause, 'law#9.2');
});

test('lists without entries are empty', async () => {
  const { attestations, waivers } = await read([]);
  assert.deepEqual([attestations, waivers], [[], []]);
});

test('every single bit of the document counts', async (t) => {
  t.after(restore);
  for (let bit = 0; bit < policy.length * 8; bit += 1) {
    const flipped = Buffer.from(policy);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(document, flipped);
    const [problem, ...others] = evidenceProblems(await read([entry()]));
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'changed-document');
    assert.equal(
      problem?.what.en,
      `the document of clause law#9.1, documents/policy.txt, is not the one attested: attested ${sha256}, found ${documentDigest(flipped)}`,
    );
    assert.deepEqual([problem?.place?.line, problem?.place?.source.includes(sha256)], [4, true]);
  }
});

test('a changed document also loses its signature', async (t) => {
  t.after(restore);
  const signature = '{ file: policy.sig, key: officer.pem }';
  const good = await read([entry({ signature })]);
  assert.deepEqual(evidenceProblems(good), []);
  assert.equal(good.attestations[0]?.signer?.vouched, 'bare-key');
  writeFileSync(document, 'Policy, disapproved.\n');
  assert.deepEqual(await codes([entry({ signature })]), ['changed-document 4:53', 'bad-signature 10:24']);
  // Whoever rewrites the hash as well still lacks the key.
  const rewritten = `{ file: documents/policy.txt, sha256: ${documentDigest(readFileSync(document))} }`;
  assert.deepEqual(await codes([entry({ signature, document: rewritten })]), ['bad-signature 10:24']);
});

test('dates are held against the day that is looked at', async () => {
  assert.deepEqual(await codes([entry()], [waiver('law#9.2', '2027-01-10')], '2027-01-10'), []);
  assert.deepEqual(await codes([entry()], [waiver('law#9.2', '2027-01-10')], '2027-01-11'), ['expired 9:14', 'expired 11:94']);
  assert.deepEqual(await codes([entry()], [waiver('law#9.2', '2027-01-10', '2026-01-10')], '2026-01-09'), [
    'future-date 7:11',
    'future-date 11:91',
  ]);
  assert.deepEqual(await codes([entry({ date: '2026-02-30' })]), ['no-such-day 7:11']);
  assert.deepEqual(await codes([entry({ expires: '2026-01-09' })]), ['expires-before-date 9:14']);
});

test('clauses that are unknown, meant twice or repeated are named', async () => {
  assert.deepEqual(await codes([entry({ clause: 'law#9.7' })]), ['unknown-clause 3:13']);
  const [problem] = evidenceProblems(await read([entry({ clause: 'law#9.11' })]));
  assert.equal(problem?.fix.en, 'did you mean “law#9.1”?');
  assert.deepEqual(await codes([entry({ clause: "'14.1'" })]), ['ambiguous-clause 3:13']);
  assert.deepEqual(await codes([entry(), entry({ clause: "'9.1'" })]), ['duplicate-attestation 10:13']);
  assert.deepEqual(await codes([entry(), entry({ clause: 'law#9.2' })]), []);
  const twice = [waiver('law#9.1', '2027-01-01'), waiver('law#9.2', '2027-01-01'), waiver('law#9.1', '2027-02-01')];
  assert.deepEqual(await codes([], twice), ['duplicate-waiver 6:15']);
});

test('files that are not there are named', async () => {
  assert.deepEqual(await codes([entry({ document: `{ file: nowhere.pdf, sha256: ${sha256} }` })]), ['no-such-document 4:23']);
  assert.deepEqual(await codes([entry({ document: `{ file: documents, sha256: ${sha256} }` })]), ['no-such-document 4:23']);
  assert.deepEqual(await codes([entry({ signature: '{ file: nowhere.sig, key: officer.pem }' })]), ['no-such-file 10:24']);
  await assert.rejects(readEvidence(join(folder, 'nowhere.yaml'), { refs, asOf: '2026-11-23' }), /no-such-file/);
});

test('what is not of the format is refused with every place', async () => {
  const wrong = [
    entry({ clause: '14.10' }),
    entry({ review: 'often' }),
    entry({ author: "''", date: 'yesterday' }),
    entry({ signature: '{ file: policy.sig }' }),
    entry({ signature: '{ file: policy.sig, key: officer.pem, issuer: ca.pem }' }),
    entry({ exipres: '2027-01-01' }),
  ];
  await assert.rejects(read(wrong), (error) => {
    assert.ok(error instanceof InvalidInput);
    assert.deepEqual(error.problems.map(short), [
      'wrong-type 3:13',
      'not-allowed 15:13',
      'wrong-form 19:13',
      'wrong-form 21:11',
      'not-one-form 31:16',
      'schema-dependencies 39:16',
      'unknown-key 47:5',
    ]);
    return true;
  });
});

test('days are days of the calendar, counted in China', () => {
  assert.deepEqual(['2026-02-28', '2026-02-29', '2028-02-29', '2026-13-01', '26-01-01'].map(isDay), [
    true,
    false,
    true,
    false,
    false,
  ]);
  assert.equal(dayOfInstant('2026-11-22T15:59:59.999Z'), '2026-11-22');
  assert.equal(dayOfInstant('2026-11-22T16:00:00.000Z'), '2026-11-23');
});

test('a review is due on the same day of a later month, or on its last', () => {
  assert.equal(reviewDue('2026-01-31', 'monthly'), '2026-02-28');
  assert.equal(reviewDue('2026-11-30', 'quarterly'), '2027-02-28');
  assert.equal(reviewDue('2026-08-15', 'half-yearly'), '2027-02-15');
  assert.equal(reviewDue('2028-02-29', 'yearly'), '2029-02-28');
  assert.equal(reviewDue('2026-05-01', 'two-yearly'), '2028-05-01');
  assert.equal(reviewDue('2026-05-01', 'once'), undefined);
});

test('a recording knows when its run was started', () => {
  const run = join(folder, 'run');
  mkdirSync(join(run, 'transcripts'), { recursive: true });
  writeFileSync(join(run, 'run.json'), JSON.stringify({ startedAt: '2026-08-01T00:00:00.000Z' }));
  for (const path of [run, join(run, 'transcripts'), join(run, 'transcripts', '1.jsonl')]) {
    assert.equal(startOfRuns([path]), '2026-08-01T00:00:00.000Z');
  }
  assert.equal(startOfRuns([run, join(folder, 'chats.jsonl')]), undefined);
  assert.equal(startOfRuns([]), undefined);
});
