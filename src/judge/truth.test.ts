import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Truth } from '../model/finding.ts';
import { outcomes, type Reason } from '../model/verdict.ts';
import { drawn, seeded, shuffled } from './test-data.ts';
import { distinct, emptyTally, fold, not, or, tally } from './truth.ts';

const truths: readonly Truth[] = ['yes', 'no', 'unsure'];
const rounds = Array.from({ length: 500 }, (_, seed) => seed);

describe('not', () => {
  it('swaps yes and no, keeps unsure, and undoes itself', () => {
    assert.deepEqual(truths.map(not), ['no', 'yes', 'unsure']);
    for (const truth of truths) assert.equal(not(not(truth)), truth);
  });
});

describe('or', () => {
  it('is no for nothing', () => assert.equal(or([]), 'no'));

  it('lets yes decide, no be neutral, and unsure stay beside no', () => {
    for (const truth of truths) {
      assert.equal(or([truth, 'yes']), 'yes');
      assert.equal(or([truth, 'no']), truth);
      assert.equal(or([truth, truth]), truth);
    }
    assert.equal(or(['no', 'unsure']), 'unsure');
  });

  it('does not depend on order or grouping, and is yes only when one of them is', () => {
    for (const seed of rounds) {
      const random = seeded(seed);
      const all = drawn(random, truths, 8);
      const others = drawn(random, truths, 8);
      assert.equal(or(shuffled(random, all)), or(all), `seed ${seed}`);
      assert.equal(or([or(all), or(others)]), or([...all, ...others]), `seed ${seed}`);
      assert.equal(or(all) === 'yes', all.includes('yes'), `seed ${seed}`);
    }
  });
});

describe('fold', () => {
  it('never makes nothing green', () => assert.equal(fold([]), 'not-tested'));

  it('does not depend on order or repetition, nor on grouping', () => {
    for (const seed of rounds) {
      const random = seeded(seed);
      const all = [...drawn(random, outcomes, 8), 'pass' as const];
      const others = [...drawn(random, outcomes, 8), 'not-applicable' as const];
      assert.equal(fold(shuffled(random, all)), fold(all), `seed ${seed}`);
      assert.equal(fold([...all, ...all]), fold(all), `seed ${seed}`);
      assert.equal(fold([fold(all), fold(others)]), fold([...all, ...others]), `seed ${seed}`);
    }
  });

  it('gives one of its outcomes, none of them worse, and adding one never makes it better', () => {
    for (const seed of rounds) {
      const random = seeded(seed);
      const all = [...drawn(random, outcomes, 8), 'pass' as const];
      const rank = outcomes.indexOf(fold(all));
      assert.equal(rank, Math.min(...all.map((outcome) => outcomes.indexOf(outcome))), `seed ${seed}`);
      for (const more of outcomes) assert.ok(outcomes.indexOf(fold([...all, more])) <= rank, `seed ${seed}`);
    }
  });

  it('passes only when every outcome passed or did not apply, and one passed', () => {
    for (const seed of rounds) {
      const all = drawn(seeded(seed), outcomes, 3);
      const green = all.includes('pass') && all.every((outcome) => outcome === 'pass' || outcome === 'not-applicable');
      assert.equal(fold(all) === 'pass', green, `seed ${seed}: ${all.join()}`);
    }
  });
});

describe('tally', () => {
  it('counts each outcome once, in any order, and leaves the empty tally empty', () => {
    for (const seed of rounds) {
      const random = seeded(seed);
      const all = drawn(random, outcomes, 12);
      const counts = tally(all);
      assert.equal(
        outcomes.reduce((sum, outcome) => sum + counts[outcome], 0),
        all.length,
      );
      assert.deepEqual(tally(shuffled(random, all)), counts, `seed ${seed}`);
    }
    assert.deepEqual(tally([]), emptyTally);
  });
});

describe('distinct', () => {
  it('keeps first appearances in order and tells apart what differs in one field', () => {
    const help: Reason = { code: 'violated', expectation: 'help' };
    const other: Reason = { code: 'violated', expectation: 'other' };
    assert.deepEqual(distinct([other, help, { ...other }, { code: 'clock' }, help]), [other, help, { code: 'clock' }]);
  });
});
