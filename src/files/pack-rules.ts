import type { Check } from '../model/check.ts';
import type { Problem } from '../model/failure.ts';
import { clauseRef, type Measure } from '../model/measure.ts';
import { isOwn, type Pack } from '../model/pack.ts';
import type { Persona } from '../model/persona.ts';
import type { Definition } from './definitions.ts';
import { didYouMean } from './suggestion.ts';

/** What packs may refer to. */
interface Defined {
  readonly measures: readonly Measure[];
  readonly personas: readonly Persona[];
  readonly checks: readonly Check[];
  readonly packs: readonly Pack[];
}

const problemsOf = (pack: Pack, definition: Definition, defined: Defined): readonly Problem[] => {
  const { measures, personas, checks, packs } = defined;
  const unknown = (key: 'personas' | 'checks' | 'clauses', all: readonly string[]): readonly Problem[] =>
    pack[key].flatMap((name, index) =>
      all.includes(name)
        ? []
        : [
            {
              code: `unknown-in-${key}`,
              what: { en: `there is no “${name}” for the pack to take`, zh: `没有“${name}”可供应用场景包选用` },
              fix: didYouMean(name, all),
              place: definition.source().place([key, index]),
            },
          ],
    );
  const own = checks.filter((check) => isOwn(pack, check));
  const empty = (): Problem => ({
    code: 'empty-pack',
    what: { en: `the pack “${pack.id}” has no check`, zh: `应用场景包“${pack.id}”没有检查` },
    fix: {
      en: `name “checks:” or “clauses:”, or put checks into a folder “${pack.id}” beside it`,
      zh: `写明“checks:”或“clauses:”，或在旁边的“${pack.id}”目录里放检查`,
    },
    place: definition.source().place(['id']),
  });
  return [
    ...unknown(
      'personas',
      personas.map(({ id }) => id),
    ),
    // Another pack's own checks stay with it.
    ...unknown(
      'checks',
      checks.filter((check) => !packs.some((each) => isOwn(each, check))).map(({ id }) => id),
    ),
    ...unknown(
      'clauses',
      measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause))),
    ),
    ...(pack.checks.length + pack.clauses.length + own.length === 0 ? [empty()] : []),
  ];
};

/** What packs refer to and is not there, and packs without anything to play. */
export const packProblems = (defined: Defined, definitions: readonly Definition[]): readonly Problem[] =>
  definitions
    .filter(({ kind }) => kind === 'pack')
    .flatMap((definition) => {
      const pack = defined.packs.find(({ id }) => id === definition.name);
      return pack === undefined ? [] : problemsOf(pack, definition, defined);
    });
