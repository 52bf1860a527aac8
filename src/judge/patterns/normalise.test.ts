import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, seeded } from '../test-data.ts';
import { normalise, recordedRange } from './normalise.ts';

const invisible = ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u2069', '\ufe0f', '\0', '\x7f', '*', '_', '`'];

/** The recorded words under a normalised word. */
const under = (recorded: string, word: string): string => {
  const normalised = normalise(recorded);
  const start = normalised.text.indexOf(word);
  assert.ok(start >= 0, `${JSON.stringify(normalised.text)} lacks ${word}`);
  const range = recordedRange(normalised, start, start + word.length);
  return recorded.slice(range.start, range.end);
};

describe('normalise', () => {
  it('sees the same words whatever is strewn between their letters, and finds the way back', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seeded(seed);
      const noise = () => drawn(random, invisible, 3).join('');
      const strewn = [...'I am human 我是真人'].map((char) => char + noise());
      const recorded = noise() + strewn.join('');
      assert.equal(normalise(recorded).text, 'i am human 我是真人', `seed ${seed}`);
      const words = `${strewn.slice(5, 9).join('')}n`;
      assert.equal(under(recorded, 'human'), words, `seed ${seed}`);
    }
  });

  it('folds full-width forms, quotes and spaces', () => {
    assert.equal(normalise('Ｉ　ａｍ　ＡＩ！').text, 'i am ai!');
    assert.equal(normalise('I’m “real”\t\t ok\r\n  yes').text, 'i\'m "real" ok\n\nyes');
    assert.equal(under('嗯，Ｉ　ａｍ  Ｒｅａｌ。', 'am real'), 'ａｍ  Ｒｅａｌ');
  });

  it('keeps lone surrogates and pairs as they are, unit by unit', () => {
    const recorded = '\ud83d Yes \ude00 是\u200b的 😀';
    assert.equal(normalise(recorded).text, '\ud83d yes \ude00 是的 😀');
    assert.equal(under(recorded, '是的'), '是\u200b的');
    assert.equal(under(recorded, '😀'), '😀');
  });

  it('lower-cases without changing the length of what it maps', () => {
    assert.equal(under('İ İstanbul 是 ABC', 'abc'), 'ABC');
    assert.equal(under('ABC plain ASCII', 'ascii'), 'ASCII');
  });

  it('maps every unit back to one at or after the one before, within the text', () => {
    const units = [...invisible, 'A', ' ', '\n', '\u3000', '我', 'Ａ', '\ud83d', '\ude00', '。', 'é'];
    for (let seed = 0; seed < 300; seed += 1) {
      const recorded = drawn(seeded(seed), units, 30).join('');
      const normalised = normalise(recorded);
      let last = 0;
      for (let at = 0; at < normalised.text.length; at += 1) {
        const { start, end } = recordedRange(normalised, at, at + 1);
        assert.ok(start >= last && end === start + 1 && end <= recorded.length, `seed ${seed} at ${at}`);
        assert.equal(normalise(recorded.slice(start, end)).text, normalised.text[at], `seed ${seed} at ${at}`);
        last = end;
      }
      assert.equal(normalise(normalised.text).text, normalised.text, `seed ${seed}`);
    }
  });

  it('takes a message of a megabyte', () => {
    const half = '我\u200b是 '.repeat(131_072);
    const recorded = `${half}Ｈｕｍａｎ${half}`;
    assert.equal(under(recorded, 'human'), 'Ｈｕｍａｎ');
    assert.equal(normalise('\u200b'.repeat(1_048_576)).text, '');
    assert.equal(normalise('A'.repeat(1_048_576)).text.length, 1_048_576);
  });
});
