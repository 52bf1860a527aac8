import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LabelledAnswer } from '../../judge/calibration.ts';
import { reliabilities } from './reliability.ts';
import { reliabilityText } from './reliability-text.ts';

const answer = (label: 'present' | 'absent', score?: number, lang: 'en' | 'zh' = 'en'): LabelledAnswer => ({
  item: 'i',
  source: 's',
  signal: 'farewell',
  lang,
  label,
  value: 'yes',
  ...(score === undefined ? {} : { score }),
  message: { text: '', speaker: 'user', before: '' },
  spans: [],
});
const times = (count: number, each: LabelledAnswer): readonly LabelledAnswer[] => Array.from({ length: count }, () => each);

const answers = [
  ...times(9, answer('present', 0.95)),
  answer('absent', 0.95),
  ...times(2, answer('present', 0.05)),
  ...times(8, answer('absent', 0.05)),
  answer('absent', 1),
  answer('present'),
];

describe('reliability', () => {
  it('compares predicted with observed in bins', () => {
    const [found] = reliabilities(answers);
    assert.ok(found !== undefined);
    assert.deepEqual([found.scored, found.unscored], [21, 1]);
    assert.deepEqual(
      found.bins.map(({ from, observed }) => [from, observed.hits, observed.of]),
      [
        [0, 2, 10],
        [0.9, 9, 11],
      ],
    );
    assert.ok(Math.abs((found.bins[1]?.predicted ?? 0) - 10.5 / 11) < 1e-12);
    const brier = (9 * 0.05 ** 2 + 0.95 ** 2 + 2 * 0.95 ** 2 + 8 * 0.05 ** 2 + 1) / 21;
    assert.ok(Math.abs(found.brier - brier) < 1e-12);
    assert.ok(Math.abs(found.brierOfShare - (11 / 21) * (10 / 21)) < 1e-12);
    const error = (10 * 0.15 + 11 * Math.abs(10.5 / 11 - 9 / 11)) / 21;
    assert.ok(Math.abs(found.calibrationError - error) < 1e-12);
  });

  it('keeps languages apart and leaves out what has no score', () => {
    assert.deepEqual(
      reliabilities([answer('present', 0.5, 'zh'), answer('absent', 0.5), answer('present')]).map(({ lang, scored }) => [
        lang,
        scored,
      ]),
      [
        ['en', 1],
        ['zh', 1],
      ],
    );
    assert.deepEqual(reliabilities([answer('present')]), []);
  });

  it('is printed in both languages', () => {
    assert.equal(
      reliabilityText(reliabilities(answers), 'model', 'en'),
      `farewell en: 21 scores; 1 without a score left out; Brier score 0.179 (0.249 for always saying the share of present), expected calibration error 0.143
  score     n  predicted  observed [95% CI]  holds
  0.0–0.1  10         5%  20% [5.7%–51%]     no
  0.9–1.0  11      95.5%  82% [52%–94.9%]    no
`,
    );
    assert.equal(
      reliabilityText(reliabilities(answers), 'model', 'zh'),
      `farewell en：21 条有概率，另有 1 条没有概率，未计入；Brier 分数 0.179（始终给出阳性占比时为 0.249），期望校准误差 0.143
  概率     样本   预测  实际 [95% 区间]  相符
  0.0–0.1    10     5%  20% [5.7%–51%]   否
  0.9–1.0    11  95.5%  82% [52%–94.9%]  否
`,
    );
    assert.equal(reliabilityText([], 'model', 'zh'), '“model”不给出概率，无从检验其可靠性\n');
  });
});
