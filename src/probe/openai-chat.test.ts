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

test('a stream cut short and an error in a stream are no answers', async () => {
  const cut = await talk(chunks([delta('I am ')]), { stream: true }, ['hi']);
  const refused = await talk(chunks(['{"error":{"message":"overloaded"}}']), { stream: true }, ['hi']);
  const failure = {
    kind: 'transport-error',
    code: 'malformed',
    message: 'POST /v1/chat/completions: the stream broke off before its end',
    attempt: 1,
  };
  assert.deepEqual([cut.events[2], refused.events[2]], [failure, failure]);
});
