import type { Gate, Gates } from '../../model/gate.ts';
import type { Pattern, Signal } from '../../model/signal.ts';
import { languages } from '../../model/words.ts';
import { tablesOf } from './automaton.ts';
import { type Expression, expression } from './expression.ts';
import { type Branch, branchesOf, conditionFor } from './literals.ts';
import { anyText, programOf } from './possible.ts';

/** One expression with what it means for its signal. */
export interface Rule {
  readonly signal: number;
  readonly kind: 'strong' | 'weak' | 'veto';
  readonly scope: 'sentence' | 'message';
  readonly match: Expression;
  readonly unless: Expression | undefined;
  readonly after: Expression | undefined;
}

type Compile = (source: string) => Expression;

const ruleOf = (pattern: Pattern, signal: number, compile: Compile): Rule => ({
  signal,
  kind: pattern.strength,
  scope: pattern.scope,
  match: compile(pattern.match),
  unless: pattern.unless === undefined ? undefined : compile(pattern.unless),
  after: pattern.after === undefined ? undefined : compile(pattern.after),
});

const signalRules = (signal: Signal, index: number, compile: Compile): readonly Rule[] =>
  languages.flatMap((language) => [
    ...signal.patterns[language].map((pattern) => ruleOf(pattern, index, compile)),
    ...signal.vetoes[language].map(
      (source): Rule => ({
        signal: index,
        kind: 'veto',
        scope: 'message',
        match: compile(source),
        unless: undefined,
        after: undefined,
      }),
    ),
  ]);

/** The rules of signals, in the order in which gates count them; those that write the same expression share it. */
export const rulesOf = (signals: readonly Signal[]): readonly Rule[] => {
  const known = new Map<string, Expression>();
  const compile: Compile = (source) => {
    const compiled = known.get(source) ?? expression(source);
    known.set(source, compiled);
    return compiled;
  };
  return signals.flatMap((signal, index) => signalRules(signal, index, compile));
};

/** Writes programs one after the other, each once, and gives their places; the first holds for every text. */
const programWriter = () => {
  const written: number[] = [...anyText];
  const places = new Map<string, number>([[anyText.join(), 0]]);
  const place = (program: readonly number[]): number => {
    const key = program.join();
    const known = places.get(key) ?? written.length;
    if (known === written.length) for (const number of program) written.push(number);
    places.set(key, known);
    return known;
  };
  return { place, written: () => Uint16Array.from(written) };
};

/** Builds the gate of rules from the literals that their expressions need. */
export const gateOf = (rules: readonly Rule[]): Gate => {
  const branches = rules.map((rule) => branchesOf(rule.match.source()));
  const gated = branches.flatMap((own) => own.map(({ literals }) => literals));
  const { place, written } = programWriter();
  const placeOf = (expression: Expression | undefined): number =>
    expression === undefined ? 0 : place(programOf(conditionFor(expression.source())));
  // Of a message whose rule is tried but once, other alternatives may come later: then all are asked for.
  const ofBranch = (rule: Rule, { condition }: Branch): number =>
    rule.scope === 'message' ? placeOf(rule.match) : place(programOf(condition));
  const byBranch = rules.flatMap((rule, index) => (branches[index] ?? []).map((branch) => ofBranch(rule, branch)));
  const byRule = rules.map((rule, index) => (branches[index]?.length === 0 ? placeOf(rule.match) : 0));
  const byUnless = rules.map(({ unless }) => placeOf(unless));
  const byAfter = rules.map(({ after }) => placeOf(after));
  return {
    tables: tablesOf(
      gated.flat(),
      gated.flatMap((literals, branch) => literals.map(() => branch)),
    ),
    rules: Int32Array.from(branches.flatMap((own, rule) => own.map(() => rule))),
    ungated: Int32Array.from(branches.flatMap((own, rule) => (own.length === 0 ? [rule] : []))),
    conditions: written(),
    byBranch: Int32Array.from(byBranch),
    byRule: Int32Array.from(byRule),
    byUnless: Int32Array.from(byUnless),
    byAfter: Int32Array.from(byAfter),
  };
};

/** One speaker's signals. */
export const spokenBy = (speaker: Signal['speaker'], signals: readonly Signal[]): readonly Signal[] =>
  signals.filter((signal) => signal.speaker === speaker);

/** Builds the gates of all signals; the build does it ahead of time, for it takes a while. */
export const gatesOf = (signals: readonly Signal[]): Gates => ({
  user: gateOf(rulesOf(spokenBy('user', signals))),
  companion: gateOf(rulesOf(spokenBy('companion', signals))),
});
