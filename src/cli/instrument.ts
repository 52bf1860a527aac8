import { join } from 'node:path';
import { instrumentDigest } from '../files/calibration.ts';
import type { Catalogue } from '../files/catalogue.ts';
import { readWeights } from '../files/weights.ts';
import { deterministicInstrument, remembering } from '../judge/index.ts';
import type { Instrument } from '../model/answer.ts';
import type { Signal } from '../model/signal.ts';
import { bundledChecks, gatesAtBuild } from './definitions.ts';

/** The deterministic instrument with the weights that come with the package, for all signals or those wanted. */
export const openInstrument = (catalogue: Catalogue, wanted?: ReadonlySet<string>): Instrument => {
  const weights = readWeights(join(bundledChecks, 'weights', 'patterns.bin'));
  const gates = gatesAtBuild(catalogue);
  // Without gates, those of the user's own signals among them, each signal takes some milliseconds: only those that are asked for.
  const isWanted = ({ id }: Signal): boolean => gates !== undefined || wanted === undefined || wanted.has(id);
  const digest = instrumentDigest(catalogue.digests.signals, weights?.digest);
  return remembering(deterministicInstrument(catalogue.signals.filter(isWanted), weights, digest, gates));
};
