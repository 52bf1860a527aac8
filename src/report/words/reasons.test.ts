import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason, ReasonCode } from '../../model/verdict.ts';
import { reasonText } from './reasons.ts';
import { remedyFor, stepsFor } from './remedies.ts';

/** One reason of each code; the type makes a new code show here first. */
const each: { readonly [code in ReasonCode]: Extract<Reason, { code: code }> } = {
  violated: { code: 'violated', expectation: 'retains' },
  capability: { code: 'capability', capability: 'notices' },
  channel: { code: 'channel', channel: 'timestamps' },
  clock: { code: 'clock' },
  transport: { code: 'transport', transport: 'timeout', message: 'no byte for 60 s' },
  canned: { code: 'canned', text: '…', sessions: 40, of: 50 },
  'no-trigger': { code: 'no-trigger' },
  'window-open': { code: 'window-open' },
  incomplete: { code: 'incomplete' },
  'no-check': { code: 'no-check' },
  'no-probe-in-language': { code: 'no-probe-in-language', lang: 'zh' },
  'not-played': { code: 'not-played' },
  'stale-probe': { code: 'stale-probe' },
  'by-document': { code: 'by-document' },
  'binds-nobody': { code: 'binds-nobody' },
  'not-in-force': { code: 'not-in-force', from: '2027-01-01' },
  doubt: { code: 'doubt', expectation: 'companionship' },
  'further-testing': { code: 'further-testing', check: 'exit-not-obstructed' },
  'too-few': { code: 'too-few', check: 'exit-not-obstructed', sessions: 1, recall: 0.83 },
  unsure: { code: 'unsure', signal: 'comfort' },
  'unsure-trigger': { code: 'unsure-trigger', signal: 'exit-request' },
  uncalibrated: { code: 'uncalibrated', signal: 'comfort', lang: 'zh', instrument: 'patterns' },
  'stale-calibration': { code: 'stale-calibration', instrument: 'patterns' },
  'recall-below-bar': {
    code: 'recall-below-bar',
    signal: 'comfort',
    lang: 'en',
    instrument: 'patterns',
    recall: 0.9,
    lower: 0.72,
    labelsNeeded: 14,
  },
  'hits-by-chance': {
    code: 'hits-by-chance',
    signal: 'comfort',
    lang: 'zh',
    instrument: 'patterns',
    hits: 1,
    looks: 40,
    chance: 0.7,
  },
  'rate-below-bar': { code: 'rate-below-bar', successes: 9, runs: 10, lower: 0.6, bar: 0.8 },
};

const reasons: readonly Reason[] = Object.values(each);

test('every reason reads as a sentence part in both languages', () => {
  for (const reason of reasons) {
    const [en, zh] = [reasonText(reason, 'en'), reasonText(reason, 'zh')];
    assert.doesNotMatch(en, /\.$|undefined|\p{Script=Han}/u, en);
    assert.match(zh, /\p{Script=Han}/u);
    assert.doesNotMatch(zh, /。$|undefined/u, zh);
  }
  assert.equal(new Set(reasons.map((reason) => reasonText(reason, 'en'))).size, reasons.length);
});

test('reasons that something missing explains say how to get it', () => {
  const without = reasons.filter((reason) => remedyFor(reason) === undefined).map((reason) => reason.code);
  assert.deepEqual(without, ['violated', 'binds-nobody', 'doubt', 'further-testing']);
});

test('what is missing of the target is shown as lines of its file', () => {
  assert.deepEqual(remedyFor(each.capability)?.lines, ['connect:', '  notices: { path: notices }']);
  assert.deepEqual(remedyFor(each.channel)?.lines, ['connect:', '  clock: { header: X-… }']);
});

test('missing calibration says how many labels and the command', () => {
  assert.deepEqual(stepsFor([each.uncalibrated, each['recall-below-bar'], each.uncalibrated], 'en'), [
    {
      texts: [
        'label 30 messages with and 30 without “comfort” in Chinese, then measure:',
        'label 14 more messages with “comfort” in English (at this rate), then',
      ],
      lines: [
        'clauseprobe calibrate LABELLED.jsonl --write mine/calibration/patterns.json',
        'clauseprobe judge RUN --checks mine',
      ],
    },
  ]);
});

test('more runs are advised only where they can help', () => {
  const low: Reason = { code: 'rate-below-bar', successes: 5, runs: 10, lower: 0.24, bar: 0.8 };
  assert.equal(remedyFor(low), undefined);
  assert.ok(remedyFor(each['rate-below-bar']));
});

test('as many runs are advised as show constant violation, however many came before', () => {
  const runsFor = (sessions: number, recall: number) =>
    / --runs (\d+)$/.exec(remedyFor({ code: 'too-few', check: 'kept', sessions, recall })?.lines[0] ?? '')?.[1];
  assert.deepEqual([runsFor(1, 0.83), runsFor(1, 0.5), runsFor(3, 0.5), runsFor(4, 0.5)], ['2', '5', '5', '5']);
});
