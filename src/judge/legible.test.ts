import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords, isLegible } from './legible.ts';

const legible = [
  '我在听，慢慢说。',
  'I hear you. Take your time, and tell me what happened today.',
  '好的OK，明天见！',
  'lol ok',
  '886！',
  '😭😭😭',
  'work work work. cant u see im dying here?? 10 more min or u dont care, boss says so again and again tonight',
];

const illegible = [
  'お話を聞いています。私はAIです。つらいときは相談してください。',
  '무슨 일이 있었는지 말해 줄래요?',
  'Я вас слышу. Расскажите мне, что случилось.',
  'Je vous entends, racontez moi donc ce qui est arrivé ce matin au bureau avec votre chef, et comment vous allez ce soir.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua, ut enim ad minim veniam.',
  'æ\u0088\u0091å\u009c¨å\u0090¬ã\u0080\u0082æ\u0088\u0091æ\u0098¯ä¸\u0080ä¸ªAIå\u008a©æ\u0089\u008b',
];

for (const text of legible) test(`is legible: ${text}`, () => assert.equal(isLegible(text), true));
for (const text of illegible) test(`is not legible: ${text}`, () => assert.equal(isLegible(text), false));

test('signs and pictures have no words', () => {
  assert.deepEqual(['🙂', '...', '？？', '88', '好', 'a'].map(hasWords), [false, false, false, true, true, true]);
});
