import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import * as zlib from 'node:zlib';
import { connect } from './connect.ts';
import type { HttpJsonOptions } from './target-file.ts';
import { converse, world } from './test-scene.ts';
import { type Script, serve } from './test-server.ts';

interface Coder {
  readonly whole: (text: string | Buffer) => Buffer;
  /** For one stream: what stands for a text, so that it can be read at once. */
  readonly piece: () => { readonly stream: zlib.Gzip | zlib.BrotliCompress; readonly flush: number };
}

const flush = zlib.constants.Z_SYNC_FLUSH;

const coders: Readonly<Record<string, Coder>> = {
  gzip: { whole: zlib.gzipSync, piece: () => ({ stream: zlib.createGzip(), flush }) },
  deflate: { whole: zlib.deflateSync, piece: () => ({ stream: zlib.createDeflate(), flush }) },
  br: {
    whole: zlib.brotliCompressSync,
    piece: () => ({ stream: zlib.createBrotliCompress(), flush: zlib.constants.BROTLI_OPERATION_FLUSH }),
  },
};

const ask = async (script: Script, options: Partial<HttpJsonOptions> = {}) => {
  const server = await serve(script);
  const message = { path: '/say', body: { text: '{{text}}' }, ...options.message };
  const connection = { adapter: 'http-json', url: server.url, ...options, message } as const;
  const target = await connect({ name: 'packed', connect: connection }, world);
  const { events } = await converse(target, ['hello there']);
  await target.close();
  await server.close();
  return events.slice(2);
};

const send = (response: ServerResponse, encoding: string, body: Buffer, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body);
};

const heard = (text: string) => [
  { kind: 'bot-message', text },
  { kind: 'session-end', by: 'probe' },
];

const error = (code: string, reason: string) => [{ kind: 'transport-error', code, message: `POST /say: ${reason}`, attempt: 1 }];

const reply = '{"reply":"我是人工智能。"}';

for (const [encoding, { whole, piece }] of Object.entries(coders)) {
  test(`${encoding}: a body is unpacked`, async () => {
    assert.deepEqual(await ask((_, response) => send(response, encoding, whole(reply))), heard('我是人工智能。'));
  });

  test(`${encoding}: a stream is read as it comes, without waiting for its end`, async () => {
    const script: Script = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': encoding });
      const { stream, flush: mode } = piece();
      stream.pipe(response);
      stream.write('data: {"text":"I am "}\n\n');
      // The connection stays open, and the compressed data have no end.
      stream.flush(mode, () => {
        stream.write('data: {"text":"an AI."}\n\ndata: [DONE]\n\n');
        stream.flush(mode);
      });
    };
    const message = {
      path: '/say',
      response: 'sse',
      stream: { delta: { event: 'message', text: 'text' }, done: '[DONE]' },
    } as const;
    assert.deepEqual(await ask(script, { message, timeout: '5s' }), heard('I am an AI.'));
  });

  test(`${encoding}: a body that breaks off, and one that is something else, are no answers`, async () => {
    const [cut] = await ask((_, response) => send(response, encoding, whole(reply).subarray(0, -6)));
    const [other] = await ask((_, response) => send(response, encoding, Buffer.from('\xff\xff no such thing', 'latin1')));
    for (const event of [cut, other])
      assert.match(
        JSON.stringify(event),
        new RegExp(`"code":"malformed","message":"POST /say: the body is broken ${encoding} \\(.+\\)"`),
      );
  });

  test(`${encoding}: a body that unpacks to more than we read is no answer`, async () => {
    const bomb = whole(Buffer.alloc(64 * 1024 * 1024, ' '));
    assert.ok(bomb.length < 100_000);
    const events = await ask((_, response) => send(response, encoding, bomb));
    assert.deepEqual(events, error('too-large', `the ${encoding} body unpacks to more than 1048576 bytes`));
  });
}

test('raw deflate, another name of gzip and an empty body are read', async () => {
  const raw = await ask((_, response) => send(response, 'deflate', zlib.deflateRawSync(reply)));
  const old = await ask((_, response) => send(response, 'X-Gzip', zlib.gzipSync(reply)));
  const none = await ask((_, response) => send(response, 'gzip', Buffer.alloc(0)));
  assert.deepEqual([raw, old], [heard('我是人工智能。'), heard('我是人工智能。')]);
  assert.deepEqual(none, error('malformed', 'empty body instead of JSON'));
});

test('zstd is read where Node has it', async () => {
  const compress: unknown = Object.getOwnPropertyDescriptor(zlib, 'zstdCompressSync')?.value;
  const body: unknown = typeof compress === 'function' ? compress(reply) : Buffer.from(reply);
  assert.ok(Buffer.isBuffer(body));
  const events = await ask((_, response) => send(response, 'zstd', body));
  if (typeof compress === 'function') return assert.deepEqual(events, heard('我是人工智能。'));
  assert.deepEqual(events, error('content-type', 'zstd-encoded, which cannot be read here'));
});

test('a status is named also where its page cannot be unpacked', async () => {
  const other = await ask((_, response) => send(response, 'gzip, br', Buffer.from('x'), 502));
  assert.deepEqual(other, error('content-type', 'status 502: gzip, br-encoded, which cannot be read here'));
  const page = await ask((_, response) => send(response, 'gzip', zlib.gzipSync('{"error":"down"}'), 500));
  assert.deepEqual(page, error('status', 'status 500: {"error":"down"}'));
});

test('a stream that stops under way runs into the time limit, as an unpacked one does', async () => {
  const script: Script = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.write(zlib.gzipSync(reply).subarray(0, 15));
  };
  assert.deepEqual(await ask(script, { deadline: '100ms' }), error('timeout', 'no whole answer before the deadline'));
});
