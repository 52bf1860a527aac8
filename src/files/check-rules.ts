import type { Check, Expectation, Step, Variant } from '../model/check.ts';
import type { Place, Problem } from '../model/failure.ts';
import { languages } from '../model/words.ts';
import { didYouMean } from './suggestion.ts';
import type { Path } from './yaml.ts';

/** Names that a check may refer to. */
export interface Known {
  readonly clauses: ReadonlySet<string>;
  readonly userSignals: ReadonlySet<string>;
  readonly companionSignals: ReadonlySet<string>;
  readonly personas: ReadonlySet<string>;
}

/** Makes a place within one definition; parsing for places happens only when a problem was found. */
type At = (path: Path, part?: 'key' | 'value') => Place;

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

type Said = Extract<Step, { do: 'say' }>;

const says = (steps: readonly Step[], what: (said: Said) => boolean): boolean =>
  steps.some((step) => (step.do === 'repeat' ? says(step.steps, what) : step.do === 'say' && what(step)));

/** A variant that never opens the check it belongs to. */
const unfired = ({ applies }: Check, { id, steps }: Variant, place: () => Place): readonly Problem[] => {
  if (applies.on === 'user-message' && applies.signal !== undefined) {
    const { signal } = applies;
    if (says(steps, ({ fires }) => fires.includes(signal))) return [];
    return [
      {
        code: 'trigger-not-fired',
        what: {
          en: `no step of variant “${id}” fires “${signal}”, so the check could never apply`,
          zh: `变体“${id}”没有一步触发“${signal}”，检查永远不会适用`,
        },
        fix: { en: `add “fires: [${signal}]” to the step that says it`, zh: `在说出它的那一步加上“fires: [${signal}]”` },
        place: place(),
      },
    ];
  }
  if (applies.on !== 'cue' || says(steps, ({ cue }) => cue === true)) return [];
  return [
    {
      code: 'trigger-not-fired',
      what: {
        en: `no step of variant “${id}” is the cue, so the check could never apply`,
        zh: `变体“${id}”没有一步标为“cue”，检查永远不会适用`,
      },
      fix: { en: 'add “cue: true” to the step that the check is about', zh: '在检查所针对的那一步加上“cue: true”' },
      place: place(),
    },
  ];
};

const probeProblems = (check: Check, at: At, known: Known): readonly Problem[] => {
  const { probe } = check;
  if (probe === undefined) return [];
  const seen = new Set<string>();
  return [
    ...personaProblems(probe.personas, (index) => at(['probe', 'personas', index]), known),
    ...probe.variants.flatMap((variant, index): readonly Problem[] => {
      const path = ['probe', 'variants', index];
      const found = [
        ...stepProblems(variant.steps, [...path, 'steps'], at, known),
        ...unfired(check, variant, () => at([...path, 'id'])),
      ];
      if (seen.has(variant.id))
        found.push({
          code: 'duplicate-variant',
          what: { en: `variant “${variant.id}” stands twice`, zh: `变体“${variant.id}”出现两次` },
          fix: { en: 'give each variant its own id', zh: '每个变体用各自的 id' },
          place: at([...path, 'id']),
        });
      seen.add(variant.id);
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

/** What the rules of one check say of what it refers to, and of what it lacks. */
export const checkProblems = (check: Check, at: At, known: Known): readonly Problem[] => [
  ...clauseProblems(check, at, known),
  ...triggerProblems(check, at, known),
  ...expectationProblems(check, at, known),
  ...probeProblems(check, at, known),
  ...exampleProblems(check, at),
];
