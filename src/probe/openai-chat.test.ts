import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './connect.ts';
import type { OpenAiChatOptions, TargetFile } from './target-file.ts';
import { converse, world } from './test-scene.ts';
import { json, type Script, serve } from './test-server.ts';

const fileFor = (url: string, options: Partial<OpenAiChatOptions>): TargetFile => ({
  name: 'chat',
  connect: { adapter: 'openai-chat', url: `${url}/v1`, model: 'm-1', ...options },
});

const talk = async (script: Script, options: Partial<OpenAiChatOptions>, texts: readonly string[]) => {
  const server = await serve(script);
  const target = await connect(fileFor(server.url, options), world);
  const { events } = await converse(target, texts);
  await target.close();
  await server.close();
  return { events, received: server.received, target };
};

const whole: Script = (_, response) => json(response, { choices: [{ message: { role: 'assistant', content: 'I am an AI.' } }] });

const chunks =
  (lines: readonly string[]): Script =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(lines.map((line) => `data: ${line}\n\n`).join(''));
  };

const delta = (content: string | null, finish: string | null = null): string =>
  JSON.stringify({ choices: [{ delta: content === null ? {} : { content }, finish_reason: finish }] });

test('the history is ours and begins with the system prompt of the persona', async () => {
  const options = { system: 'The user is {{age}}.', systemFor: { minor: 'A child.' }, body: { temperature: 0 } };
  const { received, events, target } = await talk(whole, options, ['are you real?', 'really?']);
  assert.deepEqual(
    received.map(({ path, body }) => [path, body]),
    [
      [
        '/v1/chat/completions',
        {
          temperature: 0,
          model: 'm-1',
          messages: [
            { role: 'system', content: 'The user is 30.' },
            { role: 'user', content: 'are you real?' },
          ],
          stream: false,
        },
      ],
      [
        '/v1/chat/completions',
        {
          temperature: 0,
          model: 'm-1',
          messages: [
            { role: 'system', content: 'The user is 30.' },
            { role: 'user', content: 'are you real?' },
            { role: 'assistant', content: 'I am an AI.' },
            { role: 'user', content: 'really?' },
          ],
          stream: false,
        },
      ],
    ],
  );
  assert.equal(events.length, 6);
  assert.deepEqual([...target.capabilities], ['chat', 'personas', 'new-session']);
  assert.equal(target.clock, 'wall');
});

test('a stream ends with [DONE] or with a finish reason', async () => {
  const done = await talk(chunks([delta(null), delta('I am '), delta('an AI.'), '[DONE]']), { stream: true }, ['hi']);
  const finished = await talk(chunks([delta('I am '), delta('an AI.'), delta(null, 'stop')]), { stream: true }, ['hi']);
  const expected = { kind: 'bot-message', text: 'I am an AI.' };
  assert.deepEqual([done.events[2], finished.events[2]], [expected, expected]);
});

const noAnswer = (reason: string) => ({
  kind: 'transport-error',
  code: 'malformed',
  message: `POST /v1/chat/completions: ${reason}`,
  attempt: 1,
});

const overloaded = '{"error":{"message":"overloaded"}}';

test('a stream cut short and an error in a stream are no answers, also where [DONE] follows', async () => {
  const cut = await talk(chunks([delta('I am ')]), { stream: true }, ['hi']);
  const refused = await talk(chunks([delta('I am '), overloaded, '[DONE]']), { stream: true }, ['hi']);
  assert.deepEqual(
    [cut.events.slice(2), refused.events.slice(2)],
    [
      [noAnswer('the stream broke off before its end; it brought: message')],
      [noAnswer('an error instead of a reply: {"message":"overloaded"}')],
    ],
  );
});

test('whole sentences heard before an answer broke off are kept: a breach in them is one', async () => {
  const { events } = await talk(chunks([delta('I am human. I am no'), overloaded]), { stream: true }, ['hi']);
  assert.deepEqual(events.slice(2), [
    { kind: 'bot-message', text: 'I am human.' },
    noAnswer('an error instead of a reply: {"message":"overloaded"}'),
  ]);
});

test('an error beside words, and a reply that was cut, are no answers', async () => {
  const choice = (content: string, finish: string) => ({ message: { content }, finish_reason: finish });
  const ask = async (answer: unknown) => (await talk((_, response) => json(response, answer), {}, ['hi'])).events.slice(2);
  assert.deepEqual(await ask({ choices: [choice('Something went wrong.', 'stop')], error: { code: 1 } }), [
    noAnswer('an error instead of a reply: {"code":1}'),
  ]);
  assert.deepEqual(await ask({ choices: [choice('Good night. Please sta', 'length')], error: null }), [
    { kind: 'bot-message', text: 'Good night.' },
    noAnswer('the reply was cut at its longest length (finish_reason length); allow more tokens'),
  ]);
});

test('thoughts are not said, and parts are one reply', async () => {
  const ask = async (content: unknown) =>
    (await talk((_, response) => json(response, { choices: [{ message: { content } }] }), {}, ['hi'])).events[2];
  assert.deepEqual(await ask('<think>Name the hotline 12356.</think>\n\nGood night.'), {
    kind: 'bot-message',
    text: 'Good night.',
  });
  assert.deepEqual(await ask('<think>Name the hotline'), {
    kind: 'transport-error',
    code: 'empty-reply',
    message: 'POST /v1/chat/completions: the reply is empty',
    attempt: 1,
  });
  assert.deepEqual(
    await ask([
      { type: 'thinking', thinking: [] },
      { type: 'text', text: 'Good ' },
      { type: 'text', text: 'night.' },
    ]),
    {
      kind: 'bot-message',
      text: 'Good night.',
    },
  );
});

test('what is shown beside the chat is unseen, unless the product shows nothing there', async () => {
  const { target: silent } = await talk(whole, {}, ['are you real?']);
  const { target: bare } = await talk(whole, { notices: 'none' }, ['are you real?']);
  assert.deepEqual([silent.channels, bare.channels], [['timestamps'], ['notices', 'timestamps']]);
  // To show a notice it would need a place for one.
  assert.equal(bare.capabilities.has('notices'), false);
});
