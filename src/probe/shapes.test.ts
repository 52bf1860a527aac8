import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFields } from '../model/parsed.ts';
import { connect } from './connect.ts';
import type { HttpJsonOptions } from './target-file.ts';
import { converse, world } from './test-scene.ts';
import { json, type Script, serve } from './test-server.ts';

/** What is recorded after the first message, of a service described by a few options. */
const talk = async (script: Script, message: Partial<HttpJsonOptions['message']>, texts = ['hello there']) => {
  const server = await serve(script);
  const options = { path: '/say', body: { text: '{{text}}' }, ...message };
  const target = await connect(
    { name: 'odd', connect: { adapter: 'http-json', url: `${server.url}/v1?key=7`, message: options } },
    world,
  );
  const { events } = await converse(target, texts);
  await target.close();
  await server.close();
  return { events: events.slice(2, -1), last: events.at(-1), received: server.received };
};

const sends =
  (type: string, body: string | Buffer): Script =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(body);

const bubble = (text: string) => ({ kind: 'bot-message', text });
const malformed = (reason: string) => ({
  kind: 'transport-error',
  code: 'malformed',
  message: `POST /v1/say?key=7: ${reason}`,
  attempt: 1,
});

test('JSON that calls itself a text or a page is JSON', async () => {
  for (const type of ['text/html; charset=utf-8', 'text/plain', 'application/octet-stream'])
    assert.deepEqual((await talk(sends(type, ' {"reply":"hi"}'), {})).events, [bubble('hi')]);
});

test('a plain text is the reply, whatever it calls itself; a page is none', async () => {
  for (const type of ['text/plain', 'text/html; charset=utf-8'])
    assert.deepEqual((await talk(sends(type, 'I am an AI.'), { response: 'text' })).events, [bubble('I am an AI.')]);
  const { last } = await talk(sends('text/html', '<!DOCTYPE html><p>Log in</p>'), { response: 'text' });
  assert.match(JSON.stringify(last), /"code":"html-page"/);
  const { last: other } = await talk(sends('application/json', '{"reply":"hi"}'), { response: 'text' });
  assert.match(JSON.stringify(other), /"code":"content-type".*application\/json instead of text/);
});

test('what the user says may stand in the query, beside that of the address', async () => {
  const { events, received } = await talk(sends('text/plain', 'hi'), {
    method: 'GET',
    path: '/get?msg={{text}}',
    body: '{{token}}',
    response: 'text',
  });
  assert.deepEqual([events, received[0]?.method, received[0]?.path], [[bubble('hi')], 'GET', '/v1/get?msg=hello%20there&key=7']);
});

test('texts of all items of a list are one reply each', async () => {
  const body = [
    { to: 'u', text: 'one' },
    { to: 'u', image: 'x.png' },
    { to: 'u', text: 'two' },
  ];
  assert.deepEqual((await talk((_, response) => json(response, body), { reply: '*.text' })).events, [
    bubble('one'),
    bubble('two'),
  ]);
});

test('where no reply is, the path and what came are told', async () => {
  const { last } = await talk((_, response) => json(response, { id: 'job-1', status: 'queued' }, 202), { reply: 'data.text' });
  assert.deepEqual(last, malformed('no text at `data.text`, but at `id`, `status`'));
  const { last: odd } = await talk((_, response) => json(response, { reply: 42 }), {});
  assert.deepEqual(odd, malformed('no text at `reply`: {"reply":42}'));
  const { last: wrong } = await talk(sends('text/event-stream', 'event: token\ndata: {"t":"hi"}\n\nevent: ping\ndata: {}\n\n'), {
    response: 'sse',
    stream: { delta: { event: 'delta', text: 't' } },
  });
  assert.match(JSON.stringify(wrong), /"empty-reply".*no text in its pieces; it brought: token, ping/);
});

test('values too deep to be shown stop nothing', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const body of [`{"answer":${deep}}`, `{"reply":"hi","error":${deep}}`])
    assert.match(JSON.stringify((await talk(sends('application/json', body), {})).last), /"code":"malformed".*\[…\]/);
});

const stream = { delta: { event: 'message', text: 'text' } } as const;

test('letters of a stream are of the charset it names, or none', async () => {
  const line = Buffer.concat([Buffer.from('data: {"text":"'), Buffer.from([0xce, 0xd2, 0xca, 0xc7]), Buffer.from('AI"}\n\n')]);
  const { events } = await talk(sends('text/event-stream; charset=gbk', line), { response: 'sse', stream });
  assert.deepEqual(events, [bubble('我是AI')]);
  const { last } = await talk(sends('text/event-stream', line), { response: 'sse', stream });
  assert.deepEqual(last, malformed('the body is not utf-8'));
});

test('pieces that are all the text so far are read as such, and never doubled', async () => {
  const lines = ['别', '别走', '别走，再聊聊', '别走，再聊聊'].map((text) => `${JSON.stringify({ text })}\n`).join('');
  const script = sends('application/x-ndjson', lines);
  const whole = { delta: { ...stream.delta, whole: true } };
  assert.deepEqual((await talk(script, { response: 'ndjson', stream: whole })).events, [bubble('别走，再聊聊')]);
  const { events, last } = await talk(script, { response: 'ndjson', stream });
  assert.deepEqual(events, []);
  assert.deepEqual(last, malformed('each piece repeats the text before it; set `whole: true` under `stream.delta`'));
});

test('a piece may be a list of parts', async () => {
  const lines = [[{ type: 'text', text: 'good ' }], [{ type: 'text', text: 'night' }]].map(
    (text) => `${JSON.stringify({ text })}\n`,
  );
  const { events } = await talk(sends('application/x-ndjson', lines.join('')), { response: 'ndjson', stream });
  assert.deepEqual(events, [bubble('good night')]);
});

const bodies = (received: readonly { readonly body: unknown }[]) => received.map(({ body }) => body);

test('a session that the first answer names goes on under that name', async () => {
  const body = { query: '{{text}}', conversation: '{{session}}' };
  const answer = { reply: 'hi', conversation: 'c-9' };
  const expected = [{ query: 'one' }, { query: 'two', conversation: 'c-9' }];
  const whole = await talk((_, response) => json(response, answer), { body, id: 'conversation' }, ['one', 'two']);
  assert.deepEqual(bodies(whole.received), expected);
  const pieces = sends('text/event-stream', 'data: {"text":"hi","conversation":"c-9"}\n\ndata: {"text":"!"}\n\n');
  const streamed = await talk(pieces, { body, id: 'conversation', response: 'sse', stream }, ['one', 'two']);
  assert.deepEqual(bodies(streamed.received), expected);
  const { last } = await talk((_, response) => json(response, { reply: 'hi' }), { body, id: 'conversation' });
  assert.deepEqual(last, malformed('no session id at `conversation`'));
});

/** Server-sent events that carry their names inside, as Dify sends them. */
const namedInside = (...events: readonly object[]): Script =>
  sends('text/event-stream', events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));

const dify = {
  response: 'sse',
  stream: { type: 'event', delta: { event: 'message', text: 'answer' }, end: { event: 'message_end' } },
} as const;

test('server-sent events may carry their names inside', async () => {
  const script = namedInside({ event: 'message', answer: 'hel' }, { event: 'message', answer: 'lo' }, { event: 'message_end' });
  assert.deepEqual((await talk(script, dify)).events, [bubble('hello')]);
});

test('an error inside an unnamed event is no end of a reply', async () => {
  const broken = { event: 'error', status: 400, message: 'quota exceeded' };
  const script = namedInside({ event: 'message', answer: 'hel' }, broken);
  assert.deepEqual((await talk(script, dify)).last, malformed(`an error instead of a reply: ${JSON.stringify(broken)}`));
  for (const delta of [dify.stream.delta, { event: 'piece', text: 'answer' }]) {
    const { last } = await talk(script, { response: 'sse', stream: { delta } });
    assert.deepEqual(last, malformed(`\`event\` is "error": ${JSON.stringify(broken)}`));
  }
});

test('an answer in another shape than the target file says is told how to be read', async () => {
  const last = async (type: string, body: string, message: Partial<HttpJsonOptions['message']>) => {
    const event: unknown = (await talk(sends(type, body), message)).last;
    return isFields(event) ? `${event.message}`.replace('POST /v1/say?key=7: ', '') : '';
  };
  const piece = 'data: {"event":"message","answer":"hi"}\n\n';
  assert.equal(
    await last('text/event-stream', piece, { response: 'sse' }),
    'each piece is JSON; set `text` under `stream.delta` to one of `event`, `answer`',
  );
  assert.match(await last('text/event-stream', piece, {}), /^a stream instead of JSON; set `response: sse` and `stream`: data: /);
  const lines = '{"message":{"content":"hi"}}\n{"done":true}\n';
  assert.match(await last('application/x-ndjson', lines, {}), /^several lines of JSON; set `response: ndjson` and `stream`: /);
  assert.equal(
    await last('text/plain', '{"reply":"hi"}', { response: 'text' }),
    'JSON instead of text; set `response: json`, and `reply` to one of `reply`',
  );
});
