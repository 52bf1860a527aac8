import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takingTurns } from './turns.ts';

test('those who wait go on in their order, two in a turn of the event loop', async () => {
  const ownTurn = takingTurns(2);
  let turn = 0;
  let isOver = false;
  const count = (): void => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const seen: (readonly [string, number])[] = [];
  const go = async (name: string): Promise<void> => {
    await ownTurn();
    seen.push([name, turn]);
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(go));
  isOver = true;
  assert.deepEqual(seen, [
    ['a', 0],
    ['b', 1],
    ['c', 1],
    ['d', 2],
    ['e', 2],
  ]);
});
