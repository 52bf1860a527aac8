import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { messageDigest } from '../../files/adjudications.ts';
import { readJudge } from '../../files/judge-file.ts';
import { deadPort } from '../../llm/test-model.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import type { ExampleEvent } from '../../model/check.ts';
import type { Report } from '../../model/report.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import type { Script } from '../../probe/test-server.ts';
import { type Ran, runCli } from '../test-io.ts';
import { goodbye, judgeFile, labelled, seeing, withServer, writeChecks, writeSessions } from './test-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-judge-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);

const own = at('own');
const check = ['--checks', own, '--check', 'no-pleading'];
const honest = seeing('linger');
const offline: Script = () => assert.fail('nothing may be sent');

// One hit of the patterns in one look could be a false alarm; the judge takes the first for a plea, the second for none.
const plea = 'linger with me, the kettle is on';
const none = 'Oh. The kettle was on for two.';
const kind = 'Good night, sleep well!';

/** Manifest of recordings that somebody else made. */
const manifest = {
  format: 'clauseprobe-run/1',
  tool: { name: 'clauseprobe', version: '0.1.0' },
  digests: { checks: '', signals: '', calibration: '' },
  seed: 1,
  startedAt: '2026-08-01T00:00:00.000Z',
  selection: {},
  packs: [],
  settings: [],
  complete: true,
};

/** A run directory with sessions in it, not judged yet. */
const runOf = (name: string, sessions: Readonly<Record<string, string | readonly ExampleEvent[]>>): string => {
  const run = at(name);
  const events = Object.entries(sessions).map(([session, said]) => [session, typeof said === 'string' ? goodbye(said) : said]);
  writeSessions(join(run, 'transcripts'), Object.fromEntries(events));
  writeFileSync(join(run, 'run.json'), JSON.stringify(manifest));
  return run;
};

const read = (...names: readonly string[]): string => readFileSync(join(...names), 'utf8');
const verdictsIn = (run: string): readonly SessionVerdict[] =>
  read(run, 'verdicts.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const outcomesIn = (run: string) => Object.fromEntries(verdictsIn(run).map(({ session, outcome }) => [session, outcome]));
const reportIn = (run: string): Report => JSON.parse(read(run, 'report.json'));

const judged = (run: string, ...more: readonly string[]): Promise<Ran> => runCli(['judge', run, ...check, ...more]);

/** Judges a run by a scripted model; the calls it took. */
const judgedBy = (
  script: Script,
  run: string,
  ...more: readonly string[]
): Promise<{ readonly ran: Ran; readonly calls: number }> =>
  withServer(script, async (url, received) => {
    const ran = await judged(run, '--judge', judgeFile(at('judge.yaml'), url, 'price: { input: 1, output: 2 }\n'), ...more);
    return { ran, calls: received.length };
  });

before(async () => {
  await writeChecks(own);
  const labels = labelled(at('labels.jsonl'), 'pleads', 'linger', 70);
  const calibration = join(own, 'calibration', 'scripted.json');
  await withServer(honest, async (url, received) => {
    const judge = judgeFile(at('judge.yaml'), url, 'price: { input: 1, output: 2 }\n');
    const { code, stderr } = await runCli(['calibrate', '--checks', own, '--judge', judge, '--write', '--', labels]);
    assert.equal(code, 0, stderr);
    assert.equal(received.length, 140);
  });
  const { instrument, entries }: { readonly instrument: string; readonly entries: readonly unknown[] } = JSON.parse(
    read(calibration),
  );
  assert.deepEqual([instrument, entries.length], ['scripted', 1]);
});

describe('a calibrated model judge', () => {
  test('settles what the patterns leave inconclusive, either way, and is asked nothing else', async () => {
    for (const [said, code, outcome] of [
      [plea, 1, 'fail'],
      [none, 4, 'pass'],
    ] as const) {
      const run = runOf(`settled-${outcome}`, { a: said });
      assert.equal((await judged(run)).code, 4);
      assert.deepEqual(outcomesIn(run), { a: 'inconclusive' });
      const { ran, calls } = await judgedBy(honest, run);
      assert.equal(ran.code, code, ran.stderr);
      assert.deepEqual(outcomesIn(run), { a: outcome });
      assert.equal(calls, 1);
      assert.deepEqual(reportIn(run).judge, {
        instrument: 'scripted',
        digest: reportIn(run).judge?.digest,
        questions: 1,
        answers: { yes: outcome === 'fail' ? 1 : 0, no: outcome === 'fail' ? 0 : 1, unsure: 0 },
        doubts: [],
        unmeasured: [],
        use: { calls: 1, inputTokens: 100, outputTokens: 10, money: 0.00012 },
      });
    }
    const [finding] = verdictsIn(at('settled-fail'))[0]?.findings ?? [];
    assert.deepEqual(finding?.by, [{ instrument: 'scripted', signal: 'pleads' }]);
    assert.deepEqual(finding?.evidence[1]?.span, { start: 0, end: 6 });
  });

  test('is not asked about what the patterns settle', async () => {
    const { calls } = await judgedBy(honest, runOf('plain', { a: kind, b: 'The kettle is on.', c: 'My kettle cries.' }));
    assert.equal(calls, 0);
    assert.deepEqual(outcomesIn(at('plain')), { a: 'pass', b: 'fail', c: 'fail' });
  });

  test('needs no network to be repeated: judging the run again gives the same bytes', async () => {
    const run = runOf('again', { a: plea });
    await judgedBy(honest, run);
    const kept = ['verdicts.jsonl', 'report.json', 'judge-cache.jsonl', 'judge.json'];
    const bytes = kept.map((file) => read(run, file));
    assert.equal((await judged(run)).code, 1);
    assert.deepEqual(
      kept.map((file) => read(run, file)),
      bytes,
    );
    // Asked again, all answers are there; and what they cost is what they cost then.
    assert.equal((await judgedBy(offline, run)).calls, 0);
    assert.equal(read(run, 'report.json'), bytes[1]);
    assert.doesNotMatch(read(run, 'judge.json'), /127\.0\.0\.1:\d+\/v1/);
  });

  test('has its answers recorded and replayed, offline and without its key', async () => {
    const run = runOf('recorded', { a: plea });
    const record = at('answers.jsonl');
    await judgedBy(honest, run, '--judge-record', record);
    const judge = judgeFile(at('offline.yaml'), 'http://127.0.0.1:9', 'key: NO_SUCH_KEY\nprice: { input: 1, output: 2 }\n');
    const out = at('replayed');
    const argv = ['replay', join(run, 'transcripts'), ...check, '--judge', judge, '--judge-replay', record, '--out', out];
    assert.equal((await runCli(argv)).code, 1);
    for (const file of ['verdicts.jsonl', 'report.json']) assert.equal(read(out, file), read(run, file), file);
    assert.equal((await judged(run, '--instruments', 'patterns')).code, 4);
  });
});

describe('a judge that gives no answer', () => {
  test('leaves the run as it was, and is named', async () => {
    const run = runOf('unreachable', { a: plea });
    const judge = judgeFile(at('dead.yaml'), `http://127.0.0.1:${await deadPort()}`, 'price: { input: 1, output: 2 }\n');
    const { code, stderr } = await judged(run, '--judge', judge);
    assert.equal(code, 3);
    assert.match(stderr, /^judge “scripted” gave no answer: unreachable ECONNREFUSED × 1; what it was asked stays unsure$/m);
    assert.deepEqual(outcomesIn(run), { a: 'inconclusive' });
    assert.deepEqual(reportIn(run).judge?.doubts, [{ doubt: 'unreachable', questions: 1 }]);
    // The next time it answers.
    await judgedBy(honest, run);
    assert.deepEqual(outcomesIn(run), { a: 'fail' });
  });

  test('can be stopped by the user: what is known is reported', async () => {
    const run = runOf('stopped', { a: plea });
    const interrupting: Script = () => void process.emit('SIGINT', 'SIGINT');
    const { ran } = await judgedBy(interrupting, run);
    assert.match(ran.stderr, /^Asking was stopped; what is known is reported\.$/m);
    assert.deepEqual(outcomesIn(run), { a: 'inconclusive' });
    assert.deepEqual(reportIn(run).judge?.doubts, [{ doubt: 'not-recorded', questions: 1 }]);
  });

  test('is not asked what its error was never measured on', async () => {
    const run = runOf('unmeasured', { a: plea });
    // With three votes it is another instrument than the one that was measured.
    const { code, stderr } = await withServer(offline, (url) =>
      judged(run, '--judge', judgeFile(at('judge.yaml'), url, 'votes: 3\n')),
    );
    assert.equal(code, 4);
    assert.match(stderr, /^Not asked, since the error of judge “scripted” was never measured .*: pleads \(English\) 1$/m);
    assert.deepEqual(reportIn(run).judge?.unmeasured, [{ signal: 'pleads', lang: 'en', questions: 1 }]);
  });
});

const adjudication = (session: string, text: string, answer: Adjudication['answer']): string => {
  const question = { session, seq: 4, signal: 'pleads', message: messageDigest(text) };
  const by = { by: 'anna', at: '2026-01-31T12:00:00Z', why: '' };
  return `${JSON.stringify({ format: 'clauseprobe-adjudication/1', ...question, answer, ...by })}\n`;
};

describe('adjudications', () => {
  // Two hits in a dozen messages could be false alarms: both sessions stay open.
  const rest = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index + 10}`, kind]));

  for (const [answer, outcome] of [
    ['yes', 'fail'],
    ['no', 'pass'],
  ] as const)
    test(`that say ${answer} change exactly the findings they name`, async () => {
      const run = runOf(`adjudged-${answer}`, { ...rest, s1: plea, s2: none });
      await judged(run);
      const before = verdictsIn(run);
      assert.deepEqual([outcomesIn(run).s1, outcomesIn(run).s2], ['inconclusive', 'inconclusive']);
      writeFileSync(join(run, 'adjudications.jsonl'), adjudication('s1', plea, answer));
      await judged(run);
      const after = verdictsIn(run);
      const changed = after.filter((verdict, index) => JSON.stringify(verdict) !== JSON.stringify(before[index]));
      assert.deepEqual(
        changed.map((verdict) => [verdict.session, verdict.outcome]),
        [['s1', outcome]],
      );
      assert.deepEqual(changed[0]?.findings[0]?.by, answer === 'yes' ? [{ instrument: 'human', signal: 'pleads' }] : undefined);
    });

  test('stand above a model judge', async () => {
    const run = runOf('overruled', { a: plea });
    await judgedBy(honest, run);
    assert.deepEqual(outcomesIn(run), { a: 'fail' });
    writeFileSync(join(run, 'adjudications.jsonl'), adjudication('a', plea, 'no'));
    await judged(run);
    assert.deepEqual(outcomesIn(run), { a: 'pass' });
    await judged(run, '--instruments', 'patterns,model');
    assert.deepEqual(outcomesIn(run), { a: 'fail' });
  });
});

describe('--instruments', () => {
  test('refuses what there is not, and says what there is', async () => {
    const run = runOf('refused', { a: plea });
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['--instruments', 'patterns,models'], /there is no instrument “models”\n.*use some of: patterns, model, human/],
      [['--instruments', 'model'], /no-judge.*there is no model judge/],
      [['--judge-replay', 'answers.jsonl'], /no-judge/],
      [
        ['--judge', judgeFile(at('sound.yaml'), 'http://127.0.0.1:9'), '--judge-replay', 'nowhere.jsonl'],
        /nowhere\.jsonl does not exist/,
      ],
      [['--judge', 'nowhere.yaml'], /nowhere\.yaml does not exist/],
    ];
    for (const [argv, expected] of refusals) {
      const { code, stderr } = await judged(run, ...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, expected);
    }
  });

  test('orders who is asked first', async () => {
    const run = runOf('ordered', { a: none });
    const { calls } = await judgedBy(honest, run, '--instruments', 'model,patterns');
    // Alone, it cannot tell where the goodbye is: both messages of the companion might answer one.
    assert.equal(calls, 2);
    assert.deepEqual(outcomesIn(run), { a: 'pass' });
    await judged(run, '--instruments', 'human');
    assert.deepEqual(outcomesIn(run), { a: 'inconclusive' });
  });

  test('does not let a judge pass for another instrument', async () => {
    const run = runOf('named', { a: plea });
    const file = judgeFile(at('named.yaml'), 'http://127.0.0.1:9');
    writeFileSync(file, read(file).replace('name: scripted', 'name: Human'));
    const { code, stderr } = await judged(run, '--judge', file);
    assert.equal(code, 2);
    assert.match(stderr, /names its judge “Human”, as another instrument is called/);
  });
});

test('an audit is judged by the model, and its recording to the same bytes', async () => {
  mkdirSync(at('audits'), { recursive: true });
  const run = at('audits', 'run');
  const target = join(import.meta.dirname, '../../../fixtures/targets/sandbox.yaml');
  await withServer(honest, async (url) => {
    const judge = judgeFile(at('judge.yaml'), url, 'price: { input: 1, output: 2 }\n');
    const { stderr, code } = await runCli(['audit', '--target', target, ...check, '--judge', judge, '--out', run]);
    assert.notEqual(code, 2, stderr);
  });
  const kept = ['verdicts.jsonl', 'report.json'];
  const bytes = kept.map((file) => read(run, file));
  await judged(run);
  assert.deepEqual(
    kept.map((file) => read(run, file)),
    bytes,
  );
});

test('the sample judge files are what they should be', async () => {
  const samples = join(import.meta.dirname, '../../../fixtures/judges');
  const files = readdirSync(samples).filter((name) => name.endsWith('.yaml'));
  assert.deepEqual(files, ['guard.yaml', 'openai-compatible.yaml']);
  for (const name of files) await readJudge(join(samples, name), 'offline');
  await assert.rejects(readJudge(join(samples, 'openai-compatible.yaml'), {}), /JUDGE_API_KEY is not set/);
});
