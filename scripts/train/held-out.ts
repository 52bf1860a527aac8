// npm run calibrate:cv -- labelled.jsonl …: how good are three designs on sources that nothing was learnt from? Learns from the
// repository's own texts only, so that every file given is held out whole, and measures patterns, linear models, and both together.
import { basename } from 'node:path';
import { deterministicInstrument } from '../../src/judge/deterministic.ts';
import { patternsInstrument } from '../../src/judge/patterns/index.ts';
import type { Instrument } from '../../src/model/answer.ts';
import type { SpeakerWeights } from '../../src/model/weights.ts';
import { exampleItems, type Item, labelledItems, ownItems } from './corpus.ts';
import { catalogue, root, speakerOf } from './definitions.ts';
import { weightsOf } from './weights.ts';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('name labelled files: npm run calibrate:cv -- labelled.jsonl …');

const deaf = (speaker: SpeakerWeights): SpeakerWeights => ({
  ...speaker,
  signals: speaker.signals.map(({ decisions: { zh, en }, ...signal }) => ({
    ...signal,
    decisions: {
      zh: { ...zh, patternsYes: 0, patternsUnsure: 0 },
      en: { ...en, patternsYes: 0, patternsUnsure: 0 },
    },
  })),
});

const weights = weightsOf([...ownItems(root, speakerOf), ...exampleItems(catalogue.signals)], catalogue);
const designs: readonly (readonly [string, Instrument])[] = [
  ['patterns', patternsInstrument(catalogue.signals, '')],
  [
    'linear',
    deterministicInstrument(catalogue.signals, { ...weights, user: deaf(weights.user), companion: deaf(weights.companion) }, ''),
  ],
  ['both', deterministicInstrument(catalogue.signals, weights, '')],
];

const share = (hits: number, of: number): string => (of === 0 ? '   –' : (hits / of).toFixed(2).padStart(4));

const cellOf = (instrument: Instrument, items: readonly Item[]): string => {
  const counts = { found: 0, missed: 0, alarms: 0, unsure: 0, absent: 0 };
  for (const { text, before, speaker, signal, present } of items) {
    const value = instrument.answer({ text, before, speaker }, [signal])[0]?.value;
    if (value === 'unsure') counts.unsure += 1;
    if (!present) counts.absent += 1;
    if (value === 'yes') counts[present ? 'found' : 'alarms'] += 1;
    else if (present) counts.missed += 1;
  }
  const { found, missed, alarms, unsure, absent } = counts;
  const f1 = share(2 * found, 2 * found + missed + alarms);
  return `${share(found, found + alarms)} ${share(found, found + missed)} ${f1} ${share(alarms, absent)} ${share(unsure, items.length)}`;
};

console.log(`${''.padEnd(54)}${designs.map(([name]) => name.padEnd(28)).join('')}`);
console.log(
  `${'source, signal, language, labels'.padEnd(54)}${designs.map(() => 'P    R    F1   FPR  unsure'.padEnd(28)).join('')}`,
);
for (const file of files) {
  const items = labelledItems(file, speakerOf, true);
  const groups = [...new Set(items.map(({ signal, lang }) => `${signal} ${lang}`))].sort();
  for (const group of groups) {
    const own = items.filter(({ signal, lang }) => `${signal} ${lang}` === group);
    const present = own.filter((item) => item.present).length;
    const name = `${basename(file, '.jsonl')} ${group} ${own.length} (${present})`;
    console.log(`${name.padEnd(54)}${designs.map(([, instrument]) => cellOf(instrument, own).padEnd(28)).join('')}`);
  }
}
