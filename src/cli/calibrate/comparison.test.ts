import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type FiledAnswer, readAnswers, writeAnswers } from '../../files/answers.ts';
import { InvalidInput } from '../../model/failure.ts';
import { runCli } from '../test-io.ts';
import { compareAnswers } from './compare-answers.ts';

const cwd = mkdtempSync(join(tmpdir(), 'compare-'));
after(() => rmSync(cwd, { recursive: true }));

/** Answers about present labels, one for each letter: `y`es, `n`o or `u`nsure. */
const answers = (signal: string, letters: string, more: Partial<FiledAnswer> = {}): readonly FiledAnswer[] =>
  [...letters].map((letter, at) => ({
    item: `${signal}-${at}`,
    source: 'made up',
    signal,
    lang: 'en',
    label: 'present',
    value: letter === 'y' ? 'yes' : letter === 'n' ? 'no' : 'unsure',
    ...more,
  }));

const write = (name: string, list: readonly FiledAnswer[]): Promise<void> =>
  writeAnswers(join(cwd, name), { instrument: name.slice(0, 1), digest: 'd', data: 'x', answers: list });

const zh = { lang: 'zh', label: 'absent' } as const;
await write('a.json', [
  ...answers('comfort', 'yyyyyyyyyy'),
  ...answers('farewell', 'yyyynnnnnnn'),
  ...answers('help', 'yn', zh),
  ...answers('equal', 'yn'),
  ...answers('thanks', 'y'),
]);
await write('b.json', [
  ...answers('comfort', 'yyyyuuunnn'),
  ...answers('farewell', 'yyynyyynnnn'),
  ...answers('help', 'yn', zh),
  ...answers('equal', 'ny'),
]);
await write('other.json', answers('other', 'y'));
await write('differing.json', answers('comfort', 'y', { label: 'absent' }));
await write('twice.json', [...answers('comfort', 'y'), ...answers('comfort', 'n')]);
writeFileSync(join(cwd, 'calibration.json'), '{"instrument":"a","digest":"d","data":"x","entries":[]}');
writeFileSync(join(cwd, 'bad.json'), readFileSync(join(cwd, 'other.json'), 'utf8').replace('"yes"', '"maybe"'));
writeFileSync(join(cwd, 'broken.json'), '{');

const run = async (names: readonly string[], lang: 'en' | 'zh' = 'en', json = false): Promise<string> => {
  const out: string[] = [];
  const io = {
    stdout: (text: string) => void out.push(text),
    stderr: () => undefined,
    env: {},
    cwd,
    stdoutIsTty: false,
    stderrIsTty: false,
    columns: 100,
  };
  assert.equal(await compareAnswers(names, { lang, json }, io), 0);
  return out.join('');
};

const codesOf = async (names: readonly string[]): Promise<readonly string[]> => {
  try {
    await run(names);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map((problem) => problem.code);
    throw error;
  }
  return [];
};

describe('calibrate --compare', () => {
  it('says which instrument is better, or what would tell', async () => {
    assert.equal(
      await run(['a.json', 'b.json']),
      `A = a d (a.json)
B = b d (b.json)

signal    lang   n  both right  only A  only B  neither      p  verdict
comfort   en    10           4       6       0        0  0.031  A is better: right alone 6 times, wrong alone 0
equal     en     2           0       1       1        0  1.000  the data cannot tell: each is right alone as often
farewell  en    11           3       1       3        4  0.625  the data cannot tell; about 73 more labels would, if they go on to differ like this
help      zh     2           1       0       0        1  1.000  no difference was seen

labels left out: 1 that only A answers, 0 that only B answers
p: exact McNemar test, two-sided; below 0.05 it tells. Of twenty comparisons of equals one tells by chance. An unsure answer is not right.
`,
    );
  });

  it('says it in Chinese', async () => {
    assert.equal(
      await run(['b.json', 'a.json'], 'zh'),
      `A = b d (b.json)
B = a d (a.json)

信号      语言  样本  都对  仅 A 对  仅 B 对  都错      p  结论
comfort   en      10     4        0        6     0  0.031  B 更好：独自判对 6 次，独自判错 0 次
equal     en       2     0        1        1     0  1.000  数据不足以区分：双方独自判对的次数相同
farewell  en      11     3        3        1     4  0.625  数据不足以区分；若差异保持不变，约再需 73 条标注
help      zh       2     1        0        0     1  1.000  未见差异

未计入：仅 A 回答的标注 0 条，仅 B 回答的 1 条
p：McNemar 精确检验（双侧），低于 0.05 即可区分。二十次比较中会有一次纯属偶然。“无法判定”不算判对。
`,
    );
  });

  it('gives the counts as JSON', async () => {
    const result: unknown = JSON.parse(await run(['a.json', 'b.json'], 'en', true));
    assert.ok(typeof result === 'object' && result !== null && 'comparisons' in result && Array.isArray(result.comparisons));
    const [first]: readonly unknown[] = result.comparisons;
    assert.ok(typeof first === 'object' && first !== null && 'p' in first && typeof first.p === 'number');
    assert.deepEqual(
      { ...first, p: Number(first.p.toFixed(6)) },
      {
        signal: 'comfort',
        lang: 'en',
        labels: 10,
        bothRight: 4,
        onlyFirst: 6,
        onlySecond: 0,
        neitherRight: 0,
        p: 0.03125,
        better: 'first',
        labelsNeeded: 0,
      },
    );
  });

  it('is asked for on the command line', async () => {
    const { code, stdout } = await runCli(['calibrate', '--compare', join(cwd, 'a.json'), join(cwd, 'b.json')]);
    assert.equal(code, 0);
    assert.match(stdout, /A is better: right alone 6 times/);
  });

  it('refuses what cannot be compared', async () => {
    assert.deepEqual(await codesOf(['a.json']), ['not-two-files']);
    assert.deepEqual(await codesOf(['a.json', 'b.json', 'other.json']), ['not-two-files']);
    assert.deepEqual(await codesOf(['a.json', 'none.json']), ['no-such-file']);
    assert.deepEqual(await codesOf(['a.json', 'calibration.json']), ['not-answers']);
    assert.deepEqual(await codesOf(['a.json', 'broken.json']), ['not-answers']);
    assert.deepEqual(await codesOf(['a.json', 'bad.json']), ['bad-answer']);
    assert.deepEqual(await codesOf(['a.json', 'other.json']), ['nothing-in-common']);
    assert.deepEqual(await codesOf(['a.json', 'differing.json']), ['labels-differ']);
    assert.deepEqual(await codesOf(['a.json', 'twice.json']), ['same-label']);
  });
});

describe('files of answers', () => {
  it('give back what was written', async () => {
    const file = {
      instrument: 'i',
      digest: 'd',
      data: 'x',
      answers: [...answers('comfort', 'yu'), ...answers('help', 'n', { score: 0.25 })],
    };
    await writeAnswers(join(cwd, 'deep', 'round.json'), file);
    assert.deepEqual(await readAnswers(join(cwd, 'deep', 'round.json')), file);
  });
});
