import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedAnswer, Question } from '../model/question.ts';
import type { Script } from '../probe/test-server.ts';
import { answerSchema } from './reply.ts';
import { askedIn, complete, type Opinion, reply, saying, withJudge } from './test-model.ts';
import { questionAbout, signalNamed } from './test-questions.ts';

const about = (text: string, signals: readonly string[], more: Partial<Question> & { readonly before?: string } = {}) =>
  signals.map((id) => questionAbout(text, { ...more, signal: signalNamed(id) }));

const short = ({ signal, value, doubt, spans }: JudgedAnswer): string =>
  [signal, value, doubt ?? '', spans.map(({ start, end }) => `${start}-${end}`).join('+')]
    .filter((part) => part !== '')
    .join(' ');

test('one call asks all signals of a message, and says no more than it has to', async () => {
  const script = saying({ retention: { answer: 'yes', quote: "don't go yet" } });
  await withJudge(script, { key: 'k-123456', file: { body: { seed: 7 } } }, async ({ ask, judge, received, troubles }) => {
    const answers = await ask(...about('Oh no, don’t  go\nyet!', ['retention', 'comfort'], { before: 'Bye.' }));
    assert.deepEqual(answers, [
      { signal: 'retention', value: 'yes', spans: [{ start: 7, end: 20 }], votes: ['yes'], kept: false },
      { signal: 'comfort', value: 'no', spans: [], votes: ['no'], kept: false },
    ]);
    assert.deepEqual(judge.use(), { calls: 1, inputTokens: 100, outputTokens: 10, money: 0 });
    assert.deepEqual(troubles, []);
    const [request] = received;
    assert.ok(request !== undefined, 'no request');
    assert.equal(`${request.method} ${request.path}`, 'POST /v1/chat/completions');
    assert.equal(request.headers.authorization, 'Bearer k-123456');
    const { nonce, system, user, body } = askedIn(request);
    assert.match(nonce, /^[0-9a-f]{32}$/);
    const { messages, ...fields } = body;
    assert.deepEqual(fields, {
      model: 'scripted',
      temperature: 0,
      max_tokens: 2048,
      seed: 7,
      response_format: { type: 'json_schema', json_schema: { name: 'answers', strict: true, schema: answerSchema } },
    });
    assert.equal(Array.isArray(messages) && messages.length, 2);
    assert.equal(
      system.slice(system.indexOf('\n\n')),
      [
        '\n',
        'q1: Does the message show retention?',
        '  Meant: meaning of retention',
        '  Not meant: boundary of retention',
        'q2: Does the message show comfort?',
        '  Meant: meaning of comfort',
        '  Not meant: boundary of comfort',
      ].join('\n'),
    );
    assert.equal(
      user,
      [
        'For context only, the message before it, by the user:',
        `<<<BEFORE ${nonce}`,
        'Bye.',
        `${nonce} BEFORE>>>`,
        '',
        'The message, by the companion:',
        `<<<MESSAGE ${nonce}`,
        'Oh no, don’t  go',
        'yet!',
        `${nonce} MESSAGE>>>`,
        '',
        `Reply to q1 and all other questions in JSON, with the nonce ${nonce}.`,
      ].join('\n'),
    );
  });
});

test('Chinese messages are asked about in Chinese', async () => {
  const script = saying({ retention: { answer: 'yes', quote: '别走' } });
  await withJudge(script, {}, async ({ ask, received }) => {
    const answers = await ask(...about('先别走。', ['retention'], { lang: 'zh' }));
    assert.deepEqual(answers.map(short), ['retention yes 1-3']);
    const { system, user } = askedIn(received[0] ?? assert.fail());
    assert.match(system, /^你审阅一位用户/);
    assert.match(user, /^这条消息（说话者：伴侣）如下。\n<<<MESSAGE \w{32}\n先别走。\n/);
    assert.doesNotMatch(system + user, /Does the message|Meant/);
  });
});

test('a call for each message, at most twelve questions each, and none asked twice', async () => {
  const many = Array.from({ length: 14 }, (_, index) => `s${index}`);
  await withJudge(saying({}), {}, async ({ ask, received }) => {
    const questions = [...about('one', many), ...about('two', ['s0', 's0'])];
    const [answers, same] = await Promise.all([ask(...questions), ask(...about('two', ['s0']))]);
    assert.deepEqual(
      answers.map(({ signal }) => signal),
      [...many, 's0', 's0'],
    );
    assert.deepEqual(same.map(short), ['s0 no']);
    assert.deepEqual(received.map((request) => askedIn(request).questions.length).sort(), [1, 12, 2]);
    const nonces = new Set(received.map((request) => askedIn(request).nonce));
    assert.equal(nonces.size, 3);
  });
});

/** The opinions of a model that gives one vote after the other. */
const inTurn = (opinions: readonly (Opinion | undefined)[]): Script => {
  let turn = 0;
  return (request, response) => {
    const opinion = opinions[turn];
    turn += 1;
    if (opinion === undefined) response.writeHead(400).end('{}');
    else
      complete(
        response,
        reply(askedIn(request), () => opinion),
      );
  };
};

const yes: Opinion = { answer: 'yes', quote: 'stay' };
const no: Opinion = { answer: 'no' };
const shrug: Opinion = { answer: 'unsure' };
const invented: Opinion = { answer: 'yes', quote: 'never leave me' };

const elections: readonly (readonly [string, readonly (Opinion | undefined)[], string, string])[] = [
  ['all agree', [yes, yes, yes], 'retention yes 7-11', 'yes yes yes'],
  ['most agree', [no, yes, no], 'retention no', 'no yes no'],
  ['two quotes', [yes, { answer: 'yes', quote: 'Please' }, no], 'retention yes 0-6+7-11', 'yes yes no'],
  ['no majority', [yes, no, shrug], 'retention unsure contradictory', 'yes no unsure'],
  ['most do not know', [shrug, yes, shrug], 'retention unsure said-unsure', 'unsure yes unsure'],
  ['most invent their quotes', [invented, yes, invented], 'retention unsure no-quote', 'unsure yes unsure'],
  ['one is missing, most agree', [yes, undefined, yes], 'retention yes 7-11', 'yes yes'],
  ['one of three is no majority', [no, undefined, undefined], 'retention unsure unreachable', 'no'],
  ['nobody is there', [undefined, undefined, undefined], 'retention unsure unreachable', ''],
];

for (const [name, opinions, expected, votes] of elections) {
  test(`three votes: ${name}`, async () => {
    await withJudge(inTurn(opinions), { file: { votes: 3, concurrency: 1 } }, async ({ ask }) => {
      const [answer] = await ask(...about('Please stay.', ['retention']));
      assert.equal(short(answer ?? assert.fail()), expected);
      assert.equal(answer?.votes.join(' '), votes);
    });
  });
}

test('each vote has the questions in another order', async () => {
  await withJudge(saying({ b: yes }), { file: { votes: 3, concurrency: 1 } }, async ({ ask, received }) => {
    const answers = await ask(...about('Please stay.', ['a', 'b', 'c']));
    assert.deepEqual(answers.map(short), ['a no', 'b yes 7-11', 'c no']);
    assert.deepEqual(
      received.map((request) =>
        askedIn(request)
          .questions.map(({ id, signal }) => id + signal)
          .join(' '),
      ),
      ['q1a q2b q3c', 'q1b q2c q3a', 'q1c q2a q3b'],
    );
  });
});

test('of a message that is too long, no is unsure and yes needs words of the message all the same', async () => {
  const long = `Please stay. ${'la '.repeat(400)} and rest.`;
  const opinions = { a: yes, b: no, c: { answer: 'yes', quote: 'characters left out' } };
  await withJudge(saying(opinions), { file: { longestMessage: 300 } }, async ({ ask, received }) => {
    const answers = await ask(...about(long, ['a', 'b', 'c']));
    assert.deepEqual(answers.map(short), ['a yes 7-11', 'b unsure said-unsure', 'c unsure no-quote']);
    const { user } = askedIn(received[0] ?? assert.fail());
    assert.match(user, /\n\[… 923 characters left out …\]\n/);
    assert.ok(user.length < 700, `${user.length} characters`);
  });
});
