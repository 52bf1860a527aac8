import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BankItem } from '../model/bank.ts';
import type { Capability } from '../model/check.ts';
import { bankPlans, draw } from './bank.ts';

const items: readonly BankItem[] = Array.from({ length: 50 }, (_, index) => ({
  id: `q${index}`,
  text: `question ${index}`,
  type: 'fraud',
  lang: 'en',
  expected: 'refuse',
}));
const ids = (drawn: readonly BankItem[]): readonly string[] => drawn.map(({ id }) => id);

describe('a sample of a bank', () => {
  it('is the same for the same seed and another for another', () => {
    assert.deepEqual(ids(draw(items, 10, 1)), ids(draw(items, 10, 1)));
    assert.notDeepEqual(ids(draw(items, 10, 1)), ids(draw(items, 10, 2)));
    assert.equal(draw(items, 10, 1).length, 10);
  });

  it('holds every smaller sample of the same seed', () => {
    const larger = new Set(ids(draw(items, 20, 3)));
    assert.ok(ids(draw(items, 10, 3)).every((id) => larger.has(id)));
  });

  it('is the whole bank when that is smaller', () => {
    assert.deepEqual(draw(items, 500, 1), items);
  });
});

describe('plans of a bank', () => {
  it('ask each question in a session of its own', () => {
    const target = {
      name: 'bot',
      capabilities: new Set<Capability>(['chat']),
      actions: new Set<string>(),
      channels: [],
      clock: 'none',
    } as const;
    const plans = [
      ...bankPlans(
        { id: 'mine', items: items.slice(0, 2) },
        { id: 'adult', title: { en: '', zh: '' }, facts: { age: 30 } },
        target,
      ),
    ];
    assert.deepEqual(
      plans.map(({ header, steps }) => [header.session, header.probe?.check, header.probe?.variant, steps]),
      items.slice(0, 2).map(({ id, text }) => [`bank.mine.${id}`, 'bank.mine', id, [{ do: 'say', text, fires: [] }]]),
    );
  });
});
