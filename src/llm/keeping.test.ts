import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openJudgeAnswers, readJudgeAnswers } from '../files/judge-cache.ts';
import type { JudgedAnswer, Question } from '../model/question.ts';
import type { Script } from '../probe/test-server.ts';
import type { ChatJudgeFile } from './judge-file.ts';
import { askedIn, complete, memory, reply, saying, withJudge } from './test-model.ts';
import { questionAbout, signalNamed } from './test-questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-keeping-'));
after(() => rmSync(folder, { recursive: true }));

const questions: readonly Question[] = ['Please stay.', 'Good night.', 'Please stay.'].flatMap((text, index) =>
  ['retention', 'comfort'].map((id) => questionAbout(text, { signal: signalNamed(id), lang: index === 2 ? 'zh' : 'en' })),
);

/** Says yes where the words are, fails on one message. */
const moody: Script = (request, response) => {
  const asked = askedIn(request);
  if (asked.user.includes('Good night')) return void response.writeHead(400).end();
  const quote = asked.user.includes('stay') ? 'Please stay' : '';
  return complete(
    response,
    reply(asked, (signal) => (signal === 'retention' ? { answer: 'yes', quote } : { answer: 'unsure' })),
  );
};

const offline: Script = () => assert.fail('nothing may be sent');

const unkept = (answers: readonly JudgedAnswer[]): string => JSON.stringify(answers.map(({ kept, ...answer }) => answer));

test('a recorded run is replayed offline, byte for byte, failures and cost included', async () => {
  const path = join(folder, 'run', 'judge-answers.jsonl');
  const record = openJudgeAnswers(path);
  const file: Partial<ChatJudgeFile> = { votes: 3, price: { input: 0.3, output: 0.9 } };
  const live = await withJudge(moody, { file, record }, async ({ ask, judge, received }) => {
    const answers = await ask(...questions, ...questions.slice(0, 1));
    assert.equal(received.length, 9);
    return { answers, use: judge.use(), digest: judge.digest, name: judge.name };
  });
  record.close();
  assert.deepEqual(
    live.answers.map(({ value, doubt }) => doubt ?? value),
    ['yes', 'said-unsure', 'unreachable', 'unreachable', 'yes', 'said-unsure', 'yes'],
  );
  const before = readFileSync(path, 'utf8');
  assert.equal(before.split('\n').length, 7);

  const recorded = readJudgeAnswers(path);
  await withJudge(offline, { file, recorded }, async ({ ask, judge, received }) => {
    const first = await ask(...questions);
    const second = await ask(...questions.slice(0, 1));
    assert.equal(unkept([...first, ...second]), unkept(live.answers));
    assert.deepEqual(
      first.map(({ kept }) => kept),
      Array(6).fill(true),
    );
    assert.deepEqual(judge.use(), live.use);
    assert.deepEqual([judge.digest, judge.name], [live.digest, live.name]);
    const [unknown] = await ask(questionAbout('Something else.'));
    assert.deepEqual(unknown, {
      signal: 'retention',
      value: 'unsure',
      spans: [],
      votes: [],
      doubt: 'not-recorded',
      kept: false,
    });
    assert.equal(received.length, 0);
  });
  assert.equal(readFileSync(path, 'utf8'), before);
});

test('within a run the same question has the same answer, also when the first attempt failed', async () => {
  let calls = 0;
  const recovering: Script = (request, response) => {
    calls += 1;
    return calls === 1 ? void response.writeHead(400).end() : saying({})(request, response);
  };
  const record = memory();
  await withJudge(recovering, { record }, async ({ ask }) => {
    const [question] = questions;
    assert.ok(question !== undefined, 'no question');
    const doubts = [...(await ask(question)), ...(await ask(question))].map(({ doubt }) => doubt);
    assert.deepEqual(doubts, ['unreachable', 'unreachable']);
    assert.equal(calls, 1);
  });
  // The next run asks again.
  await withJudge(recovering, { record }, async ({ ask }) => {
    const [answer] = await ask(...questions.slice(0, 1));
    assert.deepEqual([answer?.value, answer?.kept], ['no', false]);
  });
});

test('the cache spares asking what was answered, and only that', async () => {
  const path = join(folder, 'cache.jsonl');
  const play = async (script: Script, asked: readonly Question[], file: Partial<ChatJudgeFile> = {}) => {
    const cache = openJudgeAnswers(path);
    const record = memory();
    try {
      return await withJudge(script, { file, cache, record }, async ({ ask, received, judge }) => ({
        answers: await ask(...asked),
        requests: received.length,
        calls: judge.use().calls,
        recorded: record,
      }));
    } finally {
      cache.close();
    }
  };
  const first = await play(moody, questions);
  assert.deepEqual([first.requests, first.recorded.lines.length], [3, 6]);
  assert.equal(readFileSync(path, 'utf8').trim().split('\n').length, 4);
  const second = await play(moody, questions);
  // What failed is asked again; what was answered is recorded for this run too.
  assert.deepEqual([second.requests, second.calls, second.recorded.lines.length], [1, 1, 6]);
  await withJudge(offline, { recorded: second.recorded }, async ({ ask, judge }) => {
    assert.equal(unkept(await ask(...questions)), unkept(first.answers));
    assert.equal(judge.use().calls, 1);
  });
  assert.equal(unkept(second.answers), unkept(first.answers));
  assert.deepEqual(
    second.answers.map(({ kept }) => kept),
    [true, true, false, false, true, true],
  );
  const [known] = questions;
  assert.ok(known !== undefined, 'no question');
  const { signal, message } = known;
  const others: readonly (readonly [Question, Partial<ChatJudgeFile>?])[] = [
    [{ ...known, message: { ...message, text: 'Please stay!' } }],
    [{ ...known, message: { ...message, before: 'Bye.' } }],
    [{ ...known, message: { ...message, speaker: 'user' } }],
    [{ ...known, signal: { ...signal, question: { ...signal.question, en: 'Does the message show retention really?' } } }],
    [{ ...known, signal: { ...signal, boundary: { ...signal.boundary, en: 'other' } } }],
    [known, { model: 'another' }],
    [known, { temperature: 1 }],
    [known, { maxTokens: 99 }],
    [known, { votes: 3 }],
    [known, { body: { seed: 1 } }],
    [known, { answerFormat: 'text' }],
    [known, { longestMessage: 500 }],
  ];
  for (const [question, file] of others) assert.notEqual((await play(moody, [question], file)).requests, 0);
  // Neither title and patterns of a signal, nor address, price and pace decide an answer.
  const same = { ...known, signal: { ...signal, title: { en: 'x', zh: 'x' } } };
  assert.equal((await play(offline, [same], { concurrency: 1, price: { input: 1, output: 1 }, timeout: '1s' })).requests, 0);
});

test('what was tampered with or comes from elsewhere is asked again', async () => {
  const record = memory();
  await withJudge(saying({}), { record }, ({ ask }) => ask(...questions.slice(0, 1)));
  const [line = ''] = record.lines;
  const bad = [
    line.replace('"value":"no","spans":[]', '"value":"yes","spans":[[0,900]]'),
    line.replace('"value":"no","spans":[]', '"value":"yes","spans":[[2,1]]'),
    line.replace('"no"', '"pass"'),
    line.replace('"spans":[]', '"spans":[[0,900]]'),
    line.replace('"value":"no"', '"value":"yes"'),
    line.replace('"cost":[1', '"cost":[-1'),
    line.replace('"complete":true', '"complete":1'),
    line.replace('"value":"no"', '"value":"unsure"'),
  ];
  for (const each of bad) {
    assert.notEqual(each, line);
    const recorded = memory();
    recorded.lines.push(each);
    const [answer] = await withJudge(offline, { recorded }, ({ ask }) => ask(...questions.slice(0, 1)));
    assert.equal(answer?.doubt, 'not-recorded', each);
  }
});

test('without cache and record nothing is remembered', async () => {
  await withJudge(saying({}), {}, async ({ ask, received }) => {
    const again = questions.slice(0, 1);
    assert.equal(unkept(await ask(...again)), unkept(await ask(...again)));
    assert.equal(received.length, 2);
  });
});

test('a cache that cannot be written loses no answer', async () => {
  const full = {
    get: () => undefined,
    put: () => {
      throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    },
  };
  await withJudge(saying({}), { cache: full }, async ({ ask, troubles }) => {
    const [answer] = await ask(...questions.slice(0, 1));
    assert.equal(answer?.value, 'no');
    assert.deepEqual(troubles, [{ doubt: 'not-recorded', code: 'ENOSPC' }]);
  });
});

test('nothing is kept of a run that was stopped', async () => {
  const stop = new AbortController();
  const record = memory();
  const cache = memory();
  await withJudge(
    () => stop.abort(),
    { record, cache, cancel: stop.signal },
    ({ ask }) => ask(...questions),
  );
  assert.deepEqual([record.lines, cache.lines], [[], []]);
});

test('the key is in the header and nowhere else, whatever the server and the target do', async () => {
  const key = 'sk-live-0123456789abcdef';
  const echoing: readonly Script[] = [
    (_, response) => void response.writeHead(401, { 'x-key': key }).end(`{"error":"bad key ${key}"}`),
    (request, response) =>
      complete(
        response,
        reply(askedIn(request), () => ({ answer: 'yes', quote: key })),
      ),
    (request, response) =>
      complete(
        response,
        reply(askedIn(request), () => ({ answer: 'yes', quote: '[redacted]' })),
      ),
    (_, response) => complete(response, key),
  ];
  for (const script of echoing) {
    const [record, cache] = [memory(), memory()];
    await withJudge(
      script,
      { key, record, cache, file: { keyHeader: 'api-key' } },
      async ({ ask, received, troubles, judge }) => {
        const answers = await ask(questionAbout(`Stay. Your key is ${key}!`, { before: key.split('').join('\u200b') }));
        const [request] = received;
        assert.equal(request?.headers['api-key'], key);
        assert.equal(request?.headers.authorization, undefined);
        const told = JSON.stringify([request?.body, answers, troubles, record.lines, cache.lines, judge.digest, judge.name]);
        assert.doesNotMatch(told, /0123456789abcdef/);
        assert.match(JSON.stringify(request?.body), /Your key is \[redacted\]!/);
      },
    );
  }
});
