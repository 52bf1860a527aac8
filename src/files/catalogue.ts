import { join, sep } from 'node:path';
import type { Calibration } from '../model/calibration.ts';
import type { Check } from '../model/check.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Measure } from '../model/measure.ts';
import type { Pack } from '../model/pack.ts';
import type { Persona } from '../model/persona.ts';
import type { Setting } from '../model/setting.ts';
import type { Signal } from '../model/signal.ts';
import type { CheckFile } from './check-file.ts';
import { crossProblems } from './cross-rules.ts';
import { type Definition, type DefinitionKind, type ParsedCache, readDefinitions, sha256 } from './definitions.ts';
import { toCheck } from './read-check.ts';
import { type MeasureFile, type PackFile, type PersonaFile, toMeasure, toPack, toPersona } from './read-measure.ts';
import { type SignalFile, toSignal } from './read-signal.ts';
import { settle } from './settings.ts';

/** Everything that definitions define, typed and read-only. */
export interface Catalogue {
  readonly measures: readonly Measure[];
  readonly signals: readonly Signal[];
  readonly personas: readonly Persona[];
  readonly checks: readonly Check[];
  readonly packs: readonly Pack[];
  readonly calibrations: readonly Calibration[];
  /** What the operator set in the checks. */
  readonly settings: readonly Setting[];
  /** SHA-256 over the files of each kind, in order of their names. */
  readonly digests: { readonly checks: string; readonly signals: string; readonly calibration: string };
  /** SHA-256 over the signals below the first root alone: the bundled ones. */
  readonly bundledSignals: string;
  /** Every file that was read. */
  readonly files: readonly string[];
}

/** The schema of a definition's kind has been checked, so its value has that kind's shape. */
const valuesOf = <T>(
  definitions: readonly Definition[],
  kind: DefinitionKind,
): readonly { readonly value: T; readonly folder: string }[] =>
  definitions.filter((each) => each.kind === kind).map((each) => ({ value: each.value as T, folder: each.folder }));

const digestOf = (definitions: readonly Definition[], kinds: readonly DefinitionKind[]): string =>
  sha256(
    definitions
      .filter((each) => kinds.includes(each.kind))
      .map((each) => `${each.name} ${each.digest}`)
      .sort()
      .join('\n'),
  );

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Reads and cross-checks all definitions below the roots; `given` are settings as options write them. Throws `InvalidInput` with every problem found. */
export const readCatalogue = async (
  roots: readonly string[],
  cache: ParsedCache,
  given: readonly string[] = [],
): Promise<Catalogue> => {
  const { definitions, settings } = await settle(await readDefinitions(roots, cache), given);
  const catalogue: Catalogue = {
    measures: valuesOf<MeasureFile>(definitions, 'measure')
      .map(({ value }) => toMeasure(value))
      .sort(byId),
    signals: valuesOf<SignalFile>(definitions, 'signal')
      .map(({ value }) => toSignal(value))
      .sort(byId),
    personas: valuesOf<PersonaFile>(definitions, 'persona')
      .map(({ value }) => toPersona(value))
      .sort(byId),
    checks: valuesOf<CheckFile>(definitions, 'check')
      .map(({ value, folder }) => toCheck(value, folder))
      .sort(byId),
    packs: valuesOf<PackFile>(definitions, 'pack')
      .map(({ value }) => toPack(value))
      .sort(byId),
    settings,
    calibrations: valuesOf<Calibration>(definitions, 'calibration').map(({ value }) => value),
    digests: {
      checks: digestOf(definitions, ['check', 'persona', 'pack', 'measure']),
      signals: digestOf(definitions, ['signal']),
      calibration: digestOf(definitions, ['calibration']),
    },
    bundledSignals: digestOf(
      definitions.filter(({ file }) => file.startsWith(join(roots[0] ?? '', sep))),
      ['signal'],
    ),
    files: definitions.map((each) => each.file),
  };
  const problems = crossProblems(catalogue, definitions);
  if (problems.length > 0) throw new InvalidInput(problems);
  return catalogue;
};
