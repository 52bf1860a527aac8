import type { Check } from '../model/check.ts';
import type { Problem } from '../model/failure.ts';
import { clauseRef, type Measure } from '../model/measure.ts';
import type { Pack } from '../model/pack.ts';
import type { Persona } from '../model/persona.ts';
import type { Signal } from '../model/signal.ts';
import { checkProblems, type Known } from './check-rules.ts';
import type { Definition } from './definitions.ts';
import { packProblems } from './pack-rules.ts';
import { yieldProblems } from './signal-rules.ts';

/** What was defined. */
interface Defined {
  readonly measures: readonly Measure[];
  readonly signals: readonly Signal[];
  readonly personas: readonly Persona[];
  readonly checks: readonly Check[];
  readonly packs: readonly Pack[];
}

const knownOf = ({ measures, signals, personas }: Defined): Known => ({
  clauses: new Set(measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause)))),
  userSignals: new Set(signals.flatMap(({ id, speaker }) => (speaker === 'user' ? [id] : []))),
  companionSignals: new Set(signals.flatMap(({ id, speaker }) => (speaker === 'companion' ? [id] : []))),
  personas: new Set(personas.map(({ id }) => id)),
});

const idProblems = (definitions: readonly Definition[]): readonly Problem[] => {
  const seen = new Map<string, string>();
  return definitions.flatMap((definition) => {
    if (definition.kind === 'calibration' || typeof definition.value !== 'object' || definition.value === null) return [];
    const id = 'id' in definition.value ? String(definition.value.id) : '';
    const place = () => definition.source().place(['id']);
    const found: Problem[] = [];
    if (id !== definition.name) {
      found.push({
        code: 'id-not-file-name',
        what: {
          en: `id “${id}” differs from the file name “${definition.name}”`,
          zh: `id“${id}”与文件名“${definition.name}”不一致`,
        },
        fix: { en: `write “id: ${definition.name}”, or rename the file`, zh: `写成“id: ${definition.name}”，或改文件名` },
        place: place(),
      });
    }
    const key = `${definition.kind} ${id}`;
    const first = seen.get(key);
    if (first !== undefined)
      found.push({
        code: 'duplicate-id',
        what: {
          en: `${definition.kind} “${id}” is already defined in ${first}`,
          zh: `${definition.kind}“${id}”已在 ${first} 中定义`,
        },
        fix: { en: 'give one of the two another id', zh: '给其中一个换个 id' },
        place: place(),
      });
    seen.set(key, first ?? definition.file);
    return found;
  });
};

/** Problems that no single file shows: dangling references, duplicate ids, missing examples, probes that cannot trigger. */
export const crossProblems = (defined: Defined, definitions: readonly Definition[]): readonly Problem[] => {
  const known = knownOf(defined);
  // Of several with one id, the first.
  const checks = new Map(defined.checks.toReversed().map((check) => [check.id, check]));
  return [
    ...idProblems(definitions),
    ...yieldProblems(defined.signals, definitions),
    ...definitions
      .filter((definition) => definition.kind === 'check')
      .flatMap((definition) => {
        const check = checks.get(definition.name);
        if (check === undefined) return [];
        return checkProblems(check, (path, part) => definition.source().place(path, part), known);
      }),
    ...packProblems(defined, definitions),
  ];
};
