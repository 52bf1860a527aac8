import { join } from 'node:path';
import { instrumentDigest } from '../files/calibration.ts';
import type { Catalogue } from '../files/catalogue.ts';
import { readWeights } from '../files/weights.ts';
import { deterministicInstrument, remembering } from '../judge/index.ts';
import type { Instrument } from '../model/answer.ts';
import { bundledChecks } from './definitions.ts';

/** The deterministic instrument with the weights that come with the package, for all signals or those wanted. */
export const openInstrument = (catalogue: Catalogue, wanted?: ReadonlySet<string>): Instrument => {
  const weights = readWeights(join(bundledChecks, 'weights', 'patterns.json'));
  // Compiling the expressions of a signal costs about ten milliseconds: only those that are asked for.
  const signals = wanted === undefined ? catalogue.signals : catalogue.signals.filter(({ id }) => wanted.has(id));
  return remembering(deterministicInstrument(signals, weights, instrumentDigest(catalogue.digests.signals, weights?.digest)));
};
