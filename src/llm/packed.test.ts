import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as zlib from 'node:zlib';
import type { Script } from '../probe/test-server.ts';
import type { Trouble } from './attempt.ts';
import { askedIn, reply, withJudge } from './test-model.ts';
import { questionAbout } from './test-questions.ts';

const message = questionAbout('请别走。');

/** The answer of a model that says yes, as an HTTP body. */
const completion = (request: Parameters<Script>[0]): string =>
  JSON.stringify({
    choices: [{ message: { role: 'assistant', content: reply(askedIn(request), () => ({ answer: 'yes', quote: '别走' })) } }],
    usage: { prompt_tokens: 100, completion_tokens: 10 },
  });

interface Heard {
  readonly said: string;
  readonly requests: number;
  readonly troubles: readonly Trouble[];
}

/** What becomes of an answer that is packed so. */
const heard = (encoding: string, pack: (text: string) => Buffer, status = 200): Promise<Heard> => {
  const script: Script = (request, response) =>
    void response.writeHead(status, { 'content-encoding': encoding }).end(pack(completion(request)));
  return withJudge(script, { file: { retries: 1 } }, async ({ ask, received, troubles }) => {
    const [answer] = await ask(message);
    return { said: answer?.doubt ?? answer?.value ?? '', requests: received.length, troubles };
  });
};

const understood: Heard = { said: 'yes', requests: 1, troubles: [] };

const packers: { readonly [encoding: string]: (text: string) => Buffer } = {
  gzip: (text) => zlib.gzipSync(text),
  'X-GZip': (text) => zlib.gzipSync(text),
  deflate: (text) => zlib.deflateRawSync(text),
  br: (text) => zlib.brotliCompressSync(text),
  identity: (text) => Buffer.from(text),
};

for (const [encoding, pack] of Object.entries(packers))
  test(`an answer in ${encoding} is understood`, async () => {
    assert.deepEqual(await heard(encoding, pack), understood);
  });

/** Asked once: what came would come again. */
const unread = (code: string): Heard => ({ said: 'off-schema', requests: 1, troubles: [{ doubt: 'off-schema', code }] });

test('an answer in zstd is understood where Node has it', async () => {
  const compress: unknown = Object.getOwnPropertyDescriptor(zlib, 'zstdCompressSync')?.value;
  const pack = (text: string): Buffer => {
    const packed: unknown = typeof compress === 'function' ? compress(text) : undefined;
    return Buffer.isBuffer(packed) ? packed : Buffer.from(text);
  };
  assert.deepEqual(await heard('zstd', pack), typeof compress === 'function' ? understood : unread('unknown-encoding'));
});

test('an answer that cannot be unpacked is none, and says nothing either way', async () => {
  assert.deepEqual(await heard('gzip, br', (text) => Buffer.from(text)), unread('unknown-encoding'));
  assert.deepEqual(await heard('gzip', (text) => Buffer.from(text)), unread('broken-encoding'));
  assert.deepEqual(await heard('br', (text) => zlib.brotliCompressSync(text).subarray(0, -9)), unread('broken-encoding'));
  const bomb = zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  assert.deepEqual(await heard('gzip', () => bomb), unread('unpacks-too-large'));
});

test('a refusal counts by its status, however its page is packed', async () => {
  assert.deepEqual(await heard('gzip, br', (text) => Buffer.from(text), 401), {
    said: 'unreachable',
    requests: 1,
    troubles: [{ doubt: 'unreachable', status: 401 }],
  });
});
