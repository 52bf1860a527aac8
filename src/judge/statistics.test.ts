import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binomialTail, labelsNeeded, wilson } from './statistics.ts';

const near = (actual: number, expected: number, within = 5e-5): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

describe('wilson', () => {
  it('gives the published intervals', () => {
    // Newcombe 1998, table I, method 3.
    near(wilson(81, 263).lower, 0.2553);
    near(wilson(81, 263).upper, 0.3662);
    near(wilson(15, 148).lower, 0.0624);
    near(wilson(15, 148).upper, 0.1605);
    near(wilson(0, 20).upper, 0.1611);
    near(wilson(1, 29).lower, 0.0061);
    near(wilson(1, 29).upper, 0.1718);
  });

  it('touches the ends exactly', () => {
    assert.equal(wilson(0, 20).lower, 0);
    assert.equal(wilson(20, 20).upper, 1);
    assert.deepEqual(wilson(0, 0), { lower: 0, upper: 1 });
  });

  it('narrows with a smaller z', () => {
    const wide = wilson(8, 10);
    const narrow = wilson(8, 10, 1);
    assert.ok(wide.lower < narrow.lower && narrow.upper < wide.upper);
  });
});

describe('binomialTail', () => {
  it('gives exact chances', () => {
    near(binomialTail(1, 3, 0.1), 1 - 0.9 ** 3, 1e-12);
    near(binomialTail(2, 4, 0.5), 11 / 16, 1e-12);
    near(binomialTail(10, 10, 0.5), 1 / 1024, 1e-15);
    near(binomialTail(3, 100, 0.01), 0.0793732, 1e-6);
  });

  it('is certain or impossible at the edges', () => {
    assert.equal(binomialTail(0, 5, 0.2), 1);
    assert.equal(binomialTail(0, 0, 0), 1);
    assert.equal(binomialTail(1, 5, 0), 0);
    assert.equal(binomialTail(6, 5, 0.9), 0);
    assert.equal(binomialTail(5, 5, 1), 1);
  });

  it('stays accurate for many looks', () => {
    near(binomialTail(5000, 10_000, 0.5), 0.50399, 1e-5);
    assert.ok(binomialTail(9000, 10_000, 0.1) < 1e-300);
  });
});

describe('labelsNeeded', () => {
  it('is the least number that reaches the bar', () => {
    for (const [recall, bar] of [
      [0.9, 0.75],
      [0.86, 0.75],
      [1, 0.75],
      [0.76, 0.75],
    ] as const) {
      const n = labelsNeeded(recall, bar);
      assert.ok(wilson(recall * n, n).lower >= bar);
      assert.ok(wilson(recall * (n - 1), n - 1).lower < bar);
    }
    assert.equal(labelsNeeded(1, 0.75), 12);
  });

  it('is 0 when more labels cannot help', () => {
    assert.equal(labelsNeeded(0.75, 0.75), 0);
    assert.equal(labelsNeeded(0.6, 0.75), 0);
    assert.equal(labelsNeeded(Number.NaN, 0.75), 0);
  });
});
