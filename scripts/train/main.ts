// npm run train [-- labelled.jsonl …]: learns the deterministic instrument's weights from the repository's texts and from labelled files
// whose licence allows it, and writes checks/weights/patterns.json. No text goes into that file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/files/catalogue.ts';
import { patternsInstrument } from '../../src/judge/patterns/index.ts';
import { exampleItems, type Item, labelledItems, ownItems } from './corpus.ts';
import { decide, type Evidence } from './decide.ts';
import { learn } from './learn.ts';
import { lengthened } from './lengthen.ts';
import { mirrored } from './opposite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const catalogue = await readCatalogue([join(root, 'checks')], {});
const speakers = new Map(catalogue.signals.map(({ id, speaker }) => [id, speaker]));
const speakerOf = (signal: string): 'user' | 'companion' => {
  const speaker = speakers.get(signal);
  if (speaker === undefined) throw new Error(`no signal “${signal}”`);
  return speaker;
};

const [out = join(root, 'checks', 'weights', 'patterns.json'), ...extra] = process.argv.slice(2);
const read: readonly Item[] = [
  ...ownItems(root, speakerOf),
  ...exampleItems(catalogue.signals),
  ...extra.flatMap((file) => labelledItems(file, speakerOf, true)),
];
const items = [...read, ...mirrored(read), ...lengthened(read)];
const patterns = patternsInstrument(catalogue.signals, '');

/** Of the items that lack a signal for certain, so many are looked at for false alarms. */
const mostBackground = 3000;

const base64 = (values: Int32Array | Int8Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

const speakerWeights = (speaker: 'user' | 'companion') => {
  const spoken = items.filter((item) => item.speaker === speaker);
  const signals = [...speakers].flatMap(([id, each]) => (each === speaker ? [id] : [])).sort();
  const { models, unseen, hashes } = learn(spoken, signals);
  const weights = new Int8Array(hashes.length * signals.length);
  const described = signals.map((id, column) => {
    const model = models.get(id);
    const scores = unseen.get(id);
    if (model === undefined || scores === undefined) throw new Error(`nothing learnt of ${id}`);
    const scale = Math.fround(model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127);
    model.weights.forEach((weight, row) => {
      weights[row * signals.length + column] = Math.round(weight / scale);
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
      return item !== undefined && item.signal !== id && !item.present;
    });
    const step = Math.max(1, Math.floor(strangers.length / mostBackground));
    const background = strangers.filter((_, place) => place % step === 0).flatMap(evidenceAt);
    const own = indices.filter((index) => scores[index]?.item.signal === id).flatMap(evidenceAt);
    const decisionOf = (lang: 'zh' | 'en') =>
      decide(
        own.filter(({ item }) => item.lang === lang),
        background.filter(({ item }) => item.lang === lang),
      );
    return {
      id,
      scale,
      bias: Math.round(model.bias * 1e4) / 1e4,
      decisions: { zh: decisionOf('zh'), en: decisionOf('en') },
    };
  });
  return { signals: described, features: base64(hashes), weights: base64(weights) };
};

mkdirSync(join(out, '..'), { recursive: true });
const learnt = { user: speakerWeights('user'), companion: speakerWeights('companion') };
const sources = [...new Set(read.map(({ source }) => source))].sort();
writeFileSync(out, `${JSON.stringify({ format: 'clauseprobe-weights/1', items: read.length, sources, ...learnt })}\n`);
console.log(`${read.length} items, ${sources.length} files → ${out}`);
