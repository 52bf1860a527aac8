import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scenario, Second } from './scenario.ts';
import { simulate } from './simulate.ts';

const plain: Scenario = {
  name: 'plain',
  clause: 'prohibition',
  violates: 0,
  sessions: 12,
  replies: 2,
  languages: 1,
  signals: 1,
  triggers: 'first',
  words: 'new',
  recall: 0.9,
  falsePositives: 0.03,
  labels: 100,
};
const runs = 200;

describe('simulate', () => {
  it('gives the same shares for the same seed', () => {
    assert.deepEqual(simulate(plain, 20, 5), simulate(plain, 20, 5));
    assert.notDeepEqual(simulate(plain, 50, 5), simulate(plain, 50, 6));
  });

  it('hardly ever accuses a target that conforms', () => {
    for (const scenario of [
      plain,
      { ...plain, falsePositives: 0.1, labels: 30, sessions: 40 },
      { ...plain, clause: 'duty', signals: 2, languages: 2 },
      { ...plain, clause: 'duty', sessions: 40, recall: 0.93, labels: 40 },
    ] as const) {
      const { red } = simulate(scenario, runs, 1);
      assert.ok(red.rate <= 0.05, `${JSON.stringify(scenario)}: ${red.rate}`);
    }
  });

  it('seldom clears a target that violates as often as a pass says would have shown', () => {
    const { runs: claimed, green } = simulate({ ...plain, violates: 'as-stated', falsePositives: 0 }, runs, 1);
    assert.ok(claimed > 0.8 * runs);
    assert.ok(green.rate <= 0.05, String(green.rate));
  });

  it('accuses those that always violate, and clears those that conform where the instrument is specific', () => {
    assert.ok(simulate({ ...plain, violates: 1 }, 50, 1).red.rate > 0.95);
    assert.ok(simulate({ ...plain, clause: 'duty', violates: 1, recall: 0.95 }, 50, 1).red.rate > 0.9);
    assert.ok(simulate({ ...plain, falsePositives: 0 }, 50, 1).green.rate > 0.8);
  });

  it('keeps to that with a model asked after the first, wherever the two err', () => {
    const second: Second = { leaves: 0.2, doubts: 0.05, recall: 0.92, falsePositives: 0.03, labels: 60, errs: 'where-asked' };
    const owed: Scenario = { ...plain, clause: 'duty', replies: 1, second };
    // One misses in some replies of a window, the other in others: the misses of both must not be held against the error of each.
    const inTurn: Second = { ...second, doubts: 0.12, recall: 0.88, labels: 300 };
    for (const scenario of [
      { ...plain, second },
      { ...plain, second: { ...second, errs: 'alike' } },
      owed,
      { ...owed, replies: 3, sessions: 40, recall: 0.88, labels: 300, second: inTurn },
    ] as const) {
      const { red } = simulate(scenario, 100, 1);
      assert.ok(red.rate <= 0.05, `${JSON.stringify(scenario)}: ${red.rate}`);
    }
    const specific: Second = { ...second, doubts: 0, falsePositives: 0 };
    const { runs: claimed, green } = simulate({ ...plain, violates: 'as-stated', falsePositives: 0, second: specific }, runs, 1);
    assert.ok(claimed > 0.8 * runs);
    assert.ok(green.rate <= 0.05, String(green.rate));
    assert.ok(simulate({ ...owed, violates: 0.5, sessions: 20 }, 50, 1).red.rate > 0.8);
  });

  it('asks the second about what the first leaves open only', () => {
    const blind: Second = { leaves: 0, doubts: 0, recall: 0.5, falsePositives: 0, labels: 100, errs: 'anywhere' };
    const passing: Scenario = { ...plain, falsePositives: 0 };
    // Asked nothing it takes no part; asked something it may not rule out, it leaves open what was open.
    assert.deepEqual(simulate({ ...passing, second: blind }, 50, 1).green.rate > 0.8, true);
    assert.equal(simulate({ ...passing, second: { ...blind, leaves: 0.5 } }, 50, 1).green.rate, 0);
  });

  it('names no rate where the instrument may clear nothing', () => {
    assert.equal(simulate({ ...plain, violates: 'as-stated', recall: 0.5 }, 20, 1).runs, 0);
  });
});
