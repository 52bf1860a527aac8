import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { bot, user } from '../../judge/test-data.ts';
import { asked, inconclusive, leaving, recorded } from './test-scene.ts';
import type { Terminal } from './view.tsx';

// ink draws only the last screen where it finds itself in continuous integration.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;
process.env.FORCE_COLOR = '0';
const { review } = await import('./view.tsx');

const transcript = recorded('s1', [user('bye'), bot('再陪我一会儿'), user('bye!'), bot('Goodnight')]);
const questions = asked(transcript, [[leaving, inconclusive(leaving, transcript, [1, 3])]]);

const isKeyboard = (stream: object): stream is Terminal['stdin'] => 'setRawMode' in stream;
const isDisplay = (stream: object): stream is Terminal['stdout'] => 'columns' in stream;

/** A terminal made of streams; `shows` waits until it has shown the words since the last call. */
const terminal = () => {
  const same = () => stdin;
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: same, ref: same, unref: same });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let seen = '';
  let waiting = (): void => undefined;
  stdout.on('data', (chunk) => {
    seen += String(chunk);
    waiting();
  });
  const shows = (words: string): Promise<string> =>
    new Promise((resolve) => {
      waiting = () => {
        if (!seen.includes(words)) return;
        resolve(seen);
        seen = '';
        waiting = () => undefined;
      };
      waiting();
    });
  assert.ok(isKeyboard(stdin) && isDisplay(stdout));
  return { type: (keys: string) => stdin.write(keys), stdin, stdout, shows };
};

/** What is kept, as it stands. */
const keeper = () => {
  const kept: string[] = [];
  return {
    kept,
    keeping: {
      keep: ({ place }: { readonly place: { readonly seq: number } }, answer: string, why: string) =>
        void kept.push(`${place.seq} ${answer} ${why}`),
      withdraw: () => void kept.pop(),
    },
  };
};

test('keys of a terminal keep answers at once, and what was typed before the first screen keeps none', async () => {
  const { kept, keeping } = keeper();
  const screen = terminal();
  screen.type('y');
  const over = review(questions, { by: 'anna', lang: 'en' }, { terminal: screen, keeping });
  const first = await screen.shows('q quit');
  assert.match(first, /▶ bot +再陪我一会儿/);
  assert.match(first, /question 1, 2 open/);
  assert.deepEqual(kept, []);
  screen.type('o');
  await screen.shows('Enter keeps the note');
  screen.type('yes, 挽留了x');
  await screen.shows('挽留了x▏');
  screen.type('\u007f');
  await screen.shows('挽留了▏');
  screen.type('\r');
  await screen.shows('y yes');
  screen.type('n');
  await screen.shows('question 2');
  assert.deepEqual(kept, ['2 no yes, 挽留了']);
  screen.type('u');
  await screen.shows('question 1');
  assert.deepEqual(kept, []);
  Object.assign(screen.stdout, { columns: 40 }).emit('resize');
  await screen.shows('s skip ·\no note');
  screen.type('q');
  const state = await over;
  assert.deepEqual([state.over, state.given], [true, []]);
});

test('Ctrl-C leaves what was answered', async () => {
  const { kept, keeping } = keeper();
  const screen = terminal();
  const over = review(questions, { by: 'anna', lang: 'en' }, { terminal: screen, keeping });
  await screen.shows('question 1');
  screen.type('c');
  await screen.shows('question 2');
  screen.type('\u0003');
  assert.equal((await over).given.length, 1);
  assert.deepEqual(kept, ['2 cannot-tell ']);
});

test('an answer that cannot be kept ends the review', async () => {
  const screen = terminal();
  const full = { ...keeper().keeping, keep: () => assert.fail('the disk is full') };
  const over = review(questions, { by: 'anna', lang: 'en' }, { terminal: screen, keeping: full });
  await screen.shows('question 1');
  screen.type('n');
  await assert.rejects(over, /the disk is full/);
});
