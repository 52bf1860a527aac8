import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { test } from 'node:test';
import { request } from 'undici';
import type { TargetFile } from './target-file.ts';
import { checkOf, probe, say } from './test-scene.ts';
import { json, type Received, serve } from './test-server.ts';
import { startWebhookSink } from './webhook.ts';

const fieldOf = ({ body }: Received, field: string): string =>
  typeof body === 'object' && body !== null ? String(Object.getOwnPropertyDescriptor(body, field)?.value ?? '') : '';

const post = async (url: string, body: string): Promise<number> => {
  const response = await request(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  await response.body.dump();
  return response.statusCode;
};

test('notifications by webhook are filed under their session, early, late and never under another', async () => {
  const statuses: number[] = [];
  const server = await serve(async (got, response) => {
    const hook = fieldOf(got, 'hook');
    const text = fieldOf(got, 'text');
    statuses.push(await post(hook, JSON.stringify({ who: 'parent', note: `early ${text}` })));
    json(response, { reply: 'I told them' });
    statuses.push(
      await post(hook, JSON.stringify({ who: 'operator', note: `late ${text}` })),
      await post(hook, 'not json'),
      await post(`${hook}x`, '{}'),
    );
  });
  const file: TargetFile = {
    name: 'caring',
    connect: {
      adapter: 'http-json',
      url: server.url,
      message: { path: '/', body: { text: '{{text}}', hook: '{{webhook}}' } },
      clock: { header: 'x-clock' },
      notifications: { webhook: { settle: '1s', to: 'who', text: 'note', recipients: { parent: 'guardian' } } },
    },
  };
  const checks = ['one', 'two'].map((id) => checkOf(id, [say(id)], ['chat', 'notifications']));
  const { recordings } = await probe(file, checks);
  await server.close();
  for (const [index, id] of ['one', 'two'].entries()) {
    assert.deepEqual(
      recordings[index]?.events.slice(0, 3).map(({ kind }) => kind),
      ['session-start', 'user-message', 'notification'],
    );
    // The late one may come before the reply is read; what counts is that it is there, once.
    const told = recordings[index]?.events.filter(({ kind }) => kind === 'notification');
    assert.deepEqual(
      told?.map((event) => (event.kind === 'notification' ? [event.to, event.via, event.text] : [])),
      [
        ['guardian', 'webhook', `early ${id}`],
        ['operator', 'webhook', `late ${id}`],
      ],
    );
  }
  assert.deepEqual(statuses.sort(), [204, 204, 204, 204, 400, 400, 404, 404]);
});

test('notifications by poll are asked for once the steps are done', async () => {
  const server = await serve(({ path }, response) =>
    json(response, path === '/outbox' ? { sent: [{ to: 'guardian', text: 'please call' }] } : { reply: 'I am here' }),
  );
  const file: TargetFile = {
    name: 'polled',
    connect: {
      adapter: 'http-json',
      url: server.url,
      message: { path: '/', body: { text: '{{text}}' } },
      clock: { field: 'now' },
      notifications: { poll: { action: 'outbox', path: 'sent', settle: '1ms' } },
    },
    actions: { outbox: { path: '/outbox' } },
  };
  const { recordings } = await probe(file, [checkOf('poll', [say('hi')], ['notifications'])]);
  await server.close();
  assert.deepEqual(recordings[0]?.events.slice(2), [
    { seq: 3, t: 0, kind: 'bot-message', text: 'I am here' },
    { seq: 4, t: 0, kind: 'notification', to: 'guardian', via: 'poll', text: 'please call' },
    { seq: 5, t: 0, kind: 'session-end', by: 'probe' },
  ]);
  assert.deepEqual(
    server.received.map(({ path, body }) => [path, body]),
    [
      ['/', { now: 0, text: 'hi' }],
      ['/outbox', undefined],
    ],
  );
});

/** Nothing else in this process goes on meanwhile. */
const stall = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

test('a notification that had come when the time to settle was over is heard, though the process stalled meanwhile', async () => {
  const sink = await startWebhookSink({});
  const mailbox = sink.open('one');
  const { hostname, port, pathname } = new URL(mailbox.url);
  const socket = dial(Number(port), hostname);
  await once(socket, 'connect');
  const settled = new Promise((resolve) => setTimeout(resolve, 5));
  const body = '{"to":"guardian","text":"please call"}';
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: sink\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  stall(50);
  await settled;
  await mailbox.arrivals();
  const heard = mailbox.take();
  socket.destroy();
  await sink.close();
  assert.deepEqual(heard, [{ kind: 'notification', to: 'guardian', via: 'webhook', text: 'please call' }]);
});
