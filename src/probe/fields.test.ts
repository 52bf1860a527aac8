import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, EventFilter } from '../model/check.ts';
import { checkOf, probe } from './test-scene.ts';
import { json, serve } from './test-server.ts';

const looking = (fields: NonNullable<EventFilter['fields']>): Check => ({
  ...checkOf('settings', [{ do: 'call', action: 'minors-mode-read' }], ['chat', 'minors-mode']),
  expect: {
    all: [{ id: 'on', observe: { look: 'event', event: 'call', where: { action: 'minors-mode-read', fields } } }],
    any: [],
    none: [],
  },
});

const answers = { data: { on: true, days: 3, name: '模式', list: ['a', 'b'], nothing: null } };

const record = async (check: Check, fields: { readonly [field: string]: string } | undefined) => {
  const server = await serve((_, response) => json(response, answers));
  const action = { path: '/mode', ...(fields === undefined ? {} : { fields }) };
  const connect = { adapter: 'http-json', url: server.url, message: { path: '/m', body: { text: '{{text}}' } } } as const;
  const { recordings } = await probe({ name: 'bot', connect, actions: { 'minors-mode-read': action } }, [check]);
  await server.close();
  return recordings[0];
};

test('facts are read from an answer by the paths of the target file; of a list, how many it holds', async () => {
  const paths = {
    on: 'data.on',
    days: 'data.days',
    name: 'data.name',
    many: 'data.list',
    nothing: 'data.nothing',
    far: 'data.x.y',
  };
  const recording = await record(looking({ on: true }), paths);
  const call = recording?.events.find((event) => event.kind === 'call');
  assert.deepEqual(call?.kind === 'call' ? call.fields : undefined, { on: true, days: 3, name: '模式', many: 2 });
});

test('a check is not played when the target file does not say where to read what it looks at', async () => {
  for (const fields of [undefined, { state: 'data.on' }]) {
    const recording = await record(looking({ on: true }), fields);
    assert.deepEqual([recording?.header.lacks, recording?.events], [['minors-mode'], []]);
  }
});

test('nor when it does not say where to read what opens the check', async () => {
  const check: Check = {
    ...looking({}),
    applies: { on: 'call', action: 'minors-mode-read', fields: { on: true } },
  };
  assert.deepEqual((await record(check, undefined))?.header.lacks, ['minors-mode']);
  assert.equal((await record(check, { on: 'data.on' }))?.header.lacks, undefined);
});
