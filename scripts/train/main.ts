// npm run train [-- labelled.jsonl …]: learns the deterministic instrument's weights from the repository's texts and from labelled files
// whose licence allows it, and writes checks/weights/patterns.json. No text goes into that file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/files/catalogue.ts';
import { patternsInstrument } from '../../src/judge/patterns/index.ts';
import { type Item, labelledItems, ownItems } from './corpus.ts';
import { decide, type Evidence } from './decide.ts';
import { learn, type Unseen } from './learn.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const catalogue = await readCatalogue([join(root, 'checks')], {});
const speakers = new Map(catalogue.signals.map(({ id, speaker }) => [id, speaker]));
const speakerOf = (signal: string): 'user' | 'companion' => {
  const speaker = speakers.get(signal);
  if (speaker === undefined) throw new Error(`no signal “${signal}”`);
  return speaker;
};

const [out = join(root, 'checks', 'weights', 'patterns.json'), ...extra] = process.argv.slice(2);
const items: readonly Item[] = [...ownItems(root, speakerOf), ...extra.flatMap((file) => labelledItems(file, speakerOf, true))];
const patterns = patternsInstrument(catalogue.signals, '');

const evidenceOf = (signal: string, { item, whole, best }: Unseen): Evidence => {
  const [answer] = patterns.answer({ text: item.text, speaker: item.speaker, before: item.before }, [signal]);
  return { item, whole, best, patterns: answer?.value ?? 'no' };
};

/** Items of other signals that certainly lack this one; enough to know the false alarms among everything else. */
const backgroundOf = (unseen: readonly Unseen[], signal: string, related: (item: Item) => boolean): readonly Unseen[] => {
  const others = unseen.filter(({ item }) => item.signal !== signal && !related(item));
  return others.filter((_, index) => index % Math.max(1, Math.floor(others.length / 1500)) === 0);
};

const base64 = (values: Int32Array | Int8Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

const speakerWeights = (speaker: 'user' | 'companion') => {
  const own = items.filter((item) => item.speaker === speaker);
  const signals = [...speakers].flatMap(([id, each]) => (each === speaker ? [id] : [])).sort();
  const { models, unseen, hashes } = learn(own, signals);
  const weights = new Int8Array(hashes.length * signals.length);
  const described = signals.map((id, column) => {
    const model = models.get(id);
    const scores = unseen.get(id);
    if (model === undefined || scores === undefined) throw new Error(`nothing learnt of ${id}`);
    const scale = Math.fround(model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127);
    model.weights.forEach((weight, row) => {
      weights[row * signals.length + column] = Math.round(weight / scale);
    });
    const others = backgroundOf(scores, id, ({ present }) => present).map((each) => evidenceOf(id, each));
    const decisionOf = (lang: 'zh' | 'en') => {
      const evidence = scores.filter(({ item }) => item.signal === id && item.lang === lang).map((each) => evidenceOf(id, each));
      return decide(
        evidence,
        others.filter(({ item }) => item.lang === lang),
      );
    };
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
const sources = [...new Set(items.map(({ source }) => source))].sort();
writeFileSync(out, `${JSON.stringify({ format: 'clauseprobe-weights/1', items: items.length, sources, ...learnt }, null, 1)}\n`);
console.log(`${items.length} items, ${sources.length} files → ${out}`);
