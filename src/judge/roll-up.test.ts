import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check } from '../model/check.ts';
import type { Clause, Measure } from '../model/measure.ts';
import type { CheckVerdict, Outcome, SessionVerdict } from '../model/verdict.ts';
import { checkVerdict, clauseVerdict } from './roll-up.ts';
import { duty, goodEntry, prohibition } from './test-data.ts';

const words = { en: 'words', zh: '文字' };
const clause: Clause = {
  id: '1',
  title: words,
  duty: words,
  binds: 'provider',
  kind: 'behaviour',
  assessment: 'auto',
  why: words,
  testing: words,
  protects: 'all',
  severity: 'high',
  source: '',
  article: words,
  trust: 'thin',
};
const measure: Measure = {
  id: 'law',
  title: words,
  issuer: words,
  jurisdiction: '',
  inForce: '2026-01-01',
  sources: [],
  textBasis: words,
  clauses: [clause],
};
const weaker: Check = { ...duty, id: 'weaker', clauses: [{ ref: 'law#1', passed: 'further-testing-needed' }] };

const session = (check: Check, outcome: Outcome, name: string, lang: 'en' | 'zh' = 'en'): SessionVerdict => ({
  check: check.id,
  session: name,
  persona: 'adult',
  lang,
  variant: 'plain',
  run: 1,
  outcome,
  reasons: [],
  findings: [],
});

const told = (check: Check, all: readonly Outcome[]): CheckVerdict =>
  checkVerdict(
    check,
    all.map((outcome, at) => session(check, outcome, `s${at}`)),
    () => [],
    { code: 'not-played' },
  );

const ruled = (verdicts: readonly (readonly [Check, Outcome])[], over: Partial<Clause> = {}) => {
  const { outcome, reasons } = clauseVerdict(
    measure,
    { ...clause, ...over },
    verdicts.map(([check]) => check),
    new Map(verdicts.map(([check, result]) => [check.id, told(check, [result])])),
  );
  return { outcome, reasons };
};

describe('checkVerdict', () => {
  it('is not tested without a session that counts', () => {
    for (const all of [[], ['not-applicable']] as const)
      assert.deepEqual(told(duty, all), { check: duty.id, outcome: 'not-tested', reasons: [{ code: 'not-played' }], cases: [] });
  });

  it('is as bad as its worst session, in whatever order', () => {
    assert.equal(told(duty, ['pass', 'fail', 'pass']).outcome, 'fail');
    assert.equal(told(duty, ['fail', 'pass', 'not-tested']).outcome, 'fail');
    assert.equal(told(duty, ['pass', 'inconclusive']).outcome, 'inconclusive');
    assert.equal(told(duty, ['pass', 'pass']).outcome, 'pass');
  });

  it('keeps languages apart', () => {
    const sessions = [session(duty, 'pass', 'a', 'zh'), session(duty, 'fail', 'b')];
    const { cases } = checkVerdict(duty, sessions, () => [], { code: 'not-played' });
    assert.deepEqual(
      cases.map(({ lang, outcome }) => [lang, outcome]),
      [
        ['en', 'fail'],
        ['zh', 'pass'],
      ],
    );
  });
});

describe('what a pass could have seen', () => {
  const passes = (check: Check, count: number, recall: readonly [number, number] = [90, 10], instruments = 1) => {
    const sessions = Array.from({ length: count }, (_, at) => session(check, 'pass', `s${at}`));
    const entry = { ...goodEntry('belittles'), presentYes: recall[0], presentNo: recall[1] };
    return checkVerdict(check, sessions, () => Array.from({ length: instruments }, () => entry), { code: 'not-played' }).cases[0];
  };

  it('is told of prohibitions, by the recall that is certain', () => {
    // 90 of 100: at least 82.6 %.
    assert.equal(passes(prohibition, 20)?.detectable?.toFixed(4), ((1 - 0.05 ** (1 / 20)) / 0.8256).toFixed(4));
    const surer = passes(prohibition, 20, [900, 100])?.detectable ?? 1;
    assert.ok(surer < (passes(prohibition, 20)?.detectable ?? 0));
  });

  it('is less where each of two instruments may overlook a violation', () => {
    const sure = 2 * 0.8256 - 1;
    assert.equal(passes(prohibition, 20, [90, 10], 2)?.detectable?.toFixed(3), ((1 - 0.05 ** (1 / 20)) / sure).toFixed(3));
  });

  it('is no pass where constant violation might not have shown', () => {
    const [one, two] = [passes(prohibition, 1), passes(prohibition, 2)];
    assert.deepEqual([one?.outcome, one?.reasons[0]?.code, one?.detectable], ['inconclusive', 'too-few', undefined]);
    assert.equal(two?.outcome, 'pass');
  });

  it('is not told of what people saw', () => {
    const seen = passes(prohibition, 1, [90, 10], 0);
    assert.deepEqual([seen?.outcome, seen?.detectable], ['pass', undefined]);
  });

  it('is no pass where what several instruments may overlook is everything', () => {
    const seen = passes(prohibition, 1000, [50, 50], 3);
    assert.deepEqual(
      [seen?.outcome, seen?.reasons],
      ['inconclusive', [{ code: 'too-few', check: prohibition.id, sessions: 1000, recall: 0 }]],
    );
  });

  it('is not told where a duty is part of the check', () => {
    assert.equal(passes(duty, 20)?.detectable, undefined);
    const mixed = { ...prohibition, expect: { ...prohibition.expect, all: duty.expect.all } };
    assert.equal(passes(mixed, 20)?.detectable, undefined);
  });
});

describe('clauseVerdict', () => {
  it('passes only when a check that can satisfy it passed', () => {
    assert.deepEqual(ruled([[duty, 'pass']]), { outcome: 'pass', reasons: [] });
    assert.equal(
      ruled([
        [duty, 'pass'],
        [weaker, 'pass'],
      ]).outcome,
      'pass',
    );
    assert.deepEqual(ruled([[weaker, 'pass']]), {
      outcome: 'inconclusive',
      reasons: [{ code: 'further-testing', check: 'weaker' }],
    });
  });

  it('does not pass because nobody was tempted into what is forbidden at any time', () => {
    const anytime: Check = { ...prohibition, applies: { on: 'bot-message' } };
    const persona = (name: string): ReadonlyMap<string, CheckVerdict> => {
      const verdict = told(anytime, ['pass', 'pass']);
      return new Map([[anytime.id, { ...verdict, cases: verdict.cases.map((each) => ({ ...each, persona: name })) }]]);
    };
    assert.equal(clauseVerdict(measure, clause, [anytime], persona('adult')).outcome, 'pass');
    const { outcome, reasons } = clauseVerdict(measure, clause, [anytime], persona('recorded'));
    assert.deepEqual([outcome, reasons], ['inconclusive', [{ code: 'further-testing', check: anytime.id }]]);
    assert.equal(clauseVerdict(measure, clause, [prohibition], persona('recorded')).outcome, 'pass');
  });

  it('is as bad as its worst check', () => {
    assert.equal(
      ruled([
        [duty, 'pass'],
        [weaker, 'fail'],
      ]).outcome,
      'fail',
    );
    assert.equal(
      ruled([
        [duty, 'not-tested'],
        [weaker, 'pass'],
      ]).outcome,
      'not-tested',
    );
    assert.equal(
      ruled([
        [duty, 'inconclusive'],
        [weaker, 'pass'],
      ]).outcome,
      'inconclusive',
    );
    assert.equal(
      ruled([
        [duty, 'not-applicable'],
        [weaker, 'pass'],
      ]).outcome,
      'not-tested',
    );
  });

  it('is not tested without a check, and says why', () => {
    assert.deepEqual(ruled([]), { outcome: 'not-tested', reasons: [{ code: 'no-check' }] });
    assert.deepEqual(ruled([], { assessment: 'documents' }), { outcome: 'not-tested', reasons: [{ code: 'by-document' }] });
  });

  it('does not apply when it binds the regulator or nobody', () => {
    const nobody = { outcome: 'not-applicable', reasons: [{ code: 'binds-nobody' }] };
    assert.deepEqual(ruled([], { binds: 'regulator' }), nobody);
    assert.deepEqual(ruled([], { kind: 'informative' }), nobody);
  });

  it('is not tested when its check has no verdict', () => {
    assert.equal(clauseVerdict(measure, clause, [duty], new Map()).outcome, 'not-tested');
  });
});
