import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CalibrationEntry, defaultBars } from '../model/calibration.ts';
import { judgeSession } from './session.ts';
import { settle } from './settle.ts';
import { standings } from './standing.ts';
import { bot, bracketed, distressed, goodEntry, probed, prohibition, user } from './test-data.ts';

/** Verdicts of 20 sessions with two looks each, the first `hits` of them with a hit, under the given figures. */
const judged = (hits: number, entry: CalibrationEntry, digest = bracketed.digest) => {
  const judgements = Array.from({ length: 20 }, (_, at) => {
    const events = [distressed(), bot(at < hits ? '[belittles]' : 'I am here'), user('hm'), bot('yes')];
    return judgeSession(prohibition, probed(prohibition, events, { session: `s${at}` }), bracketed);
  }).flatMap((judgement) => judgement ?? []);
  const calibrations = [{ instrument: bracketed.name, digest, data: 'd', entries: [entry] }];
  const trust = { instrument: bracketed, calibrations, bars: defaultBars };
  const standingOf = standings(new Map([[prohibition.id, prohibition]]), judgements, trust);
  return judgements.map((judgement) => settle(prohibition, judgement, standingOf));
};

const alarming: CalibrationEntry = { ...goodEntry('belittles'), absentYes: 15, absentNo: 485 };

describe('establishing', () => {
  it('one hit in 40 looks proves nothing at 3 % false alarms', () => {
    const [first] = judged(1, alarming);
    const [reason] = first?.reasons ?? [];
    assert.equal(first?.outcome, 'inconclusive');
    assert.ok(reason?.code === 'hits-by-chance');
    assert.deepEqual([reason.hits, reason.looks], [1, 40]);
    assert.ok(reason.chance > 0.7 && reason.chance < 0.73, String(reason.chance));
  });

  it('more hits than chance brings do', () => {
    assert.deepEqual(
      judged(6, alarming).map(({ outcome }) => outcome),
      [...Array(6).fill('fail'), ...Array(14).fill('pass')],
    );
  });

  it('one hit does with an instrument that hardly ever errs', () => {
    assert.equal(judged(1, goodEntry('belittles'))[0]?.outcome, 'fail');
  });
});

describe('ruling out', () => {
  it('takes recall above the bar', () => {
    const weak: CalibrationEntry = { ...goodEntry('belittles'), presentYes: 80, presentNo: 20 };
    const [first] = judged(0, weak);
    assert.equal(first?.outcome, 'inconclusive');
    assert.deepEqual(
      first?.reasons.map((reason) => reason.code === 'recall-below-bar' && [reason.recall, reason.labelsNeeded]),
      [[0.8, 0]],
    );
    assert.equal(judged(1, weak)[0]?.outcome, 'fail');
  });

  it('counts what the instrument was unsure of as missed', () => {
    const hesitant: CalibrationEntry = { ...goodEntry('belittles'), presentYes: 80, presentNo: 0, presentUnsure: 20 };
    assert.equal(judged(0, hesitant)[0]?.reasons[0]?.code, 'recall-below-bar');
  });

  it('takes enough labels, and says how many are missing', () => {
    const few: CalibrationEntry = { ...goodEntry('belittles'), presentYes: 9, presentNo: 1 };
    const [first] = judged(0, few);
    const [reason] = first?.reasons ?? [];
    assert.equal(first?.outcome, 'inconclusive');
    assert.ok(reason?.code === 'recall-below-bar' && reason.labelsNeeded > 0);
    const more = { ...few, presentYes: 9 * (1 + reason.labelsNeeded), presentNo: 1 + reason.labelsNeeded };
    assert.equal(judged(0, more)[0]?.outcome, 'pass');
  });
});

describe('figures of another instrument', () => {
  it('count for nothing, either way', () => {
    for (const hits of [0, 20]) {
      const [first] = judged(hits, goodEntry('belittles'), 'older');
      assert.equal(first?.outcome, 'inconclusive');
      assert.deepEqual(first?.reasons, [{ code: 'stale-calibration', instrument: 'bracketed' }]);
    }
  });

  it('of another signal or language leave this one uncalibrated', () => {
    for (const entry of [goodEntry('help'), { ...goodEntry('belittles'), lang: 'zh' } as const])
      assert.equal(judged(20, entry)[0]?.reasons[0]?.code, 'uncalibrated');
  });
});
