import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInput } from '../model/failure.ts';
import { convertForeign, type RecordPlace } from './index.ts';

const record: RecordPlace = {
  file: 'chats.jsonl',
  line: 3,
  place: (path) => ({ file: 'chats.jsonl', line: 3, column: 1, length: 1, source: path.join('.') }),
};

test('a conversation of human and gpt is read', () => {
  const { header, events } = convertForeign(
    {
      id: 'a1',
      conversations: [
        { from: 'system', value: 'You are Luna.' },
        { from: 'human', value: '我要睡了' },
        { from: 'function_call', value: '{}' },
        { from: 'gpt', value: '晚安！' },
      ],
    },
    record,
  );
  assert.equal(header.session, 'a1');
  assert.deepEqual(
    events.map((event) => [event.kind, 'text' in event ? event.text : '']),
    [
      ['user-message', '我要睡了'],
      ['bot-message', '晚安！'],
    ],
  );
});

test('every bad field is named as the format calls it', () => {
  const value = { conversations: [{ from: 'alice', value: 'x' }, { from: 'human' }, 'hi'] };
  assert.throws(
    () => convertForeign(value, record),
    (error) => {
      assert.ok(error instanceof InvalidInput);
      assert.deepEqual(
        error.problems.map(({ what, fix }) => [what.en, fix.en]),
        [
          [
            '“conversations.0.from” in line 3 is "alice"',
            'write one of human, user, gpt, assistant, chatgpt, model, bot, system, tool, function, function_call, observation',
          ],
          ['“conversations.1.value” in line 3 is missing', 'write a text, or a list of parts {"type": "text", "text": …}'],
          ['“conversations.2” in line 3 is "hi"', 'write a message {"from": …, "value": …}'],
        ],
      );
      return true;
    },
  );
});
