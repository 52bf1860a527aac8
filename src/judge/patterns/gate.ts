import type { Gate, Gates } from '../../model/gate.ts';
import type { Pattern, Signal } from '../../model/signal.ts';
import { languages } from '../../model/words.ts';
import { tablesOf } from './automaton.ts';
import { type Expression, expression } from './expression.ts';
import { requiredLiterals } from './literals.ts';

/** One expression with what it means for its signal. */
export interface Rule {
  readonly signal: number;
  readonly kind: 'strong' | 'weak' | 'veto';
  readonly scope: 'sentence' | 'message';
  readonly match: Expression;
  readonly unless?: Expression;
  readonly after?: Expression;
}

const ruleOf = (pattern: Pattern, signal: number): Rule => ({
  signal,
  kind: pattern.strength,
  scope: pattern.scope,
  match: expression(pattern.match),
  ...(pattern.unless === undefined ? {} : { unless: expression(pattern.unless) }),
  ...(pattern.after === undefined ? {} : { after: expression(pattern.after) }),
});

const signalRules = (signal: Signal, index: number): readonly Rule[] =>
  languages.flatMap((language) => [
    ...signal.patterns[language].map((pattern) => ruleOf(pattern, index)),
    ...signal.vetoes[language].map(
      (source): Rule => ({ signal: index, kind: 'veto', scope: 'message', match: expression(source) }),
    ),
  ]);

/** The rules of signals, in the order in which gates count them. */
export const rulesOf = (signals: readonly Signal[]): readonly Rule[] => signals.flatMap(signalRules);

/** Builds the gate of rules from the literals that their expressions need. */
export const gateOf = (rules: readonly Rule[]): Gate => {
  const gated = rules.map((rule) => requiredLiterals(rule.match.source()));
  const values = gated.flatMap((required, index) => required.map(() => index));
  const ungated = rules.flatMap((_, index) => (gated[index]?.length === 0 ? [index] : []));
  return { tables: tablesOf(gated.flat(), values), ungated: Int32Array.from(ungated) };
};

/** One speaker's signals. */
export const spokenBy = (speaker: Signal['speaker'], signals: readonly Signal[]): readonly Signal[] =>
  signals.filter((signal) => signal.speaker === speaker);

/** Builds the gates of all signals; the build does it ahead of time, for it takes a while. */
export const gatesOf = (signals: readonly Signal[]): Gates => ({
  user: gateOf(rulesOf(spokenBy('user', signals))),
  companion: gateOf(rulesOf(spokenBy('companion', signals))),
});
