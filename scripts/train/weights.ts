// Makes the file of weights from items: learns each speaker's models, and decides where their scores become answers.
import type { Catalogue } from '../../src/files/catalogue.ts';
import type { LearntWeights } from '../../src/files/weights.ts';
import { patternsInstrument } from '../../src/judge/patterns/index.ts';
import { everyday, type Item, tellsOf } from './corpus.ts';
import { decide, type Evidence } from './decide.ts';
import { learn } from './learn.ts';
import { lengthened } from './lengthen.ts';
import { mirrored } from './opposite.ts';

/** Of the items that lack a signal for certain, so many are looked at for false alarms. */
const mostBackground = 3000;

const speakerWeights = (speaker: 'user' | 'companion', items: readonly Item[], { signals: all }: Pick<Catalogue, 'signals'>) => {
  const patterns = patternsInstrument(all, '');
  const spoken = items.filter((item) => item.speaker === speaker);
  const signals = all.flatMap(({ id, speaker: each }) => (each === speaker ? [id] : [])).sort();
  const { models, unseen, hashes, frequency } = learn(spoken, signals);
  // What is read often lies close together: it is soon at hand.
  const order = Array.from(hashes.keys()).sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b);
  // Four weights are read at a time.
  const width = Math.ceil(signals.length / 4) * 4;
  const weights = new Int8Array(hashes.length * width);
  const described = signals.map((id, column) => {
    const model = models.get(id);
    const scores = unseen.get(id);
    if (model === undefined || scores === undefined) throw new Error(`nothing learnt of ${id}`);
    const scale = Math.fround(model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127);
    order.forEach((feature, row) => {
      weights[row * width + column] = Math.round((model.weights[feature] ?? 0) / scale);
    });
    const evidenceAt = (index: number): readonly Evidence[] => {
      const score = scores[index];
      if (score === undefined) return [];
      const { item, whole, best } = score;
      const [answer] = patterns.answer({ text: item.text, speaker, before: item.before }, [id]);
      const others = signals.map((other) => unseen.get(other)?.[index]?.whole ?? 0);
      return [{ item, whole, best, others, patterns: answer?.value ?? 'no' }];
    };
    const indices = scores.map((_, index) => index);
    const strangers = indices.filter((index) => {
      const item = scores[index]?.item;
      return item !== undefined && item.signal !== id && item.signal !== everyday && !item.present;
    });
    const step = Math.max(1, Math.floor(strangers.length / mostBackground));
    const background = strangers.filter((_, place) => place % step === 0).flatMap(evidenceAt);
    const telling = indices
      .filter((index) => {
        const item = scores[index]?.item;
        return item !== undefined && tellsOf(id, item);
      })
      .flatMap(evidenceAt);
    const decisionOf = (lang: 'zh' | 'en') => {
      const spoken = telling.filter(({ item }) => item.lang === lang);
      return decide({
        own: spoken.filter(({ item }) => item.signal === id),
        ordinary: spoken.filter(({ item }) => item.signal === everyday),
        strangers: background.filter(({ item }) => item.lang === lang),
      });
    };
    return {
      id,
      scale,
      bias: Math.round(model.bias * 1e4) / 1e4,
      decisions: { zh: decisionOf('zh'), en: decisionOf('en') },
    };
  });
  return { signals: described, features: hashes.map((_, row) => hashes[order[row] ?? 0] ?? 0), weights };
};

/** What goes into the file; no text does. */
export const weightsOf = (read: readonly Item[], catalogue: Pick<Catalogue, 'signals'>): LearntWeights => {
  const items = [...read, ...mirrored(read), ...lengthened(read)];
  return {
    items: read.length,
    sources: [...new Set(read.map(({ source }) => source))].sort(),
    user: speakerWeights('user', items, catalogue),
    companion: speakerWeights('companion', items, catalogue),
  };
};
