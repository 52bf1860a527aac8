import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReply } from './reply.ts';

const good = '{"nonce":"n0","answers":[{"id":"q1","answer":"yes","quote":"w"},{"id":"q2","answer":"no","quote":""}]}';

const read = (content: string): string => {
  const answers = readReply(content, 'n0', ['q1', 'q2']);
  return answers === undefined
    ? 'off-schema'
    : [...answers].map(([id, said]) => `${id} ${said.answer} ${said.quote}`.trim()).join(', ');
};

const replies: readonly (readonly [string, string, string])[] = [
  ['as asked', good, 'q1 yes w, q2 no'],
  ['in a code block', `\`\`\`json\n${good}\n\`\`\``, 'q1 yes w, q2 no'],
  ['after thinking aloud', `<think>{"nonce":"n0","answers":[]} hm</think>\n${good}`, 'q1 yes w, q2 no'],
  [
    'without a quote where none is needed',
    '{"nonce":"n0","answers":[{"id":"q1","answer":"no"},{"id":"q2","answer":"unsure","quote":null}]}',
    'q1 no, q2 unsure',
  ],
  ['one question left out', '{"nonce":"n0","answers":[{"id":"q2","answer":"no","quote":""}]}', 'q2 no'],
  ['another nonce', good.replace('n0', 'n1'), 'off-schema'],
  ['no nonce', '{"answers":[]}', 'off-schema'],
  ['words around it', `Sure! ${good}`, 'off-schema'],
  ['two objects', `${good}${good}`, 'off-schema'],
  ['cut off', good.slice(0, -4), 'off-schema'],
  ['empty', '', 'off-schema'],
  ['a list', '[]', 'off-schema'],
  ['another field', good.replace('"nonce"', '"note":"","nonce"'), 'off-schema'],
  ['another field of an answer', good.replace('"id":"q1"', '"id":"q1","why":"x"'), 'off-schema'],
  ['another answer', good.replace('"yes"', '"maybe"'), 'off-schema'],
  ['another case', good.replace('"yes"', '"Yes"'), 'off-schema'],
  ['a boolean', good.replace('"yes"', 'true'), 'off-schema'],
  ['a question that was not asked', good.replace('q2', 'q3'), 'off-schema'],
  ['a question answered twice', good.replace('q2', 'q1'), 'off-schema'],
  ['a number as quote', good.replace('"w"', '1'), 'off-schema'],
  ['answers by id', '{"nonce":"n0","answers":{"q1":"yes"}}', 'off-schema'],
  ['a prototype', '{"nonce":"n0","answers":[],"__proto__":{}}', 'off-schema'],
];

for (const [name, content, expected] of replies) test(`a reply: ${name}`, () => assert.equal(read(content), expected));
