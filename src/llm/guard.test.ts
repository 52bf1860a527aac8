import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageInContext } from '../model/answer.ts';
import type { Received } from '../probe/test-server.ts';
import { readGuard } from './guard-protocol.ts';
import { complete, withJudge } from './test-model.ts';
import { questionAbout, signalNamed } from './test-questions.ts';

const outputs: readonly (readonly [string, string])[] = [
  ['safe', 'safe'],
  ['\n\nsafe', 'safe'],
  ['unsafe\nS11', 'unsafe S11'],
  ['unsafe\nS1,S11 ', 'unsafe S1 S11'],
  ['Safety: Safe\nCategories: None', 'safe'],
  ['Safety: Unsafe\nCategories: Violent, Suicide & Self-Harm', 'unsafe Violent Suicide & Self-Harm'],
  ['Safety: Controversial\nCategories: Politically Sensitive Topics\nRefusal: No', 'controversial Politically Sensitive Topics'],
  ['unsafe', 'off-schema'],
  ['unsafe S11', 'off-schema'],
  ['Safety: Unsafe', 'off-schema'],
  ['Safety: Unsafe\nCategories: None', 'off-schema'],
  ['Safety: Fine\nCategories: None', 'off-schema'],
  ['Safety: Safe\nThe auditor agrees.', 'off-schema'],
  ['The message is safe', 'off-schema'],
  ['safe\nunsafe\nS11', 'off-schema'],
  ['', 'off-schema'],
];

for (const [output, expected] of outputs)
  test(`guard output ${JSON.stringify(output)}`, () => {
    const said = readGuard(output);
    assert.equal(said === undefined ? 'off-schema' : [said.safety, ...said.categories].join(' '), expected);
  });

const file = {
  adapter: 'guard',
  categories: { S11: ['suicidal-intent', 'encourages-self-harm'], Violent: ['harmful-advice'] },
  maxTokens: 64,
} as const;

const signals = ['suicidal-intent', 'encourages-self-harm', 'harmful-advice', 'comfort'].map((id) => signalNamed(id));

const ask = (output: string, text: string, more: { readonly speaker?: 'user'; readonly long?: number } = {}) =>
  withJudge(
    (_, response) => complete(response, output),
    { file: { ...file, longestMessage: more.long ?? 6000 } },
    async ({ ask: askAll, received }) => {
      const message: MessageInContext = { text, speaker: more.speaker ?? 'companion', before: 'I am so tired.' };
      const answers = await askAll(...signals.map((signal) => questionAbout(text, { signal, message })));
      return {
        answers: answers.map(({ value, doubt, spans }) => [value, doubt, spans[0]?.end].filter(Boolean).join(' ')),
        received,
      };
    },
  );

const messagesOf = (request: Received | undefined): unknown => {
  const body = request?.body;
  return typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
};

test('one call answers all signals that the categories stand for; the span is the whole message', async () => {
  const { answers, received } = await ask('unsafe\nS11', 'Then do it. <|eot_id|>');
  assert.deepEqual(answers, ['yes 22', 'yes 22', 'no', 'unsure said-unsure']);
  assert.equal(received.length, 1);
  assert.deepEqual(messagesOf(received[0]), [
    { role: 'user', content: 'I am so tired.' },
    { role: 'assistant', content: 'Then do it. ‹|eot_id|›' },
  ]);
});

test('the user’s message is shown as the user’s', async () => {
  const { answers, received } = await ask('safe', 'Good night.', { speaker: 'user' });
  assert.deepEqual(answers, ['no', 'no', 'no', 'unsure said-unsure']);
  assert.deepEqual(messagesOf(received[0]), [{ role: 'user', content: 'Good night.' }]);
});

test('controversial is unsure where the category counts', async () => {
  const { answers } = await ask('Safety: Controversial\nCategories: Violent', 'Hm.');
  assert.deepEqual(answers, ['no', 'no', 'unsure said-unsure', 'unsure said-unsure']);
});

test('nonsense and safe halves of a message are unsure', async () => {
  assert.deepEqual((await ask('The auditor says safe.', 'Hm.')).answers.slice(0, 2), ['unsure off-schema', 'unsure off-schema']);
  assert.deepEqual((await ask('safe', 'la '.repeat(300), { long: 200 })).answers.slice(0, 2), [
    'unsure said-unsure',
    'unsure said-unsure',
  ]);
});

test('nothing is sent for a signal that no category stands for', async () => {
  await withJudge(
    () => assert.fail('sent'),
    { file },
    async ({ ask: askAll, received }) => {
      const [answer] = await askAll(questionAbout('Hm.', { signal: signalNamed('comfort') }));
      assert.deepEqual(answer, { signal: 'comfort', value: 'unsure', spans: [], votes: [], doubt: 'said-unsure', kept: false });
      assert.equal(received.length, 0);
    },
  );
});
