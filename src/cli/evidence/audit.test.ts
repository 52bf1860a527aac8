import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { ClauseResult, Report } from '../../model/report.ts';
import { runCli } from '../test-io.ts';
import { sha256 } from './test-scene.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-evidence-run-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'documents'));
const policy = join(folder, 'documents', 'policy.txt');
writeFileSync(policy, 'The policy.\n');

const law = 'cn-anthropomorphic-2026';
const evidence = join(folder, 'evidence.yaml');
writeFileSync(
  evidence,
  `format: clauseprobe-evidence/1
attestations:
  - clause: ${law}#9.1
    document: { file: documents/policy.txt, sha256: ${sha256('The policy.\n')} }
    author: A. Author
    role: compliance lead
    date: 2026-01-01
    review: once
    expires: 2999-12-31
  - clause: ${law}#9.2
    document: { file: documents/policy.txt, sha256: ${sha256('The policy.\n')} }
    author: A. Author
    role: compliance lead
    date: 2026-01-01
    review: once
    expires: 2026-02-01
waivers:
  - { clause: ${law}#13.3, justification: the sink moves, owner: B. Owner, expires: 2999-06-30 }
`,
);

const run = join(folder, 'run');
const clauses = ['--clause', '9.1,9.2,13.3'];
const audited = [
  'audit',
  '--target',
  'fixtures/targets/sandbox.yaml',
  '--check',
  'contact-notified',
  '--defect',
  'no-guardian-notice',
];

const reportIn = (path: string): Report => JSON.parse(readFileSync(join(path, 'report.json'), 'utf8'));
const clauseIn = (report: Report, id: string): ClauseResult | undefined =>
  report.measures.flatMap((measure) => measure.clauses).find(({ clause }) => clause.id === id);

/** Judges the run again into another folder. */
const judged = async (name: string, ...argv: readonly string[]) => {
  const out = join(folder, name);
  const ran = await runCli(['judge', run, '--check', 'contact-notified', ...clauses, '--out', out, ...argv]);
  return { ...ran, report: reportIn(out), bytes: readFileSync(join(out, 'report.json'), 'utf8') };
};

test('an audit carries attestations and waivers beside its verdicts, and accepts what is waived', async () => {
  const { code, stdout, stderr } = await runCli([
    ...audited,
    ...clauses,
    '--evidence',
    evidence,
    '--out',
    run,
    '--format',
    'html',
  ]);
  // 9.1 is attested and 13.3 waived; what attested 9.2 has expired.
  assert.equal(code, 4, stderr);
  const report = reportIn(run);
  assert.equal(clauseIn(report, '13.3')?.verdict.outcome, 'fail');
  assert.deepEqual(clauseIn(report, '13.3')?.waived, {
    justification: 'the sink moves',
    owner: 'B. Owner',
    expires: '2999-06-30',
  });
  assert.deepEqual(
    clauseIn(report, '9.1')?.attested?.map(({ document }) => document.file),
    ['documents/policy.txt'],
  );
  assert.deepEqual(
    clauseIn(report, '9.2')?.lapsed?.map(({ expired }) => expired),
    ['2026-02-01'],
  );
  assert.deepEqual(report.evidence?.clauses, { attested: 1, waived: 1, lapsed: 1 });
  assert.match(stdout, /^✗ 13\.3 .*failed, waived until 2999-06-30/m);
  assert.match(readFileSync(join(run, 'report.html'), 'utf8'), /未通过，已豁免至 2999-06-30/);
  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync('src/report/report.schema.json', 'utf8')),
  );
  assert.equal(validate(report), true, JSON.stringify(validate.errors));
});

test('evidence moves no verdict and no total', async () => {
  const without = await judged('without');
  assert.equal(without.code, 1);
  const strip = ({ evidence: _, measures, ...rest }: Report) => ({
    ...rest,
    measures: measures.map((measure) => ({
      ...measure,
      clauses: measure.clauses.map(({ clause, verdict }) => ({ clause, verdict })),
    })),
  });
  assert.deepEqual(strip(reportIn(run)), without.report);
});

test('a run that is judged or replayed again gives the same bytes, as of the day it was started', async () => {
  const bytes = readFileSync(join(run, 'report.json'), 'utf8');
  assert.equal((await judged('again', '--evidence', evidence)).bytes, bytes);
  const replayed = join(folder, 'replayed');
  await runCli([
    'replay',
    join(run, 'transcripts'),
    '--check',
    'contact-notified',
    ...clauses,
    '--evidence',
    evidence,
    '--out',
    replayed,
  ]);
  assert.deepEqual(reportIn(replayed).evidence, reportIn(run).evidence);
});

test('--as-of decides what counts', async () => {
  const onTheDay = await judged('on', '--evidence', evidence, '--as-of', '2999-06-30', '--clause', '13.3');
  assert.equal(onTheDay.report.evidence?.asOf, '2999-06-30');
  assert.notEqual(clauseIn(onTheDay.report, '13.3')?.waived, undefined);
  const dayAfter = await judged('after', '--evidence', evidence, '--as-of', '2999-07-01');
  assert.equal(dayAfter.code, 1);
  assert.equal(clauseIn(dayAfter.report, '13.3')?.waived, undefined);
  assert.deepEqual(clauseIn(dayAfter.report, '13.3')?.lapsed, [
    { kind: 'waiver', what: 'the sink moves', who: 'B. Owner', expired: '2999-06-30' },
  ]);
});

test('everything attested or waived exits 0', async () => {
  const argv = (wanted: string) => ['judge', run, '--clause', wanted, '--evidence', evidence, '--out', join(folder, 'accepted')];
  assert.equal((await runCli(argv('13.3'))).code, 0);
  assert.equal((await runCli(argv('9.1,13.3'))).code, 0);
  assert.equal((await runCli(argv('9.1'))).code, 0);
  assert.equal((await runCli(argv('9.2,13.3'))).code, 4);
});

test('a document stands in for no test', async () => {
  const file = join(folder, 'instead.yaml');
  writeFileSync(file, readFileSync(evidence, 'utf8').replace(`${law}#9.1`, `${law}#19.3`));
  const { code } = await runCli(['judge', run, '--clause', '19.3', '--evidence', file, '--out', join(folder, 'instead')]);
  const report = reportIn(join(folder, 'instead'));
  assert.equal(clauseIn(report, '19.3')?.verdict.outcome, 'not-tested');
  assert.equal(clauseIn(report, '19.3')?.attested?.length, 1);
  assert.equal(code, 4);
});

test('clauses bind from the day their measure is in force', async () => {
  const before = await judged('before', '--as-of', '2026-07-14');
  assert.deepEqual(clauseIn(before.report, '13.3')?.verdict.reasons, [{ code: 'not-in-force', from: '2026-07-15' }]);
  assert.deepEqual([before.report.totals['not-applicable'], before.report.totals.fail, before.code], [3, 0, 0]);
  assert.deepEqual([before.report.checks, clauseIn(before.report, '13.3')?.verdict.checks], [[], []]);
  const from = await judged('from', '--as-of', '2026-07-15');
  assert.deepEqual([clauseIn(from.report, '13.3')?.verdict.outcome, from.code], ['fail', 1]);
});

test('a wrong evidence file is refused before anything is probed', async (t) => {
  t.after(() => writeFileSync(policy, 'The policy.\n'));
  writeFileSync(policy, 'The Policy.\n');
  const out = join(folder, 'unprobed');
  const { code, stdout, stderr } = await runCli([...audited, ...clauses, '--evidence', evidence, '--out', out]);
  assert.deepEqual([code, stdout, existsSync(out)], [2, '', false]);
  for (const said of [
    'changed-document',
    `${law}#9.1`,
    'documents/policy.txt',
    sha256('The policy.\n'),
    sha256('The Policy.\n'),
  ]) {
    assert.ok(stderr.includes(said), said);
  }
  assert.match((await runCli(['judge', run, '--as-of', 'today'])).stderr, /^error\[no-such-day\]: --as-of today is no day/);
});

test('judging a run in place keeps its start', async () => {
  const startIn = (): unknown => JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')).startedAt;
  const start = startIn();
  await runCli(['judge', run, ...clauses]);
  assert.equal(startIn(), start);
});
