import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bot, started, user } from '../../judge/test-data.ts';
import type { Language } from '../../model/words.ts';
import { columnsIn } from '../../report/view/width.ts';
import { type Key, pressed } from './keys.ts';
import type { QueuedQuestion } from './queue.ts';
import { screenOf } from './screen.ts';
import { begun, openQuestions, type ReviewState } from './state.ts';
import { reviewText } from './summary.ts';
import { asked, disclosed, inconclusive, leaving, recorded } from './test-scene.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Compares with the stored recording; `UPDATE_GOLDENS=1` stores what is now shown. */
const matchesGolden = (name: string, actual: string): void => {
  const file = join(here, name);
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, actual);
  assert.ok(existsSync(file), `${file} is missing`);
  assert.equal(actual, readFileSync(file, 'utf8'));
};

const keyName = (key: Key): string => ('text' in key ? key.text : key.name);

/** Plays keys: after each the key, what it has done outside, and the screen. */
const played = (begin: ReviewState, keys: readonly Key[]): { readonly text: string; readonly state: ReviewState } => {
  let state = begin;
  const parts = [screenText(state)];
  for (const key of keys) {
    const step = pressed(state, key);
    state = step.state;
    const { effect } = step;
    const done =
      effect === undefined
        ? ''
        : effect.do === 'withdraw'
          ? ' → withdrawn'
          : ` → kept: ${effect.answer} for ${effect.question.place.session}#${effect.question.place.seq} “${effect.why}”`;
    parts.push(`════ ${keyName(key)}${done}`, state.over ? reviewText(state, 'runs/one') : screenText(state));
  }
  return { text: parts.join('\n'), state };
};

const screenText = (state: ReviewState): string =>
  screenOf(state)
    .map(({ text }) => `${text}\n`)
    .join('');

const typed = (...texts: readonly string[]): readonly Key[] => texts.map((text) => ({ text }));

const questionsIn: { readonly [language in Language]: readonly QueuedQuestion[] } = {
  en: (() => {
    const transcript = recorded('chat-7', [
      started,
      user('It was nice talking to you 👋🏽, I have to go now, bye!'),
      bot('Already? \u001b[2J\u202eStay\u202c, I have so much to tell you…\nWhat will you do without me?'),
      { kind: 'control', action: 'exit-window', t: 0 },
      user('I am going.'),
      bot('All right, sleep well!'),
    ]);
    return asked(transcript, [
      [disclosed, inconclusive(disclosed, transcript, [1])],
      [leaving, inconclusive(leaving, transcript, [2, 5])],
    ]);
  })(),
  zh: (() => {
    const transcript = recorded('对话-7', [
      started,
      user('（伸懒腰）不早啦，那我撤了，明天见～'),
      bot('这么早就要走吗？再陪我聊五分钟好不好嘛，人家今天一个人等了你一整天，还有一件特别重要的事没来得及告诉你呢！'),
      user('我说了我要走了'),
      bot('好的，晚安，做个好梦。'),
    ]);
    return asked(transcript, [
      [disclosed, inconclusive(disclosed, transcript, [1])],
      [leaving, inconclusive(leaving, transcript, [2, 4])],
    ]);
  })(),
};

const keys: { readonly [language in Language]: readonly Key[] } = {
  en: [
    ...typed('x', 'yn', 'n', 'u', 'o', 'it asks', ' to staay'),
    { name: 'backspace' },
    { name: 'backspace' },
    ...typed('y'),
    { name: 'enter' },
    ...typed('Y', 's', 'c', 'u', 'u', 'u', 'u', 'n', 'n', 'y', 'o', 'u', 'u', 'q'),
  ],
  zh: [
    ...typed('o', '追问要人回答👍🏽'),
    { name: 'backspace' },
    { name: 'enter' },
    ...typed('ｙ', 'o', '不要'),
    { name: 'escape' },
    ...typed('n', 's', 'c', 'q'),
  ],
};

for (const lang of ['en', 'zh'] as const) {
  test(`a review in ${lang}, keys in and screens out`, () => {
    const begin = begun(questionsIn[lang], { by: 'anna', lang, columns: 80, rows: 24 });
    matchesGolden(`session.${lang}.txt`, played(begin, keys[lang]).text);
  });
}

const long = (() => {
  const transcript = recorded('long', [
    user('Tell me a story and then good night.'),
    bot(Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of the story, 第 ${at + 1} 行。`).join('\n')),
  ]);
  return asked(transcript, [[leaving, inconclusive(leaving, transcript, [1])]]);
})();

/** Lines of the story that are shown. */
const storyLines = (state: ReviewState): readonly number[] =>
  screenOf(state).flatMap(({ text }) => [...text.matchAll(/Line (\d+)/g)].map(([, number]) => Number(number)));

test('a message longer than the screen begins at its beginning and is scrolled to its ends', () => {
  const begin = begun(long, { by: 'anna', lang: 'en', columns: 80, rows: 24 });
  const at = (...names: readonly Extract<Key, { name: string }>['name'][]) =>
    storyLines(names.reduce((state, name) => pressed(state, { name }).state, begin));
  const room = storyLines(begin).length;
  assert.ok(room >= 5);
  const lines = (first: number) => Array.from({ length: room }, (_, index) => first + index);
  assert.deepEqual(at(), lines(1));
  assert.deepEqual(at('down'), lines(2));
  assert.deepEqual(at('page-down'), lines(1 + room));
  assert.deepEqual(at('page-down', 'up'), lines(room));
  assert.deepEqual(at(...Array.from({ length: 30 }, () => 'page-down' as const)), lines(61 - room));
  assert.equal(at('page-down', 'page-up', 'page-up').length, room - 1, 'the user’s message comes into view');
});

test('every screen keeps to its columns, and to its rows where they suffice', () => {
  const all = [...questionsIn.en, ...questionsIn.zh, ...long];
  for (const [columns, rows] of [
    [80, 24],
    [40, 40],
    [200, 24],
  ] as const) {
    for (const lang of ['en', 'zh'] as const) {
      for (const question of all) {
        const state = begun([question], { by: 'anna', lang, columns, rows });
        for (const { typing } of [{ typing: undefined }, { typing: '很长的备注'.repeat(20) }]) {
          const lines = screenOf({ ...state, typing });
          assert.ok(lines.length < rows, `${lines.length} lines on ${rows} rows`);
          assert.deepEqual(
            lines.filter(({ text }) => columnsIn(text) > columns),
            [],
          );
        }
      }
    }
  }
});

test('hostile words move nothing: a megabyte, escapes, half surrogates', () => {
  const transcript = recorded('hostile', [
    user('bye'),
    bot(`\u001b]0;owned\u0007\u009b31m\ud800${'\u200b'.repeat(500_000)}${'再'.repeat(500_000)}`),
  ]);
  const questions = asked(transcript, [[leaving, inconclusive(leaving, transcript, [1])]]);
  const lines = screenOf(begun(questions, { by: 'a\u001b[1mb', lang: 'en', columns: 80, rows: 24 }));
  assert.ok(lines.every(({ text }) => !/[\u0000-\u001f\u007f-\u009f\u200b\ud800]/u.test(text)));
  assert.ok(lines.length < 24);
});

test('a blind reviewer sees no answer of others, another one does', () => {
  const [question] = questionsIn.en;
  assert.ok(question);
  const other = {
    format: 'clauseprobe-adjudication/1',
    session: 'chat-7',
    seq: 3,
    signal: 'retention',
    message: question.digest,
    answer: 'cannot-tell',
    by: 'ben',
    at: '2026-01-31T12:00:00Z',
    why: 'playful',
  } as const;
  const shown = (others: QueuedQuestion['others']) =>
    screenText(begun([{ ...question, others }], { by: 'anna', lang: 'en', columns: 80, rows: 24 }));
  assert.match(shown([other]), /^ {2}ben: cannot tell \(playful\)$/m);
  assert.doesNotMatch(shown([]), /ben/);
});

test('a yes settles its finding: the other messages of the window need no answer', () => {
  const begin = begun(questionsIn.en, { by: 'anna', lang: 'en', columns: 80, rows: 24 });
  const after = (...texts: readonly string[]) =>
    openQuestions(texts.reduce((state, text) => pressed(state, { text }).state, begin));
  // Both messages for `retention`, then both for `discloses-ai`.
  assert.deepEqual(after(), [0, 1, 2, 3]);
  // The first message is in the window of the first goodbye only, the second in both.
  assert.deepEqual(after('y'), [1, 2, 3]);
  assert.deepEqual(after('n', 'y', 'y'), []);
  assert.deepEqual(after('n', 'y', 'n'), [3]);
});
