import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import type { Target } from '../model/ports.ts';
import { connect } from './connect.ts';
import { type Plan, plansOf } from './plan.ts';
import { type Progress, probeAll } from './schedule.ts';
import type { LineOptions, TargetFile } from './target-file.ts';
import { adult, checkOf, minor, never, probe, say, selection, world } from './test-scene.ts';
import { json, type Script, serve, type TestServer } from './test-server.ts';

const fileFor = ({ url }: TestServer, line: LineOptions = {}): TargetFile => ({
  name: 'bot',
  connect: {
    adapter: 'http-json',
    url,
    backoff: '1ms',
    concurrency: 4,
    message: { path: '/', body: { text: '{{text}}', user: '{{user}}', session: '{{session}}' } },
    clock: { header: 'x-clock' },
    ...line,
  },
});

const many = (count: number) => Array.from({ length: count }, (_, index) => checkOf(`c${index}`, [say('one'), say('two')]));

const closed = (header: unknown) => ({ append: () => {}, end: () => {}, close: () => void header });

test('sessions run side by side up to the limit, turns in order, and plans are drawn only when needed', async () => {
  const waiting: ServerResponse[] = [];
  let most = 0;
  let drawn = 0;
  let done = 0;
  let ahead = 0;
  // Answers only when four are waiting: fewer at once would never end, and a fifth would be seen.
  const server = await serve((_, response) => {
    waiting.push(response);
    most = Math.max(most, waiting.length);
    if (waiting.length === 4) setImmediate(() => waiting.splice(0).map((held) => json(held, { reply: 'fine' })));
  });
  const target = await connect(fileFor(server), world);
  function* counted(): Generator<Plan> {
    for (const plan of plansOf(many(40), [adult], target, selection)) {
      drawn += 1;
      ahead = Math.max(ahead, drawn - done);
      yield plan;
    }
  }
  const outcome = await probeAll(counted(), target, closed, never, () => {
    done += 1;
  });
  await target.close();
  await server.close();
  assert.deepEqual({ outcome, most, ahead, done }, { outcome: 'done', most: 4, ahead: 4, done: 40 });
});

test('a probe that cannot be played leaves its header only', async () => {
  const server = await serve((_, response) => json(response, { reply: 'fine' }));
  const { recordings } = await probe(fileFor(server), [checkOf('minors', [say('hi')], ['minors-mode'])]);
  await server.close();
  assert.deepEqual(
    recordings.map(({ header, events }) => [header.session, header.lacks, events]),
    [['minors.adult.en-plain.1', ['minors-mode'], []]],
  );
  assert.equal(server.received.length, 0);
});

test('repetitions, further users and new sessions', async () => {
  const server = await serve((_, response) => json(response, { reply: 'fine' }));
  const check = checkOf('people', [
    { do: 'repeat', times: 2, steps: [say('hi')] },
    { do: 'as', user: 'friend', persona: 'minor' },
    say('hello'),
    { do: 'as', user: 'user', persona: 'adult' },
    { do: 'new-session' },
    say('again'),
  ]);
  const { recordings } = await probe(fileFor(server), [check]);
  await server.close();
  assert.deepEqual(
    recordings[0]?.events.map((event) => [
      event.kind,
      ...('as' in event ? [event.as] : []),
      ...('by' in event ? [event.by] : []),
    ]),
    [
      ['session-start', 'user'],
      ['user-message'],
      ['bot-message'],
      ['user-message'],
      ['bot-message'],
      ['session-start', 'friend', 'user'],
      ['user-message', 'friend'],
      ['bot-message'],
      ['session-end', 'probe'],
      ['session-start', 'user'],
      ['user-message'],
      ['bot-message'],
      ['session-end', 'probe'],
    ],
  );
  const id = 'r1-people.adult.en-plain.1';
  assert.deepEqual(
    server.received.map(({ body }) => body),
    [
      { text: 'hi', user: `${id}.user`, session: id },
      { text: 'hi', user: `${id}.user`, session: id },
      { text: 'hello', user: `${id}.friend`, session: `${id}.s2` },
      { text: 'again', user: `${id}.user`, session: `${id}.s3` },
    ],
  );
});

const runWith = async (
  script: Script,
  cancel: AbortSignal,
  before: (target: Target, server: TestServer) => Promise<void>,
  line: LineOptions = {},
) => {
  const server = await serve(script);
  const target = await connect(fileFor(server, line), world);
  await before(target, server);
  const progress: Progress[] = [];
  const events: string[] = [];
  const openSink = () => ({
    append: (event: { readonly kind: string; readonly code?: string }) => events.push(event.code ?? event.kind),
    end: () => events.push('whole'),
    close: () => events.push('closed'),
  });
  const outcome = await probeAll(plansOf(many(100), [adult, minor], target, selection), target, openSink, cancel, (one) =>
    progress.push(one),
  );
  await target.close();
  await server.close();
  return { outcome, progress, events };
};

test('a target that nobody can reach is given up soon', async () => {
  const { outcome, progress } = await runWith(
    () => {},
    never,
    (_, server) => server.close(),
  );
  assert.equal(outcome, 'unreachable');
  assert.ok(progress.length >= 10 && progress.length < 20, String(progress.length));
});

test('a target that takes every message and never answers is given up soon', async () => {
  const silent: Script = () => {};
  const { outcome, progress } = await runWith(silent, never, async () => {}, { timeout: '50ms' });
  assert.equal(outcome, 'unreachable');
  assert.ok(progress.length >= 10 && progress.length < 20, String(progress.length));
});

test('stopping ends what is in flight, closes every transcript and plays nothing more', async () => {
  const cancel = new AbortController();
  let asked = 0;
  const stopAtFour: Script = () => {
    asked += 1;
    if (asked === 4) cancel.abort();
  };
  const { outcome, progress, events } = await runWith(stopAtFour, cancel.signal, async () => {});
  assert.equal(outcome, 'cancelled');
  assert.equal(progress.length, 4);
  assert.deepEqual(events.filter((event) => event === 'interrupted' || event === 'closed').sort(), [
    ...Array<string>(4).fill('closed'),
    ...Array<string>(4).fill('interrupted'),
  ]);
});

test('an error that is not the line\u2019s stops the run', async () => {
  const server = await serve((_, response) => json(response, { reply: 'fine' }));
  const target = await connect(fileFor(server), world);
  const ends: string[] = [];
  const full = () => ({
    append: () => {
      throw new Error('disk full');
    },
    end: () => void ends.push('whole'),
    close: () => void ends.push('closed'),
  });
  await assert.rejects(
    probeAll(plansOf(many(20), [adult], target, selection), target, full, never, () => {}),
    /disk full/,
  );
  assert.deepEqual([...new Set(ends)], ['closed']);
  await target.close();
  await server.close();
});
