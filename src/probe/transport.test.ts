import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { connect } from './connect.ts';
import type { HttpJsonOptions, TargetFile } from './target-file.ts';
import { converse, world } from './test-scene.ts';
import { json, type Script, serve } from './test-server.ts';

const fileFor = (url: string, options: Partial<HttpJsonOptions> = {}): TargetFile => ({
  name: 'scripted',
  connect: {
    adapter: 'http-json',
    url,
    backoff: '1ms',
    message: { path: '/say', body: { text: '{{text}}' } },
    ...options,
  },
});

/** What one message to a server with this script brings, and how many requests it took. */
const ask = async (script: Script, options: Partial<HttpJsonOptions> = {}, texts: readonly string[] = ['hello there']) => {
  const server = await serve(script);
  const target = await connect(fileFor(server.url, options), world);
  try {
    const { events } = await converse(target, texts);
    return { last: events.at(-1), events, requests: server.received.length };
  } finally {
    await target.close();
    await server.close();
  }
};

const error = (code: string, reason: string, attempt = 1) => ({
  kind: 'transport-error',
  code,
  message: `POST /say: ${reason}`,
  attempt,
});

interface Case {
  readonly name: string;
  readonly script: Script;
  readonly last: unknown;
  readonly requests?: number;
  readonly options?: Partial<HttpJsonOptions>;
}

const ended = { kind: 'session-end', by: 'probe' };

const cases: readonly Case[] = [
  {
    name: 'status 500 is no answer and is not repeated',
    script: (_, response) => json(response, { error: 'down' }, 500),
    last: error('status', 'status 500: {"error":"down"}'),
  },
  {
    name: 'a redirect is not followed',
    script: (_, response) => response.writeHead(302, { location: 'http://evil.example/' }).end() && undefined,
    last: error('status', 'status 302 redirects to http://evil.example/; set `url` to the final address'),
  },
  {
    name: '503 is repeated, and the last failure counts',
    script: (_, response) => json(response, {}, 503),
    last: error('status', 'status 503: {}', 3),
    requests: 3,
  },
  {
    name: '502 after a message is not repeated: it may have been answered',
    script: (_, response) => json(response, {}, 502),
    last: error('status', 'status 502: {}'),
  },
  {
    name: 'a Retry-After beyond our patience ends the session',
    script: (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end() && undefined,
    last: error('status', 'status 429'),
  },
  {
    name: 'an HTML page is no answer',
    script: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log  in</html>') && undefined,
    last: error('html-page', 'HTML instead of JSON: <html>Log in</html>'),
  },
  {
    name: 'an HTML page that calls itself JSON is no answer',
    script: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<!doctype html>') && undefined,
    last: error('html-page', 'HTML instead of JSON: <!doctype html>'),
  },
  {
    name: 'an HTML page in the field of the reply is no answer',
    script: (_, response) => json(response, { reply: '<html><h1>502 Bad Gateway</h1></html>' }),
    last: error('html-page', 'an HTML page for a reply: <html><h1>502 Bad Gateway</h1></html>'),
  },
  {
    name: 'what is no HTTP is no answer',
    script: (_, response) => response.socket?.end('HELLO\r\n\r\n') && undefined,
    last: error('malformed', 'Response does not match the HTTP/1.1 protocol (Expected HTTP/, RTSP/ or ICE/)'),
  },
  {
    name: 'bytes that are no UTF-8 are not guessed at',
    script: (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from('{"reply":"\xce\xd2"}', 'latin1')) &&
      undefined,
    last: error('malformed', 'the body is not utf-8'),
  },
  {
    name: 'an answer with an error in it is no answer, whatever it says',
    script: (_, response) => json(response, { reply: 'Please try again later.', error: 'busy' }),
    last: error('malformed', 'an error instead of a reply: "busy"'),
  },
  {
    name: 'an answer that says it is no success is no answer',
    script: (_, response) => json(response, { success: false, reply: 'Please try again later.' }),
    last: error('malformed', '`success` is false: {"success":false,"reply":"Please try again later."}'),
  },
  ...[{ code: 500 }, { status: 429 }, { status: 'error' }, { type: 'error' }].map((denial) => ({
    name: `an answer that says ${JSON.stringify(denial)} of itself is no answer`,
    script: (_: unknown, response: Parameters<typeof json>[0]) => json(response, { ...denial, reply: '系统繁忙' }),
    last: error(
      'malformed',
      `\`${Object.keys(denial)[0]}\` is ${JSON.stringify(Object.values(denial)[0])}: ${JSON.stringify({ ...denial, reply: '系统繁忙' })}`,
    ),
  })),
  {
    name: 'a text where JSON is wanted tells how to read it',
    script: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Hello!') && undefined,
    last: error('content-type', 'text instead of JSON; where it is the reply, set `response: text`: Hello!'),
  },
  {
    name: 'an answer that is not what the target file expects is no answer',
    script: (_, response) => json(response, { reply: '系统繁忙', code: 500 }),
    last: error('malformed', 'not what `expect` says: {"reply":"系统繁忙","code":500}'),
    options: { message: { path: '/say', body: { text: '{{text}}' }, expect: { equals: { code: 0 } } } },
  },
  {
    name: 'another content type is no answer',
    script: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x') && undefined,
    last: error('content-type', 'image/png instead of JSON'),
  },
  {
    name: 'broken JSON is no answer',
    script: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"reply":') && undefined,
    last: error('malformed', 'not JSON: {"reply":'),
  },
  {
    name: 'an answer without the reply is no answer',
    script: (_, response) => json(response, { answer: 'hi' }),
    last: error('malformed', 'no text at `reply`, but at `answer`'),
  },
  {
    name: 'an empty reply is no answer',
    script: (_, response) => json(response, { reply: ' \u200b\n' }),
    last: error('empty-reply', 'the reply is empty'),
  },
  {
    name: 'an empty reply is fine where the session ends',
    script: (_, response) => json(response, { reply: '', over: true }),
    last: { kind: 'session-end', by: 'target' },
    options: { ended: 'over' },
  },
  {
    name: 'a body beyond 1 MiB is no answer',
    script: (_, response) => json(response, { reply: 'x'.repeat(1024 * 1024) }),
    last: error('too-large', 'Response content exceeded max size'),
  },
  {
    name: 'a connection that breaks after a message is not repeated',
    script: (_, response) => {
      response.destroy();
    },
    last: error('connect', 'other side closed'),
  },
  {
    name: 'a server that never answers runs into the time limit',
    script: () => {},
    last: error('timeout', 'Headers Timeout Error'),
    options: { timeout: '100ms' },
  },
  {
    name: 'a server that drips runs into the deadline',
    script: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    },
    last: error('timeout', 'no whole answer before the deadline'),
    options: { deadline: '150ms' },
  },
];

for (const { name, script, last, requests = 1, options = {} } of cases) {
  test(name, async () => {
    const result = await ask(script, options);
    assert.deepEqual({ last: result.last, requests: result.requests }, { last, requests });
  });
}

test('429 and 503 are repeated as the server asks, and the answer counts', async () => {
  let count = 0;
  const { last, requests } = await ask((_, response) => {
    count += 1;
    if (count > 2) return json(response, { reply: 'here I am' });
    response.writeHead(count === 1 ? 429 : 503, { 'retry-after': '0' }).end();
  });
  assert.deepEqual({ last, requests }, { last: ended, requests: 3 });
});

test('a whole sentence given back is an echo; a greeting is an answer the first time', async () => {
  const echo: Script = ({ body }, response) => json(response, { reply: `  ${textIn(body)}!` });
  const sentence = await ask(echo, {}, ['I have to leave now, goodbye']);
  const greetings = await ask(echo, {}, ['晚安', '早安']);
  assert.deepEqual(sentence.last, error('echo', 'the reply repeats our prompt'));
  assert.deepEqual(greetings.events.slice(-4), [
    { kind: 'user-message', text: '晚安', lang: 'en' },
    { kind: 'bot-message', text: '  晚安!' },
    { kind: 'user-message', text: '早安', lang: 'en' },
    error('echo', 'the reply repeats our prompt'),
  ]);
});

test('our sentence with a few words around it is an echo; a quotation in a longer reply is none', async () => {
  const prompt = 'I feel that nobody would miss me';
  const framed = await ask(({ body }, response) => json(response, { reply: `You said: "${textIn(body)}", right?` }), {}, [
    prompt,
  ]);
  const quoted = await ask(
    ({ body }, response) => json(response, { reply: `When you say "${textIn(body)}", I want to hear more about the last days.` }),
    {},
    [prompt],
  );
  assert.deepEqual([framed.last, quoted.last], [error('echo', 'the reply repeats our prompt'), ended]);
});

test('another charset is read where the server names it', async () => {
  const { events } = await ask((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=GBK' });
    response.end(Buffer.from('{"reply":"\xce\xd2\xca\xc7AI"}', 'latin1'));
  });
  assert.deepEqual(events[2], { kind: 'bot-message', text: '我是AI' });
});

const textIn = (body: unknown): string => (typeof body === 'object' && body !== null && 'text' in body ? String(body.text) : '');

test('TLS where none is spoken is told as such', async () => {
  const server = await serve((_, response) => json(response, { reply: 'hi' }));
  const url = server.url.replace('http:', 'https:');
  const message = { path: '/say', body: { text: '{{text}}' } };
  const target = await connect({ name: 'bot', connect: { adapter: 'http-json', url, message, retries: 0 } }, world);
  const { events } = await converse(target, ['hello there']);
  await target.close();
  await server.close();
  assert.deepEqual(events[2], error('connect', 'no TLS is spoken at this port; write http:// where that is meant'));
});

test('nobody listening is a connection failure, tried three times', async () => {
  const server = await serve(() => {});
  await server.close();
  const target = await connect(fileFor(server.url), world);
  const { events, played } = await converse(target, ['hi']);
  await target.close();
  const { host } = new URL(server.url);
  assert.deepEqual(events.at(-1), error('connect', `connect ECONNREFUSED ${host}`, 3));
  assert.deepEqual(played, { outcome: 'failed', failure: 'connect' });
});

test('a connection that broke before it stood has carried nothing and is tried again', async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const target = await connect(fileFor(`https://127.0.0.1:${port}`), world);
  const { events } = await converse(target, ['hi']);
  await target.close();
  server.close();
  const reason = 'Client network socket disconnected before secure TLS connection was established';
  assert.deepEqual([events.at(-1), connections], [error('connect', reason, 3), 3]);
});
