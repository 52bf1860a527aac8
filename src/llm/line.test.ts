import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedAnswer } from '../model/question.ts';
import { json, type Script } from '../probe/test-server.ts';
import type { ChatJudgeFile } from './judge-file.ts';
import { askedIn, complete, deadPort, reply, type Scene, saying, withJudge } from './test-model.ts';
import { questionAbout } from './test-questions.ts';

const honest = saying({});
const message = questionAbout('Good night.');
const messages = (count: number) => Array.from({ length: count }, (_, index) => questionAbout(`Good night ${index}.`));

const doubts = (answers: readonly JudgedAnswer[]): string => answers.map(({ value, doubt }) => doubt ?? value).join(' ');

/** Answers the first so many requests otherwise, then honestly. */
const atFirst = (count: number, script: Script): Script => {
  let turn = 0;
  return (request, response) => {
    turn += 1;
    return (turn <= count ? script : honest)(request, response);
  };
};

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Script =>
  (_, response) =>
    void response.writeHead(code, headers).end('{"error":"no"}');

interface Case {
  readonly name: string;
  readonly script: Script;
  readonly file?: Partial<ChatJudgeFile>;
  readonly answer: string;
  readonly requests: number;
  readonly trouble?: unknown;
}

const cases: readonly Case[] = [
  {
    name: 'status 500 is repeated, and the last failure counts',
    script: status(500),
    answer: 'unreachable',
    requests: 3,
    trouble: { doubt: 'unreachable', status: 500 },
  },
  { name: 'a failure that passes leaves no trace', script: atFirst(2, status(503)), answer: 'no', requests: 3 },
  {
    name: 'a wrong key is not tried again',
    script: status(401),
    answer: 'unreachable',
    requests: 1,
    trouble: { doubt: 'unreachable', status: 401 },
  },
  {
    name: 'a redirect is not followed',
    script: status(302, { location: 'http://evil.example/' }),
    answer: 'unreachable',
    requests: 1,
    trouble: { doubt: 'unreachable', status: 302 },
  },
  {
    name: 'a broken connection is tried again',
    script: atFirst(1, (_, response) => void response.destroy()),
    answer: 'no',
    requests: 2,
  },
  { name: 'Retry-After is obeyed', script: atFirst(1, status(429, { 'retry-after': '0' })), answer: 'no', requests: 2 },
  {
    name: 'Retry-After can be a date',
    script: atFirst(1, status(429, { 'retry-after': 'Mon, 01 Jan 2001 00:00:00 GMT' })),
    answer: 'no',
    requests: 2,
  },
  {
    name: 'a Retry-After of an hour is not waited for',
    script: status(429, { 'retry-after': '3600' }),
    answer: 'rate-limited',
    requests: 1,
    trouble: { doubt: 'rate-limited', status: 429 },
  },
  {
    name: 'a server that always wants less is rate-limited in the end',
    script: status(429, { 'retry-after': '0' }),
    answer: 'rate-limited',
    requests: 3,
    trouble: { doubt: 'rate-limited', status: 429 },
  },
  {
    name: 'a server that does not answer in time',
    script: () => {},
    file: { timeout: '30ms', retries: 1 },
    answer: 'timeout',
    requests: 2,
    trouble: { doubt: 'timeout' },
  },
  {
    name: 'a server that drips for ever',
    script: (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    },
    file: { timeout: '60ms', retries: 0 },
    answer: 'timeout',
    requests: 1,
    trouble: { doubt: 'timeout' },
  },
  {
    name: 'an answer that is too large is not read',
    script: (_, response) => void response.writeHead(200).end(' '.repeat(2 * 1024 * 1024)),
    answer: 'off-schema',
    requests: 1,
    trouble: { doubt: 'off-schema', code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' },
  },
  {
    name: 'an answer that is no completion',
    script: (_, response) => json(response, { choices: [] }),
    answer: 'off-schema',
    requests: 1,
    trouble: { doubt: 'off-schema', status: 200 },
  },
  {
    name: 'a page instead of an answer',
    script: (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    answer: 'off-schema',
    requests: 1,
    trouble: { doubt: 'off-schema', status: 200 },
  },
  { name: 'a reply off the schema', script: (_, response) => complete(response, 'No.'), answer: 'off-schema', requests: 1 },
];

for (const { name, script, file = {}, answer, requests, trouble } of cases) {
  test(name, async () => {
    await withJudge(script, { file }, async ({ ask, received, troubles }) => {
      assert.equal(doubts(await ask(message)), answer);
      assert.equal(received.length, requests);
      assert.deepEqual(troubles, trouble === undefined ? [] : [trouble]);
    });
  });
}

test('Retry-After holds for everybody', async () => {
  const at: number[] = [];
  const script = atFirst(1, status(429, { 'retry-after': '1' }));
  const timed: Script = (request, response) => {
    at.push(performance.now());
    return script(request, response);
  };
  // The second request waits for its turn when the first is refused.
  await withJudge(timed, { file: { requestsPerSecond: 10 } }, async ({ ask }) => {
    assert.equal(doubts(await ask(...messages(2))), 'no no');
    const [first = 0, ...others] = at;
    assert.equal(others.length, 2);
    // Timers may fire a millisecond early.
    assert.ok(Math.min(...others) - first >= 990, `${Math.min(...others) - first} ms`);
  });
});

test('nobody there: every call fails by itself, and after ten of them the rest goes without', async () => {
  const url = `http://127.0.0.1:${await deadPort()}/v1`;
  await withJudge(honest, { file: { url, retries: 0, concurrency: 1 } }, async ({ ask, judge, troubles }) => {
    assert.equal(doubts(await ask(...messages(12))), Array(12).fill('unreachable').join(' '));
    assert.deepEqual(
      troubles.map(({ code }) => code),
      [...Array(10).fill('ECONNREFUSED'), 'gave-up', 'gave-up'],
    );
    assert.deepEqual(judge.use(), { calls: 10, inputTokens: 0, outputTokens: 0, money: 0 });
  });
});

test('a budget in calls ends asking, further attempts included', async () => {
  await withJudge(honest, { file: { budget: { calls: 2 }, concurrency: 1 } }, async ({ ask, judge, received, troubles }) => {
    assert.equal(doubts(await ask(...messages(4))), 'no no over-budget over-budget');
    assert.equal(received.length, 2);
    assert.deepEqual(troubles, Array(2).fill({ doubt: 'over-budget' }));
    assert.equal(judge.use().calls, 2);
  });
  await withJudge(status(500), { file: { budget: { calls: 2 } } }, async ({ ask, received }) => {
    assert.equal(doubts(await ask(message)), 'over-budget');
    assert.equal(received.length, 2);
  });
});

test('a budget in money is never exceeded, also with many calls under way', async () => {
  const expensive: Script = (request, response) =>
    complete(
      response,
      reply(askedIn(request), () => ({ answer: 'no' })),
      { prompt_tokens: 1000, completion_tokens: 500 },
    );
  const file = { budget: { money: 0.05 }, price: { input: 1, output: 2 }, maxTokens: 500, concurrency: 8 };
  await withJudge(expensive, { file }, async ({ ask, judge, received }) => {
    const answers = await ask(...messages(40));
    const { calls, inputTokens, outputTokens, money } = judge.use();
    assert.equal(calls, received.length);
    assert.deepEqual([inputTokens, outputTokens, money], [calls * 1000, calls * 500, (calls * 2000) / 1_000_000]);
    assert.ok(money <= 0.05 && calls >= 15, `${calls} calls for ${money}`);
    assert.equal(answers.filter(({ value }) => value === 'no').length, calls);
    assert.deepEqual([...new Set(answers.map(({ value, doubt }) => doubt ?? value))].sort(), ['no', 'over-budget']);
  });
});

test('a server that does not say what it counted is taken to have counted the most', async () => {
  const silent: Script = (request, response) =>
    complete(
      response,
      reply(askedIn(request), () => ({ answer: 'no' })),
      null,
    );
  await withJudge(silent, { file: { maxTokens: 77 } }, async ({ ask, judge, received }) => {
    await ask(message);
    const { inputTokens, outputTokens } = judge.use();
    assert.equal(outputTokens, 77);
    assert.equal(inputTokens, Buffer.byteLength(JSON.stringify(received[0]?.body)) + 256);
  });
});

test('no more requests at once, and no more a second, than the file allows', async () => {
  let now = 0;
  let most = 0;
  const counting: Script = async (request, response) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise(setImmediate);
    now -= 1;
    return honest(request, response);
  };
  const timed = async ({ ask }: Scene): Promise<number> => {
    const start = performance.now();
    assert.equal(doubts(await ask(...messages(6))), 'no no no no no no');
    return performance.now() - start;
  };
  await withJudge(counting, { file: { concurrency: 2 } }, timed);
  assert.ok(most <= 2, `${most} at once`);
  const took = await withJudge(honest, { file: { requestsPerSecond: 50, concurrency: 6 } }, timed);
  assert.ok(took >= 98, `${took} ms for six requests at 50 a second`);
});

test('a run that is stopped ends at once', async () => {
  const stop = new AbortController();
  const script: Script = () => stop.abort();
  await withJudge(script, { cancel: stop.signal, file: { concurrency: 1 } }, async ({ ask, received }) => {
    assert.equal(doubts(await ask(...messages(20))), Array(20).fill('unreachable').join(' '));
    assert.equal(received.length, 1);
    assert.equal(doubts(await ask(message)), 'unreachable');
  });
});

test('a run that is stopped does not wait for a server that asked for patience', { timeout: 10_000 }, async () => {
  for (const code of [429, 500]) {
    const stop = new AbortController();
    const script: Script = (request, response) => {
      response.on('close', () => setTimeout(() => stop.abort(), 20));
      return status(code, { 'retry-after': '30' })(request, response);
    };
    await withJudge(script, { cancel: stop.signal }, async ({ ask, troubles }) => {
      assert.equal(doubts(await ask(message)), 'unreachable');
      assert.deepEqual(troubles, [{ doubt: 'unreachable', code: 'stopped' }]);
    });
  }
});
