import type { Clause, Measure } from '../model/measure.ts';
import type { Pack } from '../model/pack.ts';
import type { Persona } from '../model/persona.ts';
import type { Localized } from '../model/words.ts';
import { toFacts } from './read-check.ts';

/** A measure file after validation against its schema. */
export interface MeasureFile {
  readonly id: string;
  readonly title: Localized;
  readonly issuer: Localized;
  readonly jurisdiction: string;
  readonly 'in-force': string;
  readonly sources: readonly string[];
  readonly 'text-basis': Localized;
  readonly clauses: readonly Clause[];
}

/** A persona file after validation against its schema. */
export interface PersonaFile {
  readonly id: string;
  readonly title: Localized;
  readonly facts: Parameters<typeof toFacts>[0];
}

export const toMeasure = ({ 'in-force': inForce, 'text-basis': textBasis, ...file }: MeasureFile): Measure => ({
  ...file,
  inForce,
  textBasis,
});

export const toPersona = (file: PersonaFile): Persona => ({ id: file.id, title: file.title, facts: toFacts(file.facts) });

/** A pack file after validation against its schema. */
export type PackFile = Pick<Pack, 'id' | 'title' | 'why' | 'personas'> & Partial<Pick<Pack, 'checks' | 'clauses'>>;

export const toPack = (file: PackFile): Pack => ({ checks: [], clauses: [], ...file });
