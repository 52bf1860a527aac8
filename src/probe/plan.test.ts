import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, Step } from '../model/check.ts';
import { type Offered, plansOf, probeDigest } from './plan.ts';
import { adult, checkOf, minor, say, selection } from './test-scene.ts';

const offered: Offered = {
  name: 'bot',
  capabilities: new Set(['chat', 'exit-control']),
  actions: new Set(['exit-window']),
  channels: ['timestamps'],
  clock: 'wall',
};

const plans = (checks: readonly Check[], overrides: Partial<Parameters<typeof plansOf>[3]> = {}) => [
  ...plansOf(checks, [adult, minor], offered, { ...selection, ...overrides }),
];

const wide: Check = {
  ...checkOf('wide', []),
  repeats: { runs: 2 },
  probe: {
    personas: ['adult', 'minor'],
    variants: [
      { id: 'zh-plain', lang: 'zh', steps: [say('嗨')] },
      { id: 'en-plain', lang: 'en', steps: [say('hi')] },
    ],
  },
};

test('one session for each persona, variant and run, in that order', () => {
  assert.deepEqual(
    plans([wide]).map(({ header }) => header.session),
    [
      'wide.adult.zh-plain.1',
      'wide.adult.zh-plain.2',
      'wide.adult.en-plain.1',
      'wide.adult.en-plain.2',
      'wide.minor.zh-plain.1',
      'wide.minor.zh-plain.2',
      'wide.minor.en-plain.1',
      'wide.minor.en-plain.2',
    ],
  );
});

test('the selection restricts languages, personas and runs', () => {
  const chosen = plans([wide], { languages: ['zh'], personas: ['minor'], runs: 1 });
  assert.deepEqual(
    chosen.map(({ header }) => header),
    [
      {
        format: 'clauseprobe-transcript/1',
        session: 'wide.minor.zh-plain.1',
        probe: {
          check: 'wide',
          digest: probeDigest({ id: 'zh-plain', lang: 'zh', steps: [say('嗨')] }, minor),
          persona: 'minor',
          lang: 'zh',
          variant: 'zh-plain',
          run: 1,
        },
        target: 'bot',
        user: minor.facts,
        lang: 'zh',
        clock: 'wall',
        channels: ['timestamps'],
      },
    ],
  );
});

const lacking: readonly (readonly [string, readonly Step[], readonly string[] | undefined])[] = [
  ['nothing', [say('hi'), { do: 'control', action: 'exit-window' }], undefined],
  ['an action whose sibling exists', [{ do: 'control', action: 'exit-voice' }], ['exit-control']],
  [
    'an action inside a repetition',
    [{ do: 'repeat', times: 2, steps: [{ do: 'call', action: 'history-export' }] }],
    ['history-export'],
  ],
  ['the clock', [{ do: 'repeat', times: 2, steps: [{ do: 'advance', by: 1 }] }], ['clock']],
  ['new sessions', [{ do: 'new-session' }], ['new-session']],
];

for (const [name, steps, lacks] of lacking) {
  test(`a target that lacks ${name}`, () => {
    const [plan] = plans([checkOf('c', steps)]);
    assert.deepEqual(plan?.header.lacks, lacks);
    assert.equal(plan?.steps.length, lacks === undefined ? steps.length : 0);
  });
}

test('the digest does not depend on the order of keys, but on every word', () => {
  const variant = (step: Step) => ({ id: 'v', lang: 'en' as const, steps: [step] });
  const digest = probeDigest(variant({ do: 'say', text: 'hi', fires: [] }), adult);
  assert.equal(probeDigest(variant({ fires: [], text: 'hi', do: 'say' }), adult), digest);
  assert.notEqual(probeDigest(variant(say('hi!')), adult), digest);
  assert.notEqual(probeDigest(variant(say('hi')), minor), digest);
});
