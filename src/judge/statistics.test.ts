import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  binomialTail,
  chanceAtLabelledRate,
  detectableRate,
  hitsNeeded,
  kappa,
  labelsForOneHit,
  labelsNeeded,
  labelsToTellApart,
  mcNemar,
  wilson,
} from './statistics.ts';

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

describe('chanceAtLabelledRate', () => {
  it('is Fisher’s exact test, one-sided', () => {
    near(chanceAtLabelledRate({ hits: 1, of: 40 }, { hits: 0, of: 500 }), 40 / 540, 1e-12);
    near(chanceAtLabelledRate({ hits: 3, of: 40 }, { hits: 1, of: 36 }), 0.34846353, 1e-8);
    near(chanceAtLabelledRate({ hits: 2, of: 2 }, { hits: 4, of: 36 }), 15 / 703, 1e-12);
    near(chanceAtLabelledRate({ hits: 10, of: 200 }, { hits: 30, of: 1000 }), 0.1136567, 1e-7);
  });

  it('knows the edges', () => {
    assert.equal(chanceAtLabelledRate({ hits: 0, of: 0 }, { hits: 0, of: 0 }), 1);
    assert.equal(chanceAtLabelledRate({ hits: 2, of: 1 }, { hits: 0, of: 9 }), 0);
    near(chanceAtLabelledRate({ hits: 5, of: 5 }, { hits: 0, of: 0 }), 1, 1e-12);
    near(chanceAtLabelledRate({ hits: 5, of: 5 }, { hits: 7, of: 7 }), 1, 1e-12);
  });

  it('errs in fewer than one run in twenty at whatever true rate, where the tail at the measured rate does not', () => {
    const exactly = (hits: number, of: number, rate: number): number =>
      binomialTail(hits, of, rate) - binomialTail(hits + 1, of, rate);
    const wrong = (fewest: (labelled: number) => number, labels: number, looks: number, rate: number): number =>
      Array.from({ length: labels + 1 }, (_, labelled) => {
        const hits = fewest(labelled);
        return hits === 0 ? 0 : exactly(labelled, labels, rate) * binomialTail(hits, looks, rate);
      }).reduce((sum, each) => sum + each, 0);
    const byTail = (labels: number, looks: number) => (labelled: number) =>
      Array.from({ length: looks }, (_, index) => index + 1).find(
        (hits) => binomialTail(hits, looks, (labelled + 0.5) / (labels + 1)) < 0.05,
      ) ?? 0;
    let worstByTail = 0;
    for (const labels of [10, 36, 100])
      for (const looks of [1, 10, 60]) {
        const byTest = Array.from({ length: labels + 1 }, (_, hits) => hitsNeeded(looks, { hits, of: labels }, 0.05));
        for (const rate of [0.005, 0.02, 0.05, 0.1, 0.2, 0.4]) {
          const error = wrong((labelled) => byTest[labelled] ?? 0, labels, looks, rate);
          assert.ok(error < 0.05, `${labels} labels, ${looks} looks at ${rate}: ${error}`);
          worstByTail = Math.max(worstByTail, wrong(byTail(labels, looks), labels, looks, rate));
        }
      }
    assert.ok(worstByTail > 0.15, String(worstByTail));
  });
});

describe('hitsNeeded and labelsForOneHit', () => {
  it('are the least numbers that do', () => {
    assert.equal(hitsNeeded(40, { hits: 0, of: 36 }, 0.05), 5);
    assert.equal(hitsNeeded(1, { hits: 0, of: 10 }, 0.05), 0);
    assert.ok([380, 381].includes(labelsForOneHit(20, { hits: 0, of: 36 }, 0.05)));
    const labels = labelsForOneHit(20, { hits: 2, of: 36 }, 0.05);
    assert.ok(chanceAtLabelledRate({ hits: 1, of: 20 }, { hits: 2, of: labels }) < 0.05);
    assert.ok(chanceAtLabelledRate({ hits: 1, of: 20 }, { hits: 2, of: labels - 1 }) >= 0.05);
  });
});

describe('detectableRate', () => {
  it('is the rate that n sessions would have shown', () => {
    const rate = detectableRate(20, 0.9) ?? 0;
    near(rate, 0.1546, 1e-4);
    near((1 - rate * 0.9) ** 20, 0.05, 1e-9);
    near(detectableRate(20, 0.9, 0.8) ?? 0, 0.0859, 1e-4);
  });

  it('names none where even constant violation might not show', () => {
    assert.equal(detectableRate(1, 0.9), undefined);
    assert.equal(detectableRate(0, 1), undefined);
    assert.equal(detectableRate(10, 0), undefined);
    near(detectableRate(1, 1) ?? 0, 0.95, 1e-9);
  });
});

describe('kappa', () => {
  it('gives the textbook figure', () => {
    // 20 and 15 of 50 agreed; the raters said yes to 25 and 30.
    const found = kappa({ hits: 35, of: 50 }, 0.5 * 0.6 + 0.5 * 0.4);
    near(found?.rate ?? 0, 0.4, 1e-12);
    near(found?.lower ?? 0, (wilson(35, 50).lower - 0.5) / 0.5, 1e-12);
  });

  it('has an interval where all agree, and nothing to say where chance agrees on all', () => {
    const found = kappa({ hits: 20, of: 20 }, 0.5);
    assert.equal(found?.rate, 1);
    near(found?.lower ?? 0, (0.8389 - 0.5) / 0.5, 1e-4);
    assert.equal(kappa({ hits: 20, of: 20 }, 1), undefined);
    assert.equal(kappa({ hits: 0, of: 0 }, 0.5), undefined);
  });
});

describe('mcNemar', () => {
  it('is exact and two-sided', () => {
    near(mcNemar(1, 9), 22 / 1024, 1e-12);
    near(mcNemar(9, 1), 22 / 1024, 1e-12);
    assert.equal(mcNemar(0, 0), 1);
    assert.equal(mcNemar(5, 5), 1);
    near(mcNemar(0, 6), 2 / 64, 1e-12);
  });

  it('says how many labels would tell', () => {
    assert.equal(labelsToTellApart(5, 5, 100), 0);
    assert.equal(labelsToTellApart(0, 0, 100), 0);
    // Connor 1987 with 15 % differing one way and 5 % the other, at 80 % power.
    assert.equal(labelsToTellApart(15, 5, 100), 155);
    assert.ok(labelsToTellApart(11, 9, 100) > 3000);
  });
});
