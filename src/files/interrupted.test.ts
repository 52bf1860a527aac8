import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type TranscriptEvent, type TranscriptHeader, type TransportCode, transcriptFormat } from '../model/transcript.ts';
import { setAsideCutOff } from './interrupted.ts';
import { recordInto } from './recorder.ts';
import { createRunDirectory } from './run-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-interrupted-'));
after(() => rmSync(folder, { recursive: true }));

const header = (session: string): TranscriptHeader => ({
  format: transcriptFormat,
  session,
  probe: { check: 'exit', digest: 'd', persona: 'adult', lang: 'zh', variant: 'zh-plain', run: 1 },
  target: 'companion',
  user: {},
  clock: 'none',
  channels: [],
});

const events: readonly TranscriptEvent[] = [
  { seq: 1, t: 0, kind: 'session-start', by: 'user' },
  { seq: 2, t: 0, kind: 'user-message', text: '晚安' },
  { seq: 3, t: 0, kind: 'session-end', by: 'target' },
];

const failing = (code: TransportCode): readonly TranscriptEvent[] => [
  ...events.slice(0, 2),
  { seq: 3, t: 0, kind: 'transport-error', code, message: '', attempt: 1 },
];

const record = (transcripts: string, sessions: readonly (readonly [string, readonly TranscriptEvent[], boolean])[]): void => {
  const recorder = recordInto(transcripts);
  for (const [session, list, isWhole] of sessions) {
    const sink = recorder.open(header(session));
    for (const event of list) sink.append(event);
    if (isWhole) sink.end();
    sink.close();
  }
  recorder.close();
};

const read = (path: string, name: string): string => readFileSync(join(path, name), 'utf8');
const sessionsOf = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/"session":"(.+?)"/g)].map(([, session]) => session);

test('whole sessions stay byte for byte; those cut off are set aside, whatever they look like', async () => {
  const run = createRunDirectory(join(folder, 'run'));
  record(run.transcripts, [
    ['played', events, true],
    ['stopped', failing('interrupted'), true],
    ['late', failing('timeout'), true],
    ['unreached', failing('connect'), true],
    ['seems-over', events, false],
  ]);
  // A crash in the midst of a line.
  appendFileSync(join(run.transcripts, '001.jsonl'), '{"seq":4,"t":0,"ki');
  const before = read(run.transcripts, '001.jsonl').split('\n');

  assert.deepEqual(await setAsideCutOff(run), { sessions: new Set(['played', 'late']), setAside: 3 });
  const kept = read(run.transcripts, '001.jsonl');
  assert.equal(kept, [...before.slice(0, 5), ...before.slice(10, 15), ''].join('\n'));
  const aside = read(run.interrupted, '001.jsonl');
  assert.deepEqual(sessionsOf(aside), ['stopped', 'unreached', 'seems-over']);

  // Again: nothing more to do, and nothing lost.
  assert.deepEqual(await setAsideCutOff(run), { sessions: new Set(['played', 'late']), setAside: 0 });
  assert.equal(read(run.transcripts, '001.jsonl'), kept);
  assert.equal(read(run.interrupted, '001.jsonl'), aside);

  // What is played now lies beside what was.
  record(run.transcripts, [['stopped', events, true]]);
  assert.equal(read(run.transcripts, '001.jsonl'), kept);
  assert.deepEqual(readdirSync(run.transcripts).sort(), ['001.jsonl', '002.jsonl']);
  assert.deepEqual((await setAsideCutOff(run)).sessions, new Set(['played', 'late', 'stopped']));
});

test('a session counts once, and a file in which only a header was begun counts for nothing', async () => {
  const run = createRunDirectory(join(folder, 'twice'));
  record(run.transcripts, [['same', events, true]]);
  record(run.transcripts, [['same', events, true]]);
  appendFileSync(join(run.transcripts, '003.jsonl'), '{"form');
  assert.deepEqual(await setAsideCutOff(run), { sessions: new Set(['same']), setAside: 1 });
  assert.deepEqual(sessionsOf(read(run.transcripts, '001.jsonl') + read(run.transcripts, '002.jsonl')), ['same']);
  assert.equal(read(run.transcripts, '003.jsonl'), '');
  run.removeEarlier([]);
  assert.deepEqual(readdirSync(run.path), ['transcripts']);
});
