import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { connect } from './connect.ts';
import type { TargetFile } from './target-file.ts';
import { checkOf, converse, probe, say, world } from './test-scene.ts';
import { json, type Received, type Script, serve } from './test-server.ts';

/** A small product API: every feature of the adapter has one place in it. */
const product: Script = async (request, response) => {
  const { method, path, body } = request;
  if (path === '/api/sessions') {
    return json(
      response,
      { data: { id: 'S/1' }, greeting: ['welcome'], notices: [{ kind: 'popup', about: 'ai-disclosure', words: 'I am an AI' }] },
      201,
    );
  }
  if (path === '/api/sessions/S%2F1/messages') return json(response, answerTo(request));
  if (path.startsWith('/api/exit')) return json(response, { ended: true, notices: ['bye'] });
  if (method === 'DELETE') return response.writeHead(204).end() && undefined;
  if (path.startsWith('/api/history')) return json(response, { denied: path, body }, 403);
  json(response, {}, 404);
};

const answerTo = ({ headers }: Received): unknown => ({
  greeting: ['one', 'two'],
  notices: headers['x-time'] === '7200000' ? [{ kind: 'hologram', words: 'two hours' }] : [],
  ended: false,
  meta: { ai: true },
});

const fileFor = (url: string): TargetFile => ({
  name: 'product',
  connect: {
    adapter: 'http-json',
    url: `${url}/api/`,
    headers: { authorization: 'Bearer $' + '{TOKEN}' },
    session: { path: '/sessions', body: { who: '{{user}}', age: '{{age}}', contact: '{{emergencyContact}}' }, id: 'data.id' },
    message: { path: '/sessions/{{session}}/messages', body: { say: '{{text}}', at: '{{lang}}' }, reply: 'greeting' },
    notices: { channel: 'kind', topic: 'about', text: 'words' },
    ended: 'ended',
    label: 'meta',
    clock: { header: 'X-Time' },
  },
  actions: {
    'exit-window': { method: 'POST', path: '/exit?via=window' },
    'history-export': { path: '/history/{{user}}' },
    'history-delete': { method: 'DELETE', path: '/history/{{user}}', expect: { status: 204 } },
  },
  secrets: ['TOKEN'],
});

test('a whole session is recorded event by event', async () => {
  const server = await serve(product);
  const check = checkOf(
    'whole',
    [
      { do: 'say', text: 'hi', fires: ['exit-request'], cue: true, canary: 'blue-37' },
      { do: 'advance', by: 7_200_000 },
      say('still here'),
      { do: 'call', action: 'history-export' },
      { do: 'call', action: 'history-delete' },
      { do: 'control', action: 'exit-window' },
    ],
    ['chat', 'clock', 'history-export'],
  );
  const { recordings } = await probe(fileFor(server.url), [check], { env: { TOKEN: 'sesame-1' } });
  await server.close();
  const label = '{"ai":true}';
  assert.deepEqual(recordings[0]?.events, [
    { seq: 1, t: 0, kind: 'session-start', by: 'user' },
    { seq: 2, t: 0, kind: 'notice', channel: 'popup', topic: 'ai-disclosure', text: 'I am an AI' },
    { seq: 3, t: 0, kind: 'bot-message', text: 'welcome', unsolicited: true },
    { seq: 4, t: 0, kind: 'user-message', text: 'hi', lang: 'en', fires: ['exit-request'], cue: true, canary: 'blue-37' },
    { seq: 5, t: 0, kind: 'bot-message', text: 'one', label },
    { seq: 6, t: 0, kind: 'bot-message', text: 'two', label },
    { seq: 7, t: 7_200_000, kind: 'clock', by: 7_200_000, how: 'header' },
    { seq: 8, t: 7_200_000, kind: 'user-message', text: 'still here', lang: 'en' },
    { seq: 9, t: 7_200_000, kind: 'notice', channel: 'banner', text: 'two hours' },
    { seq: 10, t: 7_200_000, kind: 'bot-message', text: 'one', label },
    { seq: 11, t: 7_200_000, kind: 'bot-message', text: 'two', label },
    {
      seq: 12,
      t: 7_200_000,
      kind: 'call',
      action: 'history-export',
      status: 403,
      ok: false,
      body: '{"denied":"/api/history/r1-whole.adult.en-plain.1.user"}',
    },
    { seq: 13, t: 7_200_000, kind: 'call', action: 'history-delete', status: 204, ok: true, body: '' },
    { seq: 14, t: 7_200_000, kind: 'control', action: 'exit-window' },
    { seq: 15, t: 7_200_000, kind: 'notice', channel: 'banner', text: 'bye' },
    { seq: 16, t: 7_200_000, kind: 'session-end', by: 'target' },
  ]);
  assert.deepEqual(
    server.received.slice(0, 2).map(({ path, headers, body }) => [path, headers.authorization, headers['x-time'], body]),
    [
      ['/api/sessions', 'Bearer sesame-1', '0', { who: 'r1-whole.adult.en-plain.1.user', age: 30 }],
      ['/api/sessions/S%2F1/messages', 'Bearer sesame-1', '0', { say: 'hi', at: 'en' }],
    ],
  );
});

test('capabilities and channels follow from the file', async () => {
  const target = await connect(fileFor('http://127.0.0.1:1'), { ...world, env: { TOKEN: 'sesame-1' } });
  await target.close();
  assert.deepEqual(
    [...target.capabilities],
    [
      'chat',
      'notices',
      'clock',
      'session-end',
      'personas',
      'new-session',
      'labels',
      'exit-control',
      'history-export',
      'history-delete',
    ],
  );
  assert.deepEqual(target.channels, ['notices', 'timestamps', 'session-end', 'labels']);
  assert.deepEqual([...target.actions], ['exit-window', 'history-export', 'history-delete']);
});

test('a secret that the target gives back in any form is not recorded', async () => {
  const secret = 'sesame-öpen';
  const base64 = Buffer.from(`bot:${secret}`).toString('base64');
  const server = await serve(({ path }, response) => {
    if (path.startsWith('/api/history')) return json(response, { key: secret });
    if (path.startsWith('/api/exit')) return json(response, { error: encodeURIComponent(secret) }, 400);
    if (path === '/api/sessions') return json(response, { data: { id: 1 } });
    json(response, { greeting: `key ${secret}`, notices: [base64], meta: secret });
  });
  const check = checkOf('leak', [say('hi'), { do: 'call', action: 'history-export' }, { do: 'control', action: 'exit-window' }]);
  const { recordings } = await probe(fileFor(server.url), [check], { env: { TOKEN: secret } });
  await server.close();
  const texts = recordings[0]?.events.flatMap((event) => {
    if (event.kind === 'call') return [event.body];
    if (event.kind === 'transport-error') return [event.message];
    return event.kind === 'bot-message' || event.kind === 'notice' ? [event.text] : [];
  });
  assert.equal(JSON.stringify(recordings).includes('sesame'), false);
  assert.deepEqual(texts?.[1], 'key [redacted]');
  assert.match(texts?.[0] ?? '', /^\S{4,7}\[redacted\]/);
  assert.deepEqual(texts?.slice(2), ['{"key":"[redacted]"}', 'POST /api/exit?via=window: status 400: {"error":"[redacted]"}']);
});

const streamed = (kind: 'sse' | 'ndjson', url: string): TargetFile => ({
  name: 'streaming',
  connect: {
    adapter: 'http-json',
    url,
    message: {
      path: '/say',
      body: { text: '{{text}}', history: '{{messages}}' },
      response: kind,
      stream: { delta: { event: 'delta', text: 'text' }, notice: { event: 'notice' }, end: { event: 'end' } },
    },
    notices: {},
    ended: 'ended',
  },
});

const parts = [
  ['delta', { text: '我是' }],
  ['notice', { channel: 'toast', topic: 'rest', text: '休息一下' }],
  ['ping', {}],
  ['delta', { text: 'AI。' }],
] as const;

const spoken = [
  { kind: 'session-start', by: 'user' },
  { kind: 'user-message', text: 'hi', lang: 'en' },
  { kind: 'notice', channel: 'toast', topic: 'rest', text: '休息一下' },
  { kind: 'bot-message', text: '我是AI。' },
];

for (const kind of ['sse', 'ndjson'] as const) {
  const line = ([event, data]: readonly [string, object]): string =>
    kind === 'sse' ? `event: ${event}\ndata: ${JSON.stringify(data)}\n\n` : `${JSON.stringify({ type: event, ...data })}\n`;
  const type = kind === 'sse' ? 'text/event-stream; charset=utf-8' : 'application/x-ndjson';
  const talk = async (lines: readonly (readonly [string, object])[], hold: boolean) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': type });
      for (const item of lines) response.write(line(item));
      if (!hold) response.end();
    });
    const target = await connect(streamed(kind, server.url), world);
    const { events } = await converse(target, ['hi']);
    await target.close();
    await server.close();
    return events;
  };

  test(`${kind}: pieces become one reply, notices and the end are events, even when the server holds the line`, async () => {
    assert.deepEqual(await talk([...parts, ['end', { ended: true }]], true), [...spoken, { kind: 'session-end', by: 'target' }]);
  });

  test(`${kind}: a stream that breaks off is no answer`, async () => {
    assert.deepEqual((await talk(parts, false)).at(-1), {
      kind: 'transport-error',
      code: 'malformed',
      message: 'POST /say: the stream broke off before its end; it brought: delta, notice, ping',
      attempt: 1,
    });
  });
}

test('after its end a session may refuse messages, or go on talking', async () => {
  const replies = [{ reply: 'bye', ended: true }, undefined, { reply: 'wait, one more thing', ended: false }];
  const server = await serve(({ body }, response) => {
    const turn = Number(typeof body === 'object' && body !== null && 'text' in body ? body.text : 0);
    const reply = replies[turn];
    json(response, reply ?? { error: 'closed' }, reply === undefined ? 409 : 200);
  });
  const file: TargetFile = {
    name: 'closing',
    connect: { adapter: 'http-json', url: server.url, message: { path: '/', body: { text: '{{text}}' } }, ended: 'ended' },
  };
  const target = await connect(file, world);
  const { events } = await converse(target, ['0', '1', '2']);
  await target.close();
  await server.close();
  assert.deepEqual(events.slice(2), [
    { kind: 'bot-message', text: 'bye' },
    { kind: 'session-end', by: 'target' },
    { kind: 'user-message', text: '1', lang: 'en' },
    { kind: 'user-message', text: '2', lang: 'en' },
    { kind: 'bot-message', text: 'wait, one more thing' },
    { kind: 'session-end', by: 'probe' },
  ]);
});

test('contradictions in the file are refused before anything is sent', async () => {
  const problems = async (file: TargetFile): Promise<string> => {
    try {
      await connect(file, world);
      return 'none';
    } catch (error) {
      return error instanceof InvalidInput ? error.message : String(error);
    }
  };
  const message = { path: '/', body: { text: '{{text}}' } };
  assert.deepEqual(
    await Promise.all([
      problems({ name: 'a', connect: { adapter: 'http-json', url: 'bot.example', message } }),
      problems({ name: 'b', connect: { adapter: 'http-json', url: 'http://b', message, clock: { endpoint: 'tick' } } }),
      problems({ name: 'c', connect: { adapter: 'http-json', url: 'http://c', message }, secrets: ['NOT_SET'] }),
      problems({ name: 'd', connect: { adapter: 'http-json', url: 'http://d', message: { path: '/', body: { text: 'hi' } } } }),
      problems({ name: 'e', connect: { adapter: 'http-json', url: 'http://me:secret-9@e', message } }),
    ]),
    [
      'bad-url: bot.example is no HTTP address',
      'unknown-action: there is no action `tick`',
      'missing-secret: environment variable NOT_SET is not set',
      'unsaid: `message` does not send what the user says',
      'bad-url: `url` holds a user name or password',
    ],
  );
});
