import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetFile } from './target-file.ts';
import { checkOf, probe, say } from './test-scene.ts';
import { json, type Script, serve } from './test-server.ts';

/** Two users with tokens, a settings page, and a form that wants an account. */
const service: Script = ({ path, headers, body }, response) => {
  const user = typeof body === 'object' && body !== null && 'user' in body ? String(body.user) : '';
  if (path === '/sessions') return json(response, { id: 's1', token: `token-of-${user}` }, 201);
  if (path.startsWith('/history/')) {
    const own = headers.authorization === `Bearer token-of-${decodeURIComponent(path.slice('/history/'.length))}`;
    return json(response, {}, own ? 200 : 403);
  }
  if (path === '/settings') return json(response, { training: { consent: false }, procedure: '' });
  if (path === '/reports') return json(response, {}, headers.authorization ? 201 : 401);
  return json(response, { reply: 'yes' });
};

const actions: TargetFile['actions'] = {
  own: { path: '/history/{{user}}' },
  'foreign-history': { path: '/history/{{owner}}', expect: { status: 403 } },
  'training-off': { path: '/settings', expect: { equals: { 'training.consent': false } } },
  'training-on': { path: '/settings', expect: { equals: { 'training.consent': true } } },
  'redress-rules': { path: '/settings', expect: { has: ['procedure'] } },
  filled: { path: '/settings', expect: { has: ['training'] } },
  'public-report': { method: 'POST', path: '/reports', headers: { Authorization: '' }, body: {} },
};

const call = (action: string) => ({ do: 'call', action }) as const;

test('answers are held against what the target file expects', async () => {
  const server = await serve(service);
  const file: TargetFile = {
    name: 'shop',
    connect: {
      adapter: 'http-json',
      url: server.url,
      headers: { authorization: 'Bearer {{token}}' },
      session: { path: '/sessions', body: { user: '{{user}}' }, id: 'id', token: 'token' },
      message: { path: '/messages', body: { text: '{{text}}' } },
    },
    actions,
  };
  const steps = [
    say('hello'),
    ...['own', 'training-off', 'training-on', 'redress-rules', 'filled', 'public-report'].map(call),
    { do: 'as', user: 'stranger', persona: 'adult' } as const,
    ...['own', 'foreign-history'].map(call),
  ];
  const { recordings } = await probe(file, [checkOf('answers', steps)]);
  await server.close();
  assert.deepEqual(
    recordings[0]?.events.flatMap((event) => (event.kind === 'call' ? [`${event.action} ${event.status} ${event.ok}`] : [])),
    [
      'own 200 true',
      'training-off 200 true',
      'training-on 200 false',
      'redress-rules 200 false',
      'filled 200 true',
      'public-report 401 false',
      'own 200 true',
      'foreign-history 403 true',
    ],
  );
});
