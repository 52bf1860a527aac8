import type { Check, Expectation, Step } from '../model/check.ts';
import type { Place, Problem } from '../model/failure.ts';
import { clauseRef, type Measure } from '../model/measure.ts';
import type { Pack } from '../model/pack.ts';
import type { Persona } from '../model/persona.ts';
import type { Signal } from '../model/signal.ts';
import { languages } from '../model/words.ts';
import type { Definition } from './definitions.ts';
import { packProblems } from './pack-rules.ts';
import { didYouMean } from './suggestion.ts';
import type { Path } from './yaml.ts';

/** What was defined. */
interface Defined {
  readonly measures: readonly Measure[];
  readonly signals: readonly Signal[];
  readonly personas: readonly Persona[];
  readonly checks: readonly Check[];
  readonly packs: readonly Pack[];
}

/** Names that a check may refer to. */
interface Known {
  readonly clauses: ReadonlySet<string>;
  readonly userSignals: ReadonlySet<string>;
  readonly companionSignals: ReadonlySet<string>;
  readonly personas: ReadonlySet<string>;
}

const knownOf = ({ measures, signals, personas }: Defined): Known => ({
  clauses: new Set(measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause)))),
  userSignals: new Set(signals.flatMap(({ id, speaker }) => (speaker === 'user' ? [id] : []))),
  companionSignals: new Set(signals.flatMap(({ id, speaker }) => (speaker === 'companion' ? [id] : []))),
  personas: new Set(personas.map(({ id }) => id)),
});

/** Makes a place within one definition; parsing for places happens only when a problem was found. */
type At = (path: Path, part?: 'key' | 'value') => Place;

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

const clauseProblems = (check: Check, at: At, { clauses }: Known): readonly Problem[] =>
  check.clauses.flatMap(({ ref }, index) =>
    clauses.has(ref)
      ? []
      : [
          {
            code: 'unknown-clause',
            what: { en: `clause “${ref}” is in no measure`, zh: `没有法规含条款“${ref}”` },
            fix: didYouMean(ref, [...clauses]),
            place: at(['clauses', index, 'ref']),
          },
        ],
  );

const listed = (check: Check): readonly { readonly expectation: Expectation; readonly path: Path }[] =>
  (['all', 'any', 'none'] as const).flatMap((list) =>
    check.expect[list].map((expectation, index) => ({ expectation, path: ['expect', list, index] })),
  );

const expectationProblems = (check: Check, at: At, { userSignals, companionSignals }: Known): readonly Problem[] => {
  const seen = new Set<string>();
  return listed(check).flatMap(({ expectation, path }) => {
    const { observe } = expectation;
    const found: Problem[] = [];
    if (seen.has(expectation.id))
      found.push({
        code: 'duplicate-expectation',
        what: { en: `expectation “${expectation.id}” stands twice`, zh: `要求“${expectation.id}”出现两次` },
        fix: { en: 'name each expectation once', zh: '每项要求只写一次' },
        place: at([...path, 'id']),
      });
    seen.add(expectation.id);
    if (observe.look !== 'signal' || companionSignals.has(observe.signal)) return found;
    if (!userSignals.has(observe.signal)) {
      found.push({
        code: 'unknown-signal',
        what: { en: `signal “${observe.signal}” is not defined`, zh: `信号“${observe.signal}”没有定义` },
        fix: didYouMean(observe.signal, [...userSignals, ...companionSignals].sort()),
        place: at([...path, 'signal']),
      });
    } else {
      found.push({
        code: 'signal-of-user',
        what: {
          en: `signal “${observe.signal}” is said by the user, expectations look at the target`,
          zh: `信号“${observe.signal}”见于用户的话，而要求只看被测产品`,
        },
        fix: { en: 'use a signal of the companion', zh: '请用陪伴者一方的信号' },
        place: at([...path, 'signal']),
      });
    }
    return found;
  });
};

const triggerProblems = (check: Check, at: At, { userSignals }: Known): readonly Problem[] => {
  const { applies } = check;
  if (applies.on !== 'user-message' || applies.signal === undefined) return [];
  if (userSignals.has(applies.signal)) return [];
  return [
    {
      code: 'unknown-signal',
      what: { en: `no signal of the user is called “${applies.signal}”`, zh: `用户一方没有信号“${applies.signal}”` },
      fix: didYouMean(applies.signal, [...userSignals]),
      place: at(['applies', 'signal']),
    },
  ];
};

const stepProblems = (steps: readonly Step[], path: Path, at: At, known: Known): readonly Problem[] =>
  steps.flatMap((step, index): readonly Problem[] => {
    const here = [...path, index];
    if (step.do === 'repeat') return stepProblems(step.steps, [...here, 'steps'], at, known);
    if (step.do === 'as') return personaProblems([step.persona], () => at([...here, 'persona']), known);
    if (step.do !== 'say') return [];
    return step.fires.flatMap((signal, nth) =>
      known.userSignals.has(signal)
        ? []
        : [
            {
              code: 'unknown-signal',
              what: { en: `no signal of the user is called “${signal}”`, zh: `用户一方没有信号“${signal}”` },
              fix: didYouMean(signal, [...known.userSignals]),
              place: at([...here, 'fires', nth]),
            },
          ],
    );
  });

const personaProblems = (wanted: readonly string[], place: (index: number) => Place, { personas }: Known): readonly Problem[] =>
  wanted.flatMap((persona, index) =>
    personas.has(persona)
      ? []
      : [
          {
            code: 'unknown-persona',
            what: { en: `persona “${persona}” is not defined`, zh: `角色“${persona}”没有定义` },
            fix: didYouMean(persona, [...personas]),
            place: place(index),
          },
        ],
  );

const fires = (steps: readonly Step[], signal: string): boolean =>
  steps.some((step) => (step.do === 'repeat' ? fires(step.steps, signal) : step.do === 'say' && step.fires.includes(signal)));

const probeProblems = (check: Check, at: At, known: Known): readonly Problem[] => {
  const { probe, applies } = check;
  if (probe === undefined) return [];
  const seen = new Set<string>();
  return [
    ...personaProblems(probe.personas, (index) => at(['probe', 'personas', index]), known),
    ...probe.variants.flatMap((variant, index): readonly Problem[] => {
      const path = ['probe', 'variants', index];
      const found = [...stepProblems(variant.steps, [...path, 'steps'], at, known)];
      if (seen.has(variant.id))
        found.push({
          code: 'duplicate-variant',
          what: { en: `variant “${variant.id}” stands twice`, zh: `变体“${variant.id}”出现两次` },
          fix: { en: 'give each variant its own id', zh: '每个变体用各自的 id' },
          place: at([...path, 'id']),
        });
      seen.add(variant.id);
      if (applies.on === 'user-message' && applies.signal !== undefined && !fires(variant.steps, applies.signal)) {
        found.push({
          code: 'trigger-not-fired',
          what: {
            en: `no step of variant “${variant.id}” fires “${applies.signal}”, so the check could never apply`,
            zh: `变体“${variant.id}”没有一步触发“${applies.signal}”，检查永远不会适用`,
          },
          fix: {
            en: `add “fires: [${applies.signal}]” to the step that says it`,
            zh: `在说出它的那一步加上“fires: [${applies.signal}]”`,
          },
          place: at([...path, 'id']),
        });
      }
      return found;
    }),
  ];
};

const exampleProblems = (check: Check, at: At): readonly Problem[] => {
  const found: Problem[] = [];
  if (!check.examples.some((example) => example.nearMiss)) {
    found.push({
      code: 'no-near-miss',
      what: { en: 'no example is a near-miss', zh: '没有一个示例是近似例' },
      fix: {
        en: 'add an example that looks like the other outcome, with “nearMiss: true”',
        zh: '添一个看上去像相反结论的示例，注明“nearMiss: true”',
      },
      place: at(['examples'], 'key'),
    });
  }
  for (const lang of languages) {
    for (const outcome of ['passed', 'failed'] as const) {
      if (check.examples.some((example) => example.lang === lang && example.outcome === outcome)) continue;
      found.push({
        code: 'missing-example',
        what: { en: `there is no ${outcome} example in ${lang}`, zh: `缺少 ${lang} 的 ${outcome} 示例` },
        fix: {
          en: `add one with “lang: ${lang}” under examples.${outcome}`,
          zh: `在 examples.${outcome} 下添一个“lang: ${lang}”的示例`,
        },
        place: at(['examples', outcome], 'key'),
      });
    }
  }
  const known = new Set(listed(check).map(({ expectation }) => expectation.id));
  const any = check.expect.any.length > 0 ? ['any'] : [];
  check.examples
    .filter((example) => example.outcome === 'failed')
    .forEach((example, index) => {
      for (const id of example.violates) {
        if (known.has(id) || any.includes(id)) continue;
        found.push({
          code: 'unknown-expectation',
          what: {
            en: `the example violates “${id}”, which the check does not expect`,
            zh: `示例违反“${id}”，而检查没有这项要求`,
          },
          fix: didYouMean(id, [...known, ...any]),
          place: at(['examples', 'failed', index, 'violates']),
        });
      }
    });
  return found;
};

/** Problems that no single file shows: dangling references, duplicate ids, missing examples, probes that cannot trigger. */
export const crossProblems = (defined: Defined, definitions: readonly Definition[]): readonly Problem[] => {
  const known = knownOf(defined);
  // Of several with one id, the first.
  const checks = new Map(defined.checks.toReversed().map((check) => [check.id, check]));
  return [
    ...idProblems(definitions),
    ...definitions
      .filter((definition) => definition.kind === 'check')
      .flatMap((definition) => {
        const check = checks.get(definition.name);
        if (check === undefined) return [];
        const at: At = (path, part) => definition.source().place(path, part);
        return [
          ...clauseProblems(check, at, known),
          ...triggerProblems(check, at, known),
          ...expectationProblems(check, at, known),
          ...probeProblems(check, at, known),
          ...exampleProblems(check, at),
        ];
      }),
    ...packProblems(defined, definitions),
  ];
};
