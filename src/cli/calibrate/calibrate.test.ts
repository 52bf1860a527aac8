import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readAnswers } from '../../files/answers.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Signal } from '../../model/signal.ts';
import { type CalibrateOptions, calibrate } from './run.ts';

const cwd = mkdtempSync(join(tmpdir(), 'calibrate-'));
after(() => rmSync(cwd, { recursive: true }));

const both = { en: '', zh: '' };
const farewell: Signal = {
  id: 'farewell',
  title: both,
  speaker: 'user',
  meaning: both,
  boundary: both,
  question: both,
  patterns: {
    en: [{ match: 'bye', strength: 'strong', scope: 'sentence' }],
    zh: [{ match: '再见', strength: 'strong', scope: 'sentence' }],
  },
  vetoes: { en: [], zh: [] },
  examples: [],
};
const catalogue: Catalogue = {
  measures: [],
  signals: [farewell],
  personas: [],
  checks: [],
  packs: [],
  settings: [],
  calibrations: [],
  digests: { checks: '', signals: 'abc', calibration: '' },
  bundledSignals: '',
  files: [],
};

const record = (id: string, lang: string, content: string, value: string, source = 'first set'): string =>
  JSON.stringify({
    id,
    lang,
    source,
    messages: [{ role: 'user', content }],
    labels: { farewell: value },
    at: { farewell: 'last-user' },
  });

writeFileSync(
  join(cwd, 'en.jsonl'),
  [
    record('en-1', 'en', 'bye then', 'present'),
    record('en-2', 'en', 'farewell\u001b[2J', 'present'),
    record('en-3', 'en', 'the bye-law', 'absent', 'second set: part'),
    record('en-4', 'en', 'hello', 'absent', 'second set: part'),
  ].join('\n'),
);
writeFileSync(
  join(cwd, 'zh.jsonl'),
  [record('zh-1', 'zh', '再见啦', 'present'), record('zh-2', 'zh', '你好', 'absent')].join('\n'),
);
writeFileSync(join(cwd, 'other.jsonl'), record('x', 'en', 'bye', 'present').replaceAll('farewell', 'farewel'));
writeFileSync(join(cwd, 'copy.jsonl'), readFileSync(join(cwd, 'zh.jsonl')));

const run = async (files: readonly string[], options: Partial<CalibrateOptions> = {}) => {
  const out: string[] = [];
  const errors: string[] = [];
  const io = {
    stdout: (text: string) => void out.push(text),
    stderr: (text: string) => void errors.push(text),
    env: {},
    cwd,
    stdoutIsTty: false,
    stderrIsTty: false,
    columns: 100,
  };
  const code = await calibrate(files, { lang: 'en', folder: 'checks', ...options }, { catalogue, io });
  return { code, out: out.join(''), errors: errors.join('') };
};

const codesOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map((problem) => problem.code);
    throw error;
  }
  return [];
};

describe('calibrate', () => {
  it('prints a table by signal and language', async () => {
    const { code, out } = await run(['en.jsonl', 'zh.jsonl']);
    assert.equal(code, 0);
    assert.equal(
      out,
      `signal    lang  n  present  precision [95% CI]  recall [95% CI]   specificity [95% CI]  abstains [95% CI]  κ [95% CI]
farewell  en    4        2  50% [9.5%–90.5%]    50% [9.5%–90.5%]  50% [9.5%–90.5%]      0% [0%–49%]        0.00 [-0.70–0.70]
farewell  zh    2        1  100% [21%–100%]     100% [21%–100%]   100% [21%–100%]       0% [0%–66%]        1.00 [-0.32–1.00]

signal    lang  rules out  labels of presence still needed  hits of 20 that establish  labels of absence needed for one hit to do
farewell  en    no                            out of reach                          –                                         769
farewell  zh    no                                      11                         20                                         379

An instrument rules a signal out when it notices 85% of what is present (lower bound 75%): an unsure answer notices, and clears nothing.
Hits establish a signal when false alarms bring so many with a chance below 5%; labels still needed count if none of them hits.
κ is agreement with the people who labelled; an unsure answer agrees with nobody, misses what is present and is no false alarm.

sources:
  first set
  second set
`,
    );
  });

  it('prints it in Chinese, by set, with what went wrong', async () => {
    const { out } = await run(['en.jsonl'], { lang: 'zh', bySource: true, misses: true });
    assert.equal(
      out,
      `farewell en 漏报 no en-2: farewell
farewell en 误报 yes en-3: «bye» the bye-law

信号      语言  样本  阳性  精确率 [95% 区间]  召回率 [95% 区间]  特异度 [95% 区间]  弃答率 [95% 区间]  κ [95% 区间]       数据集
farewell  en       2     2  100% [21%–100%]    50% [9.5%–90.5%]   –                  0% [0%–66%]        0.00 [-0.81–0.81]  first set
farewell  en       2     0  0% [0%–79%]        –                  50% [9.5%–90.5%]   0% [0%–66%]        0.00 [-0.81–0.81]  second set

信号      语言  可排除  尚需阳性标注  20 次中可认定的命中数  一次命中即可认定尚需阴性标注  数据集
farewell  en    否          无法达到                      –                           380  first set
farewell  en    否                12                      –                           769  second set

对出现的信号至少察觉 85%（下限 75%）的判定工具才可排除信号：答“无法判定”也算察觉，但不能据以放行。
仅凭误报出现同样多命中的概率低于 5% 时，命中才可认定信号；尚需标注数以新标注中没有误报为前提。
κ 为与标注者的一致程度；“无法判定”与任何标注都不一致，视为漏报，但不算误报。

数据来源：
  first set
  second set
`,
    );
  });

  it('writes the same bytes whatever the order of the files', async () => {
    const first = await run(['en.jsonl', 'zh.jsonl'], { write: true });
    const bytes = readFileSync(join(cwd, 'checks', 'calibration', 'patterns.json'), 'utf8');
    await run(['zh.jsonl', 'en.jsonl'], { write: 'other.json' });
    assert.equal(readFileSync(join(cwd, 'other.json'), 'utf8'), bytes);
    assert.match(first.errors, /^wrote checks.calibration.patterns\.json\n$/);
    assert.match(bytes, /"digest": "v\d+-abc/);
  });

  it('prints counts and figures as JSON', async () => {
    const result: unknown = JSON.parse((await run(['zh.jsonl'], { json: true })).out);
    assert.ok(typeof result === 'object' && result !== null && 'entries' in result);
    const text = JSON.stringify(result.entries);
    assert.ok(text.includes('"presentYes":1'));
    assert.ok(text.includes('"kappa":{"rate":1,'));
    assert.ok(
      text.includes('"needed":{"ruleOut":{"state":"labels","labels":11},"looks":20,"hits":20,"oneHit":{"state":"labels"'),
      text,
    );
    assert.ok(!('reliability' in result));
  });

  it('says of an instrument without probabilities that there are none', async () => {
    const { out } = await run(['zh.jsonl'], { reliability: true });
    assert.match(out, /\n“patterns” gives no scores: there are no probabilities whose reliability could be shown\n/);
    const result: unknown = JSON.parse((await run(['zh.jsonl'], { reliability: true, json: true })).out);
    assert.ok(typeof result === 'object' && result !== null && 'reliability' in result);
    assert.deepEqual(result.reliability, []);
  });

  it('tells the hits for as many messages as asked', async () => {
    assert.match((await run(['zh.jsonl'], { looks: 7 })).out, /hits of 7 that establish/);
  });

  it('stores answers without the words, the same bytes each time', async () => {
    const { errors } = await run(['en.jsonl'], { answers: 'answers.json' });
    const bytes = readFileSync(join(cwd, 'answers.json'), 'utf8');
    await run(['en.jsonl'], { answers: 'again.json' });
    assert.equal(errors, 'wrote answers.json\n');
    assert.equal(readFileSync(join(cwd, 'again.json'), 'utf8'), bytes);
    assert.ok(!bytes.includes('bye'));
    const { answers } = await readAnswers(join(cwd, 'answers.json'));
    assert.deepEqual(
      answers.map(({ item, label, value }) => `${item} ${label} ${value}`),
      ['en-1 present yes', 'en-2 present no', 'en-3 absent yes', 'en-4 absent no'],
    );
  });

  it('refuses what would make wrong figures', async () => {
    assert.deepEqual(await codesOf(run(['other.jsonl'])), ['unknown-signal']);
    assert.deepEqual(await codesOf(run(['zh.jsonl', 'copy.jsonl'])), ['same-data']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { signal: ['farewel'] })), ['unknown-signal']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { signal: ['farewell'], write: true })), ['partial-calibration']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { write: 'en.jsonl' })), ['not-a-calibration']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { answers: 'en.jsonl' })), ['not-answers']);
    assert.deepEqual(await codesOf(run(['none.jsonl'])), ['no-such-file']);
  });

  it('does not overwrite figures of the same instrument that the files do not label', async () => {
    const write = 'kept.json';
    assert.equal((await run(['en.jsonl', 'zh.jsonl'], { write })).code, 0);
    const before = readFileSync(join(cwd, write), 'utf8');
    await assert.rejects(run(['zh.jsonl'], { write }), (error) => {
      assert.ok(error instanceof InvalidInput);
      assert.deepEqual(
        error.problems.map(({ code, what }) => [code, what.en]),
        [['partial-calibration', `${join(cwd, write)} would forget what these files do not label: farewell en`]],
      );
      return true;
    });
    assert.equal(readFileSync(join(cwd, write), 'utf8'), before);
    assert.equal((await run(['en.jsonl', 'zh.jsonl'], { write })).code, 0);
  });
});
