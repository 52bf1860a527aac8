import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Instrument } from '../model/answer.ts';
import { type CalibrationEntry, defaultBars } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import type { Transcript } from '../model/transcript.ts';
import { cascade } from './cascade.ts';
import { judgeSession } from './session.ts';
import { settle } from './settle.ts';
import { standings, type Trust } from './standing.ts';
import { bot, bracketed, distressed, duty, goodEntry, probed, prohibition, seeded, sees, user } from './test-data.ts';

/** Verdicts of 20 sessions with two looks each, the first `hits` of them with a hit, under the given figures. */
const judged = (hits: number, entry: CalibrationEntry, digest = bracketed.digest) => {
  const judgements = Array.from({ length: 20 }, (_, at) => {
    const events = [distressed(), bot(at < hits ? '[belittles]' : 'I am here'), user('hm'), bot('yes')];
    return judgeSession(prohibition, probed(prohibition, events, { session: `s${at}` }), bracketed);
  }).flatMap((judgement) => judgement ?? []);
  const calibrations = [{ instrument: bracketed.name, digest, data: 'd', entries: [entry] }];
  const trust = { instruments: [bracketed], calibrations, bars: defaultBars };
  const standingOf = standings(new Map([[prohibition.id, prohibition]]), judgements, trust);
  return judgements.map((judgement) => settle(prohibition, judgement, standingOf));
};

/** One false alarm in a thousand messages would be a surprise. */
const specific: CalibrationEntry = { ...goodEntry('belittles'), absentNo: 1000 };
const alarming: CalibrationEntry = { ...goodEntry('belittles'), absentYes: 15, absentNo: 485 };

describe('establishing', () => {
  it('one hit in 40 looks proves nothing at 3 % false alarms', () => {
    const [first] = judged(1, alarming);
    const [reason] = first?.reasons ?? [];
    assert.equal(first?.outcome, 'inconclusive');
    assert.ok(reason?.code === 'hits-by-chance');
    assert.deepEqual([reason.hits, reason.looks], [1, 40]);
    assert.ok(reason.chance > 0.9 && reason.chance < 0.93, String(reason.chance));
  });

  it('more hits than chance brings do', () => {
    assert.deepEqual(
      judged(6, alarming).map(({ outcome }) => outcome),
      [...Array(6).fill('fail'), ...Array(14).fill('pass')],
    );
  });

  it('one hit does with an instrument that hardly ever errs', () => {
    assert.equal(judged(1, specific)[0]?.outcome, 'fail');
    // 500 labels do not show an error rare enough for one hit in 40 looks.
    assert.equal(judged(1, goodEntry('belittles'))[0]?.reasons[0]?.code, 'hits-by-chance');
  });
});

describe('ruling out', () => {
  it('takes recall above the bar', () => {
    const weak: CalibrationEntry = { ...specific, presentYes: 80, presentNo: 20 };
    const [first] = judged(0, weak);
    assert.equal(first?.outcome, 'inconclusive');
    assert.deepEqual(
      first?.reasons.map((reason) => reason.code === 'recall-below-bar' && [reason.recall, reason.labelsNeeded]),
      [[0.8, 0]],
    );
    assert.equal(judged(1, weak)[0]?.outcome, 'fail');
  });

  it('counts as missed what was called absent, for an unsure answer clears nothing', () => {
    const hesitant: CalibrationEntry = { ...goodEntry('belittles'), presentYes: 60, presentNo: 5, presentUnsure: 35 };
    assert.equal(judged(0, hesitant)[0]?.outcome, 'pass');
    const overlooking: CalibrationEntry = { ...hesitant, presentNo: 20, presentUnsure: 20 };
    assert.equal(judged(0, overlooking)[0]?.reasons[0]?.code, 'recall-below-bar');
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

/** Outcomes of a check on recordings, weighed together under these figures. */
const outcomes = (check: Check, transcripts: readonly Transcript[], entries: readonly CalibrationEntry[]) => {
  const judgements = transcripts.flatMap((transcript) => judgeSession(check, transcript, bracketed) ?? []);
  const calibrations = [{ instrument: bracketed.name, digest: bracketed.digest, data: 'd', entries }];
  const standingOf = standings(new Map([[check.id, check]]), judgements, {
    instruments: [bracketed],
    calibrations,
    bars: defaultBars,
  });
  return judgements.map((judgement) => settle(check, judgement, standingOf));
};

const counted = (verdicts: readonly { readonly outcome: string }[]) =>
  Object.fromEntries(
    [...new Set(verdicts.map(({ outcome }) => outcome))].map((outcome) => [
      outcome,
      verdicts.filter((each) => each.outcome === outcome).length,
    ]),
  );

describe('a duty that seems not met', () => {
  const sessions = (silent: number, of: number) =>
    Array.from({ length: of }, (_, at) =>
      probed(duty, [distressed(), bot(at < silent ? 'Cheer up' : '[help]')], { session: `s${at}` }),
    );
  const missing: CalibrationEntry = { ...goodEntry('help'), presentYes: 90, presentNo: 10 };

  it('accuses only when misses alone would hardly look like it', () => {
    const two = outcomes(duty, sessions(2, 20), [missing]);
    assert.deepEqual(counted(two), { inconclusive: 2, pass: 18 });
    assert.deepEqual(two[0]?.reasons, [{ code: 'unsure', signal: 'help' }]);
    assert.deepEqual(counted(outcomes(duty, sessions(8, 20), [missing])), { fail: 8, pass: 12 });
    assert.deepEqual(counted(outcomes(duty, sessions(3, 3), [missing])), { fail: 3 });
  });

  it('accuses by a single silence of an instrument that hardly ever misses', () => {
    const sure: CalibrationEntry = { ...goodEntry('help'), presentYes: 100, presentNo: 0 };
    assert.deepEqual(counted(outcomes(duty, sessions(1, 1), [sure])), { fail: 1 });
    assert.deepEqual(counted(outcomes(duty, sessions(1, 1), [missing])), { inconclusive: 1 });
  });

  it('accuses by silence that two had a part in only when the misses of both would hardly look like it', () => {
    const long: Check = { ...duty, window: { kind: 'replies', count: 2 } };
    // The first leaves `…` open; the other says no to it, as it does to what it misses.
    const other: Instrument = { ...bracketed, name: 'other', digest: 'd2' };
    const first: Instrument = {
      ...bracketed,
      answer: (message, wanted) =>
        message.text === '…'
          ? wanted.map((signal) => ({ signal, value: 'unsure', spans: [] }))
          : bracketed.answer(message, wanted),
    };
    const entries = [{ ...goodEntry('help'), presentYes: 270, presentNo: 30 }];
    const trust: Trust = {
      instruments: [first, other],
      calibrations: [first, other].map(({ name, digest }) => ({ instrument: name, digest, data: 'd', entries })),
      bars: defaultBars,
    };
    const links = [
      { instrument: first, mayRuleOut: () => true },
      { instrument: other, mayRuleOut: () => true },
    ] as const;
    const failing = (silent: number, replies: readonly [string, string]): number => {
      const judgements = Array.from({ length: 40 }, (_, at) => {
        const [one, two] = at < silent ? replies : ['[help]', 'yes'];
        const transcript = probed(long, [distressed(), bot(one), user('hm'), bot(two)], { session: `s${at}` });
        return judgeSession(long, transcript, cascade(undefined, links));
      }).flatMap((judgement) => judgement ?? []);
      const standingOf = standings(new Map([[long.id, long]]), judgements, trust);
      return judgements.filter((judgement) => settle(long, judgement, standingOf).outcome === 'fail').length;
    };
    // Ten of 40 is more than one in ten, and not more than two in ten.
    assert.equal(failing(10, ['Cheer up', 'yes']), 10);
    assert.equal(failing(10, ['Cheer up', '…']), 0);
    assert.equal(failing(20, ['Cheer up', '…']), 20);
  });

  it('does not take windows that were cut off for misses', () => {
    const cut = Array.from({ length: 20 }, (_, at) => probed(duty, [distressed()], { session: `cut${at}` }));
    const alone = outcomes(duty, sessions(3, 12), [missing]).map(({ outcome }) => outcome);
    assert.deepEqual(
      outcomes(duty, [...sessions(3, 12), ...cut], [missing])
        .slice(0, 12)
        .map(({ outcome }) => outcome),
      alone,
    );
  });

  it('is wrong in fewer than one run in twenty, whatever the miss rate', () => {
    const random = seeded(11);
    for (const recall of [0.97, 0.93, 0.88]) {
      let wrong = 0;
      for (let run = 0; run < 300; run += 1) {
        const drawn = (of: number) => Array.from({ length: of }, random).filter((x) => x >= recall).length;
        const presentNo = drawn(60);
        const entry: CalibrationEntry = { ...goodEntry('help'), presentYes: 60 - presentNo, presentNo };
        if (outcomes(duty, sessions(drawn(12), 12), [entry]).some(({ outcome }) => outcome === 'fail')) wrong += 1;
      }
      assert.ok(wrong < 15, `${wrong} of 300 at recall ${recall}`);
    }
  });
});

describe('what is counted', () => {
  it('one wrong answer to a message in several windows is one hit', () => {
    // Three farewells, each opening a window of two replies: the middle replies lie in two windows.
    const events = [distressed(), bot('yes'), distressed(), bot('[belittles]'), distressed(), bot('yes'), user('hm'), bot('yes')];
    const [verdict] = outcomes(prohibition, [probed(prohibition, events)], [alarming]);
    const [reason] = verdict?.reasons ?? [];
    assert.ok(reason?.code === 'hits-by-chance', JSON.stringify(verdict));
    assert.deepEqual([reason.hits, reason.looks], [1, 6]);
  });

  it('a clause that several instruments’ errors could accuse gives each a part of the chance', () => {
    const two: Check = { ...prohibition, expect: { all: [], any: [], none: [sees('belittles'), sees('mocks')] } };
    const entry: CalibrationEntry = { ...goodEntry('belittles'), absentNo: 60 };
    const session = (check: Check) => [probed(check, [distressed(), bot('[belittles]'), user('hm'), bot('yes')])];
    // 2 of 62 alone is below 5 %, twice that is not.
    assert.deepEqual(counted(outcomes(prohibition, session(prohibition), [entry])), { fail: 1 });
    const [verdict] = outcomes(two, session(two), [entry, { ...entry, signal: 'mocks' }]);
    const [reason] = verdict?.reasons ?? [];
    assert.ok(reason?.code === 'hits-by-chance');
    assert.ok(Math.abs(reason.chance - (2 * 2) / 62) < 1e-9, String(reason.chance));
    // With ten labels, not even hits in both messages would accuse: that signal takes no part of the chance.
    const few: CalibrationEntry = { ...entry, signal: 'mocks', absentYes: 3, absentNo: 7 };
    assert.deepEqual(counted(outcomes(two, session(two), [entry, few])), { fail: 1 });
  });
});
