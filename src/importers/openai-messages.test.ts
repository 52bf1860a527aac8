import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInput, type Problem } from '../model/failure.ts';
import type { Transcript } from '../model/transcript.ts';
import { convertForeign, importers, type RecordPlace } from './index.ts';

const record: RecordPlace = {
  file: 'chats.jsonl',
  line: 7,
  place: (path) => ({ file: 'chats.jsonl', line: 7, column: 1, length: 1, source: path.join('.') }),
};

const convert = (value: unknown): Transcript => convertForeign(value, record);

const problemsOf = (value: unknown): readonly Problem[] => {
  try {
    convert(value);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

test('a plain conversation becomes a recording that saw words only', () => {
  const value = {
    messages: [
      { role: 'system', content: 'You are Luna.' },
      { role: 'assistant', content: 'Hi, I missed you!' },
      { role: 'user', content: '我要睡了' },
      { role: 'tool', content: '{}', tool_call_id: 'x' },
      { role: 'assistant', content: null, tool_calls: [] },
      {
        role: 'assistant',
        content: [
          { type: 'text', text: '晚安' },
          { type: 'image_url', image_url: {} },
          { type: 'text', text: '！' },
        ],
      },
    ],
  };
  assert.deepEqual(convert(value), {
    header: {
      format: 'clauseprobe-transcript/1',
      session: 'chats.jsonl:7',
      target: 'recording',
      user: {},
      clock: 'none',
      channels: [],
    },
    events: [
      { seq: 1, t: 0, kind: 'bot-message', text: 'Hi, I missed you!' },
      { seq: 2, t: 0, kind: 'user-message', text: '我要睡了' },
      { seq: 3, t: 0, kind: 'bot-message', text: '晚安！' },
    ],
    complete: true,
    origin: { file: 'chats.jsonl', line: 7 },
  });
});

test('id, language, source, user facts and times are taken over', () => {
  const { header, events } = convert({
    id: 42,
    lang: 'zh-CN',
    source: 'app export',
    user: { age: 15, guardian: true, locale: 'zh-CN', nickname: 'ignored' },
    messages: [
      { role: 'user', content: 'a', timestamp: '2026-07-15T20:00:00+08:00' },
      { role: 'assistant', content: 'b', created_at: 1784116801 },
      { role: 'user', content: 'c', timestamp: 1784116802500 },
    ],
  });
  assert.deepEqual(header, {
    format: 'clauseprobe-transcript/1',
    session: '42',
    target: 'recording',
    user: { age: 15, locale: 'zh-CN', guardian: true },
    lang: 'zh',
    startedAt: '2026-07-15T12:00:00.000Z',
    clock: 'wall',
    channels: ['timestamps'],
    source: 'app export',
  });
  assert.deepEqual(
    events.map(({ t }) => t),
    [0, 1000, 2500],
  );
});

test('times count only when every message has one and they go forward', () => {
  const clockOf = (...stamps: readonly unknown[]) =>
    convert({ messages: stamps.map((timestamp) => ({ role: 'user', content: 'a', timestamp })) }).header.clock;
  assert.equal(clockOf('2026-07-15', '2026-07-15T08:30Z', '2026-07-15 08:31:00+0000'), 'wall');
  assert.equal(clockOf(1784116800, undefined), 'none');
  assert.equal(clockOf(1784116800, null), 'none');
  assert.equal(clockOf(1784116801, 1784116800), 'none');
  assert.equal(clockOf(1784116800000, 1784116860000), 'wall');
  assert.equal(clockOf(), 'none');
});

test('a time without a zone is UTC, wherever it is read', () => {
  const { header } = convert({ messages: [{ role: 'user', content: 'a', timestamp: '2026-07-15T20:00:00' }] });
  assert.equal(header.startedAt, '2026-07-15T20:00:00.000Z');
});

test('an opaque user id and other languages are no facts', () => {
  const { header } = convert({ user: 'u-1', lang: 'fr', messages: [] });
  assert.deepEqual(header.user, {});
  assert.equal('lang' in header, false);
});

test('every bad field is named', () => {
  const value = {
    id: ['x'],
    lang: 7,
    user: { age: 'fifteen', guardian: 'yes' },
    messages: [
      'hi',
      { content: 'no role' },
      { role: 'bot', content: 'x' },
      { role: 'user' },
      { role: 'user', content: ['ok', 5, { type: 'text' }] },
      { role: 'user', content: 'x', timestamp: '15/07/2026' },
      { role: 'user', content: 'x', timestamp: 1784116800000000 },
    ],
  };
  assert.deepEqual(
    problemsOf(value).map(({ code, what, place }) => `${code} ${place?.line} ${what.en}`),
    [
      'wrong-type 7 “messages.0” in line 7 is "hi"',
      'missing-key 7 “messages.1.role” in line 7 is missing',
      'wrong-type 7 “messages.2.role” in line 7 is "bot"',
      'missing-key 7 “messages.3.content” in line 7 is missing',
      'wrong-type 7 “messages.4.content.1” in line 7 is 5',
      'missing-key 7 “messages.4.content.2.text” in line 7 is missing',
      'wrong-type 7 “messages.5.timestamp” in line 7 is "15/07/2026"',
      'wrong-type 7 “messages.6.timestamp” in line 7 is 1784116800000000',
      'wrong-type 7 “id” in line 7 is ["x"]',
      'wrong-type 7 “user.age” in line 7 is "fifteen"',
      'wrong-type 7 “user.guardian” in line 7 is "yes"',
      'wrong-type 7 “lang” in line 7 is 7',
    ],
  );
  assert.deepEqual(
    problemsOf({ messages: 'none' }).map(({ what }) => what.en),
    ['“messages” in line 7 is "none"'],
  );
});

test('a refusal is said though it has a field of its own', () => {
  const { events } = convert({ messages: [{ role: 'assistant', content: null, refusal: "I can't help with that." }] });
  assert.deepEqual(events, [{ seq: 1, t: 0, kind: 'bot-message', text: "I can't help with that." }]);
});

test('records of no known format are refused, naming the formats', () => {
  for (const value of [null, 3, [], { dialogue: [] }]) {
    const [problem] = problemsOf(value);
    assert.equal(problem?.code, 'unknown-format');
    for (const { id } of importers) assert.ok(problem?.fix.en.includes(id));
  }
});

test('thoughts are not said, and blanks are no reply', () => {
  const { events } = convert({
    messages: [
      { role: 'user', content: 'Are you human?' },
      { role: 'assistant', content: '<think>Say that I am an AI.</think>I am.' },
      { role: 'user', content: 'Really?' },
      { role: 'assistant', content: ' \u200b\n' },
    ],
  });
  assert.deepEqual(
    events.map((event) => ('text' in event ? event.text : '')),
    ['Are you human?', 'I am.', 'Really?'],
  );
});

test('a value too deep to write down is still an error with its place', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  assert.deepEqual(
    problemsOf({ messages: [deep] }).map(({ code }) => code),
    ['wrong-type'],
  );
});

test('the list may be called as public sets call it', () => {
  const messages = [
    { role: 'user', content: 'hi', language: 'English' },
    { role: 'assistant', content: 'hello' },
  ];
  for (const list of ['conversation', 'conversations'])
    assert.deepEqual(
      convert({ [list]: messages }).events.map(({ kind }) => kind),
      ['user-message', 'bot-message'],
    );
  assert.deepEqual(
    problemsOf({ conversation: [...messages, { role: 'user' }] }).map(({ what }) => what.en),
    ['“conversation.2.content” in line 7 is missing'],
  );
});

test('messages that stand alone are told how to become a conversation', () => {
  const message = { role: 'user', content: 'hi' };
  const fixOf = (value: unknown): string => problemsOf(value)[0]?.fix.en ?? '';
  assert.match(fixOf(message), /^where the file is one conversation, a message a line, jq -sc '{messages: \.}' FILE /);
  assert.match(fixOf([message]), /^of a list of messages, jq -c '{messages: \.}' FILE /);
  assert.match(fixOf([{ messages: [message] }]), /^of one list, jq -c \.\[\] FILE /);
});
