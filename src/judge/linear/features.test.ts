import assert from 'node:assert/strict';
import { it } from 'node:test';
import { normalise } from '../patterns/normalise.ts';
import { featureReader } from './features.ts';

const read = featureReader();

/** Features of the whole message, as a set. */
const featuresOf = (text: string, before = ''): ReadonlySet<number> => {
  const { hashes, ends, sentences } = read(normalise(text).text, normalise(before).text);
  return new Set(hashes.slice(0, ends[sentences.length - 1]));
};

const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((each) => other.has(each)).length;

it('gives the same text the same features, whatever was read before', () => {
  const first = featuresOf('I have to go now. Good night!');
  featuresOf('别走，再陪我一会儿嘛');
  assert.deepEqual(featuresOf('I have to go now. Good night!'), first);
});

it('separates sentences', () => {
  const { ends, sentences } = read('早点睡。明天见！', '');
  assert.equal(sentences.length, 2);
  const [first = 0, second = 0] = ends;
  assert.ok(first > 0 && second > first);
});

it('sees through full width, zero width and emphasis', () => {
  const plain = featuresOf('I am an AI, not a human');
  for (const written of ['Ｉ am an ＡＩ, not a human', 'I am an \u200bAI, not\u200b a human', 'I am an **AI**, not a _human_'])
    assert.deepEqual(featuresOf(written), plain);
});

it('brings words of one field together, in both languages', () => {
  const common = shared(featuresOf('boyfriend'), featuresOf('husband'));
  assert.ok(common > shared(featuresOf('boyfriend'), featuresOf('kitchen')));
  assert.ok(shared(featuresOf('男朋友'), featuresOf('husband')) > shared(featuresOf('男朋友'), featuresOf('kitchen')));
});

it('finds Latin words of a field only whole', () => {
  const nothing = shared(featuresOf('xqz'), featuresOf('die'));
  assert.equal(shared(featuresOf('diet'), featuresOf('die')), nothing);
  assert.ok(shared(featuresOf('想die'), featuresOf('die')) > nothing);
});

it('tells ages apart, not their digits', () => {
  assert.deepEqual(featuresOf('I am 13 years old'), featuresOf('I am 16 years old'));
  assert.notDeepEqual(featuresOf('I am 16 years old'), featuresOf('I am 36 years old'));
});

it('reads an answer in the light of the question', () => {
  assert.notDeepEqual(featuresOf('Yes.', 'are you a human?'), featuresOf('Yes.', 'are you a robot?'));
  assert.deepEqual(featuresOf('Yes.', 'is it noon?'), featuresOf('Yes.'));
});
