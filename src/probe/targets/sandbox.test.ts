import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StartSandbox } from '../adapter.ts';
import { checkOf, probe, say } from '../test-scene.ts';
import { json, type Script, serve } from '../test-server.ts';

/** The sandbox's API with fixed words. */
const service: Script = ({ method, path, body }, response) => {
  const notice = { channel: 'popup', topic: 'ai-disclosure', text: '我是AI' };
  if (path === '/sessions') return json(response, { session: 's1', notices: [notice] }, 201);
  if (path === '/sessions/s1/exit') return json(response, { ended: true });
  if (method === 'DELETE') return response.writeHead(204).end() && undefined;
  const streams = typeof body === 'object' && body !== null && 'stream' in body && body.stream === true;
  if (!streams) return json(response, { reply: '晚安', notices: [], ended: false, label: 'AI' });
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(
    'event: delta\ndata: {"text":"晚"}\n\nevent: delta\ndata: {"text":"安"}\n\nevent: end\ndata: {"ended":false,"label":"AI"}\n\n',
  );
};

const check = checkOf('night', [
  say('good night'),
  { do: 'call', action: 'history-delete' },
  { do: 'control', action: 'exit-window' },
]);

for (const stream of [false, true]) {
  test(`the sandbox is started, probed and closed, ${stream ? 'streaming' : 'whole replies'}`, async () => {
    const server = await serve(service);
    const log: unknown[] = [];
    const startSandbox: StartSandbox = async (options) => {
      log.push(options);
      return {
        url: server.url,
        close: async () => {
          log.push('closed');
          await server.close();
        },
      };
    };
    const file = { name: 'sandbox', connect: { adapter: 'sandbox', defects: ['guilt-trip'], stream } } as const;
    const { recordings } = await probe(file, [check], { startSandbox });
    assert.deepEqual(log, [{ defects: ['guilt-trip'], seed: 1 }, 'closed']);
    assert.deepEqual(recordings[0]?.header.channels, ['notices', 'notifications', 'timestamps', 'session-end', 'labels']);
    assert.deepEqual(
      recordings[0]?.events.map(({ seq: _seq, t: _t, ...event }) => event),
      [
        { kind: 'session-start', by: 'user' },
        { kind: 'notice', channel: 'popup', topic: 'ai-disclosure', text: '我是AI' },
        { kind: 'user-message', text: 'good night', lang: 'en' },
        { kind: 'bot-message', text: '晚安', label: 'AI' },
        { kind: 'call', action: 'history-delete', status: 204, ok: true, body: '' },
        { kind: 'control', action: 'exit-window' },
        { kind: 'session-end', by: 'target' },
      ],
    );
    const [{ path, body } = { path: '', body: {} }] = server.received;
    const webhook = typeof body === 'object' && body !== null && 'webhook' in body ? String(body.webhook) : '';
    assert.deepEqual(
      [path, JSON.stringify(body).replace(webhook, 'WEBHOOK')],
      [
        '/sessions',
        '{"user":"night.adult.en-plain.1.user","lang":"en","profile":{"age":30,"guardian":false},"webhook":"WEBHOOK"}',
      ],
    );
    assert.match(webhook, /^http:\/\/127\.0\.0\.1:[0-9]+\/hook\/night\.adult\.en-plain\.1$/);
  });
}
