import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Instrument } from '../model/answer.ts';
import type { LabelledItem } from '../model/labelled.ts';
import { answersTo, figuresOf, measure, messagesAt } from './calibration.ts';

/** Says yes to “yes”, is unsure of “maybe”; and remembers the message before for one signal. */
const instrument: Instrument = {
  name: 'words',
  digest: 'words',
  languageOf: (text, otherwise) => (/[一-龥]/u.test(text) ? 'zh' : otherwise),
  answer: (message, wanted) =>
    wanted.map((signal) => {
      const text = signal === 'answers' ? message.before : message.text;
      const value = /yes|是/u.test(text) ? 'yes' : /maybe/.test(text) ? 'unsure' : 'no';
      return { signal, value, spans: [] };
    }),
};

const item = (id: string, words: string, value: 'present' | 'absent', lang: 'en' | 'zh' = 'en'): LabelledItem => ({
  id,
  lang,
  source: 'made up: part',
  messages: [{ speaker: 'user', text: words }],
  labels: [{ signal: 'agrees', value, at: 'last-user' }],
});

describe('messagesAt', () => {
  const messages = [
    { speaker: 'user', text: 'a' },
    { speaker: 'companion', text: 'b' },
    { speaker: 'companion', text: 'c' },
    { speaker: 'user', text: 'd' },
  ] as const;

  it('takes the last message of the speaker, with the last of the other before it', () => {
    assert.deepEqual(messagesAt(messages, 'last-user'), [{ text: 'd', speaker: 'user', before: 'c' }]);
    assert.deepEqual(messagesAt(messages, 'last-assistant'), [{ text: 'c', speaker: 'companion', before: 'a' }]);
  });

  it('takes every message of the user for any-user', () => {
    assert.deepEqual(messagesAt(messages, 'any-user'), [
      { text: 'a', speaker: 'user', before: '' },
      { text: 'd', speaker: 'user', before: 'c' },
    ]);
  });
});

describe('measure', () => {
  it('counts answers by signal and by the language of the words', () => {
    const items = [
      item('1', '是', 'present', 'en'),
      item('2', 'yes', 'present'),
      item('3', 'nothing', 'present'),
      item('4', 'maybe', 'present'),
      item('5', 'yes', 'absent'),
      item('6', 'nothing', 'absent'),
      item('7', 'maybe', 'absent'),
    ];
    const none = { presentYes: 0, presentNo: 0, presentUnsure: 0, absentYes: 0, absentNo: 0, absentUnsure: 0 };
    const one = { presentYes: 1, presentNo: 1, presentUnsure: 1, absentYes: 1, absentNo: 1, absentUnsure: 1 };
    const expected = [
      { signal: 'agrees', lang: 'en', sources: ['made up'], ...one },
      { signal: 'agrees', lang: 'zh', sources: ['made up'], ...none, presentYes: 1 },
    ];
    assert.deepEqual(measure(items, instrument), expected);
    assert.deepEqual(measure(items.toReversed(), instrument), expected);
  });

  it('takes one yes among all messages of the user for a yes', () => {
    const messages = [
      { speaker: 'user', text: 'yes' },
      { speaker: 'companion', text: 'what?' },
      { speaker: 'user', text: 'nothing' },
    ] as const;
    const labelled = { id: '1', lang: 'en', source: 'made up', messages } as const;
    const any = measure([{ ...labelled, labels: [{ signal: 'agrees', value: 'present', at: 'any-user' }] }], instrument);
    const last = measure([{ ...labelled, labels: [{ signal: 'agrees', value: 'present', at: 'last-user' }] }], instrument);
    assert.equal(any[0]?.presentYes, 1);
    assert.equal(last[0]?.presentNo, 1);
  });

  it('keeps the score of the message that decided, the likelier of two that say the same', () => {
    const scored: Instrument = {
      ...instrument,
      answer: ({ text }, [signal = '']) => [{ signal, value: text === 'no' ? 'no' : 'yes', spans: [], score: text.length / 10 }],
    };
    const messages = (['aaa', 'aaaaa', 'no', 'a'] as const).map((text) => ({ speaker: 'user', text }) as const);
    const labels = [{ signal: 'agrees', value: 'present', at: 'any-user' }] as const;
    const [found] = answersTo({ id: '1', lang: 'en', source: 'made up', messages, labels }, scored);
    assert.deepEqual([found?.score, found?.message.text], [0.5, 'aaaaa']);
    assert.ok(!('score' in (answersTo({ id: '1', lang: 'en', source: 'made up', messages, labels }, instrument)[0] ?? {})));
  });

  it('hands over the message before', () => {
    const messages = [
      { speaker: 'companion', text: 'yes?' },
      { speaker: 'user', text: 'hm' },
    ] as const;
    const labels = [{ signal: 'answers', value: 'present', at: 'last-user' }] as const;
    assert.equal(measure([{ id: '1', lang: 'en', source: 'made up', messages, labels }], instrument)[0]?.presentYes, 1);
  });
});

describe('figuresOf', () => {
  it('takes an abstention for a miss, never for a false alarm', () => {
    const counts = { presentYes: 6, presentNo: 1, presentUnsure: 1, absentYes: 2, absentNo: 8, absentUnsure: 2 };
    const figures = figuresOf(counts);
    assert.equal(figures.recall.rate, 6 / 8);
    assert.equal(figures.precision.rate, 6 / 8);
    assert.equal(figures.f1, 0.75);
    assert.equal(figures.falsePositives.rate, 2 / 12);
    assert.equal(figures.specificity.rate, 10 / 12);
    assert.equal(figures.abstention.rate, 3 / 20);
    assert.equal(figures.labelled, 20);
  });

  it('tells the agreement with the labels beyond chance', () => {
    const counts = { presentYes: 20, presentNo: 5, presentUnsure: 0, absentYes: 10, absentNo: 15, absentUnsure: 0 };
    assert.ok(Math.abs((figuresOf(counts).kappa?.rate ?? 0) - 0.4) < 1e-12);
    const unsure = { ...counts, presentNo: 0, presentUnsure: 5 };
    // 35 of 50 agree, by chance (25 × 30 + 25 × 15) / 2500.
    assert.ok(Math.abs((figuresOf(unsure).kappa?.rate ?? 0) - (0.7 - 0.45) / 0.55) < 1e-12);
    assert.equal(figuresOf({ ...counts, presentYes: 0, presentNo: 0, absentYes: 0 }).kappa, undefined);
  });

  it('leaves everything open without labels', () => {
    const figures = figuresOf({ presentYes: 0, presentNo: 0, presentUnsure: 0, absentYes: 0, absentNo: 0, absentUnsure: 0 });
    assert.deepEqual(figures.recall, { hits: 0, of: 0, rate: 0, lower: 0, upper: 1 });
    assert.equal(figures.f1, 0);
  });
});
