import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
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
  calibrations: [],
  digests: { checks: '', signals: 'abc', calibration: '' },
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
      `signal    lang  n  present  precision [95% CI]  recall [95% CI]  abstains  false positives  rules out
farewell  en    4        2  50% [9.5%–91%]      50% [9.5%–91%]         0%              50%  no
farewell  zh    2        1  100% [21%–100%]     100% [21%–100%]        0%               0%  no

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

信号      语言  样本  阳性  精确率 [95% 区间]  召回率 [95% 区间]  弃答率  误报率  可排除  数据集
farewell  en       2     2  100% [21%–100%]    50% [9.5%–91%]         0%       –  否      first set
farewell  en       2     0  0% [0%–79%]        –                      0%     50%  否      second set

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
    assert.match(bytes, /"digest": "v\d+-abc"/);
  });

  it('prints counts and figures as JSON', async () => {
    const result: unknown = JSON.parse((await run(['zh.jsonl'], { json: true })).out);
    assert.ok(typeof result === 'object' && result !== null && 'entries' in result);
    assert.equal(JSON.stringify(result.entries).includes('"presentYes":1'), true);
  });

  it('refuses what would make wrong figures', async () => {
    assert.deepEqual(await codesOf(run(['other.jsonl'])), ['unknown-signal']);
    assert.deepEqual(await codesOf(run(['zh.jsonl', 'copy.jsonl'])), ['same-data']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { signal: ['farewel'] })), ['unknown-signal']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { signal: ['farewell'], write: true })), ['partial-calibration']);
    assert.deepEqual(await codesOf(run(['zh.jsonl'], { write: 'en.jsonl' })), ['not-a-calibration']);
    assert.deepEqual(await codesOf(run(['none.jsonl'])), ['no-such-file']);
  });
});
