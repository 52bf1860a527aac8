import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, seeded } from '../test-data.ts';
import { automaton } from './automaton.ts';

type Hit = readonly [value: number, end: number];

const scanned = (literals: readonly string[], text: string): readonly Hit[] => {
  const indices = literals.map((_, index) => index);
  const { length, values, ends } = automaton(literals, indices).scan(text);
  return Array.from({ length }, (_, place) => [values[place] ?? -1, ends[place] ?? -1]);
};

const searched = (literals: readonly string[], text: string): readonly Hit[] =>
  literals.flatMap((literal, value) => {
    const hits: Hit[] = [];
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) hits.push([value, at + literal.length]);
    return hits;
  });

const sorted = (hits: readonly Hit[]): readonly Hit[] => [...hits].sort((a, b) => a[1] - b[1] || a[0] - b[0]);

describe('automaton', () => {
  it('finds what naive search finds, in order of end', () => {
    // Few letters make overlaps, suffixes and repeats; lone surrogates are code units like others.
    for (const alphabet of [
      ['a', 'b'],
      ['a', '我', '们', '\ud83d', '\ude00', '\uffff', '\0'],
    ]) {
      for (let seed = 0; seed < 150; seed += 1) {
        const random = seeded(seed);
        const word = (most: number) => drawn(random, alphabet, most).join('');
        const literals = Array.from({ length: 12 }, () => word(5)).filter((literal) => literal !== '');
        const text = word(80);
        const hits = scanned(literals, text);
        assert.deepEqual(sorted(hits), sorted(searched(literals, text)), `seed ${seed}`);
        const ends = hits.map(([, end]) => end);
        assert.deepEqual(
          ends,
          [...ends].sort((a, b) => a - b),
          `seed ${seed}`,
        );
      }
    }
  });

  it('finds many long literals, more than the first table holds', () => {
    const random = seeded(1);
    const letters = [...'abcdefgh我你他她'];
    const literals = Array.from({ length: 600 }, () => `x${drawn(random, letters, 12).join('')}`);
    const text = drawn(random, literals, 200).join(' ');
    assert.deepEqual(sorted(scanned(literals, text)), sorted(searched(literals, text)));
  });

  it('finds nothing without literals or text', () => {
    assert.deepEqual(scanned([], 'text'), []);
    assert.deepEqual(scanned(['text'], ''), []);
  });
});
