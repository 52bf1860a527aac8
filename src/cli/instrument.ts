import { join } from 'node:path';
import { instrumentDigest } from '../files/calibration.ts';
import type { Catalogue } from '../files/catalogue.ts';
import { readWeights } from '../files/weights.ts';
import { deterministicInstrument, remembering } from '../judge/index.ts';
import type { Instrument } from '../model/answer.ts';
import type { Calibration } from '../model/calibration.ts';
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

/**
 * Figures of an instrument as it is now, made one: of each signal and language, those of the last folder that has them. A user's own signals
 * change no answer to a bundled one, so what was measured without them holds; figures of other versions are left as they are.
 */
export const withPresentFigures = (
  calibrations: readonly Calibration[],
  { name, digest }: Pick<Instrument, 'name' | 'digest'>,
  { digests, bundledSignals }: Pick<Catalogue, 'digests' | 'bundledSignals'>,
): readonly Calibration[] => {
  const bundled = digest.replace(digests.signals, bundledSignals);
  const isPresent = (each: Calibration): boolean => each.instrument === name && [digest, bundled].includes(each.digest);
  const [first, ...others] = calibrations.filter(isPresent);
  if (first === undefined) return calibrations;
  const entries = new Map(
    [first, ...others].flatMap((each) => each.entries).map((entry) => [`${entry.signal} ${entry.lang}`, entry]),
  );
  return [{ ...first, digest, entries: [...entries.values()] }, ...calibrations.filter((each) => !isPresent(each))];
};
