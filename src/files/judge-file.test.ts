import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { defaults, type JudgeFile } from '../llm/judge-file.ts';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { readJudge } from './judge-file.ts';
import schema from './schemas/judge.schema.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-judge-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'judge.yaml');

const read = (text: string, env: Readonly<Record<string, string>> = {}) => {
  writeFileSync(path, text);
  return readJudge<JudgeFile>(path, env);
};

const problemsOf = async (reading: () => Promise<unknown>): Promise<readonly Problem[]> => {
  try {
    await reading();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

const lines = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, what, fix, place }) => `${code} ${place?.line}:${place?.column} ${what.en} → ${fix.en}`);

const chat = 'adapter: openai-chat\nurl: https://judge.example/v1\nmodel: m\n';

test('a judge file comes with its key and nothing else of the environment', async () => {
  const text = `${chat}key: JUDGE_KEY
temperature: 0.2
maxTokens: 900
votes: 3
answerFormat: json-object
requestsPerSecond: 2.5
concurrency: 2
timeout: 30s
retries: 1
backoff: 1s
budget: { calls: 500, money: 2.5 }
price: { input: 0.4, output: 1.2 }
body: { seed: 7 }
`;
  const { file, key, digest } = await read(text, { JUDGE_KEY: 'k-1234567', HOME: '/home/x' });
  assert.deepEqual(file, {
    adapter: 'openai-chat',
    url: 'https://judge.example/v1',
    model: 'm',
    key: 'JUDGE_KEY',
    temperature: 0.2,
    maxTokens: 900,
    votes: 3,
    answerFormat: 'json-object',
    requestsPerSecond: 2.5,
    concurrency: 2,
    timeout: '30s',
    retries: 1,
    backoff: '1s',
    budget: { calls: 500, money: 2.5 },
    price: { input: 0.4, output: 1.2 },
    body: { seed: 7 },
  });
  assert.equal(key, 'k-1234567');
  assert.match(digest, /^[0-9a-f]{64}$/);
});

test('a guard file maps categories to signals; a local endpoint needs no key', async () => {
  const { file, key } = await read(
    'adapter: guard\nurl: http://127.0.0.1:9/v1\nmodel: g\ncategories:\n  S11: [suicidal-intent]\n  Violent: [harmful-advice]\n',
  );
  assert.equal(key, '');
  assert.ok(file.adapter === 'guard', file.adapter);
  assert.deepEqual(file.categories, { S11: ['suicidal-intent'], Violent: ['harmful-advice'] });
});

test('mistakes are named at their place', async () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [`${chat}vote: 3\n`, ['unknown-key 4:1 unknown key “vote” in the document → did you mean “votes”?']],
    [`${chat}votes: 2\n`, ['even-votes 4:1 “votes” is 2, and half could say the opposite → write an odd number']],
    [
      'adapter: guard\nurl: http://h/v1\nmodel: g\n',
      ['missing-key 1:1 a guard needs “categories” → add “categories:” with the guard’s categories and our signals'],
    ],
    [`${chat}categories: { S1: [a] }\n`, ['not-allowed 4:1 “categories” is for guards → remove it, or write “adapter: guard”']],
    [
      `${chat}budget: { money: 3 }\n`,
      ['missing-key 4:1 a budget in money needs “price” → add “price: { input: …, output: … }” per million tokens'],
    ],
    [
      `${chat}key: JUDGE_KEY\n`,
      ['missing-secret 4:6 environment variable JUDGE_KEY is not set → export JUDGE_KEY=… before judging'],
    ],
  ];
  for (const [text, expected] of cases) assert.deepEqual(lines(await problemsOf(() => read(text))), expected);
  const [missing] = await problemsOf(() => readJudge(join(folder, 'none.yaml'), {}));
  assert.equal(missing?.code, 'no-such-file');
});

test('a key that was written into the file is not repeated in the problem', async () => {
  for (const key of ['sk-live-0123456789', 'sk_live_0123456789', '[sk-live-0123456789]']) {
    const problems = await problemsOf(() => read(`${chat}key: ${key}\n`));
    assert.deepEqual(
      problems.map(({ code, what }) => `${code}: ${what.en}`),
      ['not-a-variable: “key” on line 4 is not the name of an environment variable'],
    );
    assert.doesNotMatch(JSON.stringify(problems), /0123456789/);
  }
});

test('the schema shows the defaults that the adapters use', () => {
  const shown = Object.entries(schema.properties).flatMap(([name, property]) =>
    'default' in property ? [[name, property.default]] : [],
  );
  assert.deepEqual(Object.fromEntries(shown), { ...defaults });
});
