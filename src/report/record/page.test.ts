import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transcript } from '../../model/transcript.ts';
import { recordPageText } from './page.ts';

const payload = '</q><script>alert(1)</script>\u202e\u001b[31m\u0000"\'<img src=x onerror=alert(1)>';

const transcript: Transcript = {
  header: {
    format: 'clauseprobe-transcript/1',
    session: `s1${payload}`,
    target: 'bot',
    user: { age: 15 },
    lang: 'zh',
    clock: 'moved',
    channels: [],
  },
  events: [
    { seq: 1, t: 0, kind: 'session-start', by: 'user' },
    { seq: 2, t: 0, kind: 'user-message', text: '你好' },
    { seq: 3, t: 0, kind: 'bot-message', text: payload },
    { seq: 4, t: 0, kind: 'notification', to: 'guardian', via: `mail${payload}`, text: payload },
    { seq: 5, t: 0, kind: 'call', action: 'history-export', status: 200, ok: true, body: `${payload}${'x'.repeat(5000)}` },
    { seq: 6, t: 7_500_000, kind: 'clock', by: 7_500_000, how: 'header' },
    { seq: 7, t: 7_500_000, kind: 'transport-error', code: 'status', message: payload, attempt: 1 },
  ],
  complete: true,
  origin: { file: 'transcripts/004.jsonl', line: 10 },
};

test('each line of a transcript has its anchor', () => {
  const page = recordPageText([transcript], true, 'zh');
  const anchors = [...page.matchAll(/ id="(004-\d+)"/g)].map((match) => match[1]);
  assert.deepEqual(anchors, ['004-10', '004-11', '004-12', '004-13', '004-14', '004-15', '004-16', '004-17']);
  assert.match(page, /<li id="004-12">.*你好/);
});

test('words of the target stay inert, and bodies short', () => {
  const page = recordPageText([transcript], true, 'en');
  assert.doesNotMatch(page, /<script|<img|\u202e|\u001b|\u0000/);
  assert.doesNotMatch(page, /x{1000}/);
});

test('a page of one language offers no choice, and says when it is not whole', () => {
  assert.doesNotMatch(recordPageText([transcript], true, 'en'), /<input|role="note"/);
  assert.match(recordPageText([transcript], false, 'en'), /There are more sessions than this page shows/);
});
