import type { Gate, Gates } from '../../model/gate.ts';
import type { Pattern, Signal } from '../../model/signal.ts';
import { languages } from '../../model/words.ts';
import { tablesOf } from './automaton.ts';
import { type Expression, expression } from './expression.ts';
import { branchesOf } from './literals.ts';

/** One expression with what it means for its signal. */
export interface Rule {
  readonly signal: number;
  readonly kind: 'strong' | 'weak' | 'veto';
  readonly scope: 'sentence' | 'message';
  readonly match: Expression;
  readonly unless?: Expression;
  readonly after?: Expression;
}

type Compile = (source: string) => Expression;

const ruleOf = (pattern: Pattern, signal: number, compile: Compile): Rule => ({
  signal,
  kind: pattern.strength,
  scope: pattern.scope,
  match: compile(pattern.match),
  ...(pattern.unless === undefined ? {} : { unless: compile(pattern.unless) }),
  ...(pattern.after === undefined ? {} : { after: compile(pattern.after) }),
});

const signalRules = (signal: Signal, index: number, compile: Compile): readonly Rule[] =>
  languages.flatMap((language) => [
    ...signal.patterns[language].map((pattern) => ruleOf(pattern, index, compile)),
    ...signal.vetoes[language].map((source): Rule => ({ signal: index, kind: 'veto', scope: 'message', match: compile(source) })),
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

/** Builds the gate of rules from the literals that their expressions need. */
export const gateOf = (rules: readonly Rule[]): Gate => {
  const branches = rules.map((rule) => branchesOf(rule.match.source()));
  const gated = branches.flatMap((own) => own.map(({ literals }) => literals));
  return {
    tables: tablesOf(
      gated.flat(),
      gated.flatMap((literals, branch) => literals.map(() => branch)),
    ),
    rules: Int32Array.from(branches.flatMap((own, rule) => own.map(() => rule))),
    ungated: Int32Array.from(branches.flatMap((own, rule) => (own.length === 0 ? [rule] : []))),
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
