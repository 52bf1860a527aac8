// Learns the linear models of all signals of one speaker, and measures each on the folds it was not learnt from.
import { featureReader } from '../../src/judge/linear/features.ts';
import { fewest } from '../../src/judge/linear/scorer.ts';
import { normalise } from '../../src/judge/patterns/normalise.ts';
import { everyday, type Item, tellsOf } from './corpus.ts';
import { type Active, fit, type Model, type Row, scoreOf } from './regression.ts';
import { mayCoincide } from './related.ts';

const folds = 5;
/** Features kept for a speaker. */
const most = 96_000;
/** Items of other signals count as absent, all together a tenth of the signal's own; so many of them are looked at. */
const othersWeight = 0.1;
const mostOthers = 3_000;

/** An item as features: indices into the vocabulary, sentence by sentence. */
export interface Read {
  readonly item: Item;
  readonly fold: number;
  readonly sentences: readonly Active[];
  readonly whole: Active;
}

const foldOf = (group: string): number => {
  let hash = 7;
  for (let at = 0; at < group.length; at += 1) hash = (Math.imul(hash, 31) + group.charCodeAt(at)) >>> 0;
  return (hash ^ (hash >>> 13)) % folds;
};

interface Hashed {
  readonly item: Item;
  readonly sentences: readonly { readonly hashes: readonly number[]; readonly size: number }[];
}

const hashed = (items: readonly Item[]): readonly Hashed[] => {
  const read = featureReader();
  return items.map((item) => {
    const { hashes, ends, sentences } = read(normalise(item.text).text, normalise(item.before).text);
    const own = sentences.map((_, index) => hashes.slice(index === 0 ? 0 : ends[index - 1], ends[index]));
    return { item, sentences: own.map((all) => ({ hashes: [...new Set(all)], size: all.length })) };
  });
};

const indexed = (all: readonly Hashed[], vocabulary: ReadonlyMap<number, number>): readonly Read[] =>
  all.map(({ item, sentences }) => {
    const known = sentences.map(({ hashes, size }): Active => {
      const features = hashes.flatMap((hash) => vocabulary.get(hash) ?? []);
      return { features: Int32Array.from(features), size };
    });
    const features = Int32Array.from(known.flatMap((each) => [...each.features]));
    const size = known.reduce((sum, each) => sum + each.size, 0);
    return { item, fold: foldOf(item.group), sentences: known, whole: { features, size } };
  });

/** Features seen in two items or more. */
const repeated = (all: readonly Hashed[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { sentences } of all)
    for (const hash of new Set(sentences.flatMap(({ hashes }) => hashes))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1).map(([hash], index) => [hash, index]));
};

const highest = (read: Read, model: Model): Active | undefined => {
  const telling = read.sentences.filter(({ size }) => size >= fewest);
  const scores = telling.map((each) => scoreOf(model, each));
  return telling[scores.indexOf(Math.max(...scores))];
};

/** Whole messages, and their sentences: the telling one of a present signal, all of an absent one. */
const rowsOf = (reads: readonly Read[], signal: string, first: Model | undefined): readonly Row[] => {
  const own = reads.filter(({ item }) => tellsOf(signal, item));
  const others = reads.filter(
    ({ item }) => item.signal !== signal && item.signal !== everyday && !(item.present && mayCoincide(signal, item.signal)),
  );
  const step = Math.max(1, Math.floor(others.length / mostOthers));
  const sample = others.filter((_, index) => index % step === 0);
  const light = (othersWeight * own.length) / Math.max(1, sample.length);
  const weighted = [
    ...own.map((read) => ({ read, weight: read.item.weight })),
    ...sample.map((read) => ({ read, weight: light })),
  ];
  return weighted.flatMap(({ read, weight }): readonly Row[] => {
    const present = read.item.signal === signal && read.item.present;
    const whole = { ...read.whole, present, weight };
    if (first === undefined || read.sentences.length < 2) return [whole];
    if (present) {
      const telling = highest(read, first);
      return telling === undefined ? [whole] : [whole, { ...telling, present, weight: weight * 0.7 }];
    }
    return [whole, ...read.sentences.map((each) => ({ ...each, present, weight: weight / read.sentences.length }))];
  });
};

/** A first model, of whole messages, says which sentence of a message is the telling one. */
const learnOne = (reads: readonly Read[], signal: string, first: Model): Model =>
  fit(rowsOf(reads, signal, first), first.weights.length);

/** Scores of an item by a model that has not seen it. */
export interface Unseen {
  readonly item: Item;
  readonly whole: number;
  readonly best: number;
}

const scored = (read: Read, model: Model): Unseen => {
  const whole = scoreOf(model, read.whole);
  const telling = highest(read, model);
  return { item: read.item, whole, best: telling === undefined ? whole : scoreOf(model, telling) };
};

export interface Learnt {
  readonly signals: readonly string[];
  /** Hash of each feature, by its index, and the number of items that have it. */
  readonly hashes: Int32Array;
  readonly frequency: Int32Array;
  readonly models: ReadonlyMap<string, Model>;
  /** By signal: all items of the speaker, each scored by a model learnt without its fold. */
  readonly unseen: ReadonlyMap<string, readonly Unseen[]>;
}

/** The features that weigh most for some signal, in order of their hashes. */
const chosen = (vocabulary: ReadonlyMap<number, number>, models: readonly Model[]): ReadonlyMap<number, number> => {
  const spreads = models.map(({ weights }) =>
    Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length),
  );
  const weighed = [...vocabulary].map(([hash, index]) => ({
    hash,
    weight: Math.max(...models.map(({ weights }, k) => Math.abs(weights[index] ?? 0) / (spreads[k] || 1))),
  }));
  const kept = weighed.sort((a, b) => b.weight - a.weight || a.hash - b.hash).slice(0, most);
  return new Map(
    kept
      .map(({ hash }) => hash)
      .sort((a, b) => a - b)
      .map((hash, index) => [hash, index]),
  );
};

export const learn = (items: readonly Item[], signals: readonly string[]): Learnt => {
  const all = hashed(items);
  const wide = repeated(all);
  const wideReads = indexed(all, wide);
  const rough = signals.map((signal) => fit(rowsOf(wideReads, signal, undefined), wide.size));
  const vocabulary = chosen(wide, rough);
  const reads = indexed(all, vocabulary);
  const models = new Map<string, Model>();
  const unseen = new Map<string, readonly Unseen[]>();
  for (const signal of signals) {
    const first = fit(rowsOf(reads, signal, undefined), vocabulary.size);
    models.set(signal, learnOne(reads, signal, first));
    const parts = Array.from({ length: folds }, (_, fold) => {
      const others = reads.filter((read) => read.fold !== fold);
      const model = learnOne(others, signal, first);
      return reads.filter((read) => read.fold === fold).map((read) => scored(read, model));
    });
    unseen.set(signal, parts.flat());
  }
  const frequency = new Int32Array(vocabulary.size);
  for (const { whole } of reads) for (const feature of whole.features) frequency[feature] = (frequency[feature] ?? 0) + 1;
  return { signals, hashes: Int32Array.from(vocabulary.keys()), frequency, models, unseen };
};
