import type { Answer, Instrument, MessageInContext, Span } from '../../model/answer.ts';
import type { Pattern, Signal } from '../../model/signal.ts';
import { languages } from '../../model/words.ts';
import { automaton } from './automaton.ts';
import { type Expression, expression } from './expression.ts';
import { languageOf } from './language.ts';
import { requiredLiterals } from './literals.ts';
import { type Normalised, normalise, recordedRange } from './normalise.ts';
import { sentenceEnds } from './sentences.ts';

/** One expression with what it means for its signal. */
interface Rule {
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

const rulesOf = (signal: Signal, index: number): readonly Rule[] =>
  languages.flatMap((language) => [
    ...signal.patterns[language].map((pattern) => ruleOf(pattern, index)),
    ...signal.vetoes[language].map(
      (source): Rule => ({ signal: index, kind: 'veto', scope: 'message', match: expression(source) }),
    ),
  ]);

const mostSpans = 3;

/** What the rules of one signal said of one message. */
interface Hits {
  readonly strong: Span[];
  readonly weak: Span[];
  vetoed: boolean;
}

const answerOf = (id: string, hits: Hits | undefined): Answer => {
  if (hits === undefined || hits.vetoed) return { signal: id, value: 'no', spans: [] };
  const spans = [...hits.strong, ...hits.weak].slice(0, mostSpans);
  if (hits.strong.length > 0 || hits.weak.length > 1) return { signal: id, value: 'yes', spans };
  return { signal: id, value: hits.weak.length === 1 ? 'unsure' : 'no', spans };
};

/** Sentence of a position, by walking forward: positions come in order. */
const sentenceAt = (ends: readonly number[], position: number, from: number): number => {
  let sentence = from;
  while (sentence < ends.length - 1 && (ends[sentence] ?? 0) < position) sentence += 1;
  return sentence;
};

/**
 * The deterministic instrument: every rule of every signal in one pass over the message.
 * A gate of required literals (one automaton) finds the few expressions worth running; those run in linear time.
 */
export const patternsInstrument = (signals: readonly Signal[], digest: string): Instrument => {
  const rules = signals.flatMap(rulesOf);
  const gated = rules.map((rule) => requiredLiterals(rule.match.source));
  const literals = gated.flat();
  const values = gated.flatMap((required, index) => required.map(() => index));
  const gate = automaton(literals, values);
  const ungated = rules.flatMap((_, index) => (gated[index]?.length === 0 ? [index] : []));
  const indexOf = new Map(signals.map((signal, index) => [signal.id, index]));

  const candidates = (
    text: string,
    ends: readonly number[],
    wanted: ReadonlySet<number>,
  ): ReadonlyMap<number, ReadonlySet<number>> => {
    const found = new Map<number, Set<number>>();
    const add = (rule: number, sentence: number): void => {
      const sentences = found.get(rule);
      if (sentences === undefined) found.set(rule, new Set([sentence]));
      else sentences.add(sentence);
    };
    let sentence = 0;
    gate.scan(text, (rule, end) => {
      if (!wanted.has(rules[rule]?.signal ?? -1)) return;
      sentence = sentenceAt(ends, end, sentence);
      add(rule, sentence);
    });
    for (const rule of ungated) if (wanted.has(rules[rule]?.signal ?? -1)) for (const [at] of ends.entries()) add(rule, at);
    return found;
  };

  const firstHit = (rule: Rule, text: string, ends: readonly number[], sentences: ReadonlySet<number>, before: () => string) => {
    const stretches =
      rule.scope === 'message'
        ? [[0, text.length] as const]
        : [...sentences].map((at) => [at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0] as const);
    for (const [start, end] of stretches) {
      const hit = rule.match.find(text, start, end);
      if (hit === undefined) continue;
      if (rule.unless?.find(text, start, end) !== undefined) continue;
      if (rule.after !== undefined && rule.after.find(before(), 0, before().length) === undefined) continue;
      return hit;
    }
    return undefined;
  };

  const evaluate = (
    message: MessageInContext,
    normalised: Normalised,
    wanted: ReadonlySet<number>,
  ): ReadonlyMap<number, Hits> => {
    const { text } = normalised;
    const ends = sentenceEnds(text);
    let beforeText: string | undefined;
    const before = (): string => {
      beforeText ??= normalise(message.before).text;
      return beforeText;
    };
    const hits = new Map<number, Hits>();
    const found = candidates(text, ends, wanted);
    for (const index of [...found.keys()].sort((a, b) => a - b)) {
      const rule = rules[index];
      if (rule === undefined) continue;
      const hit = firstHit(rule, text, ends, found.get(index) ?? new Set(), before);
      if (hit === undefined) continue;
      const own = hits.get(rule.signal) ?? { strong: [], weak: [], vetoed: false };
      hits.set(rule.signal, own);
      const span = recordedRange(normalised, hit.start, hit.end);
      if (rule.kind === 'veto') own.vetoed = true;
      else own[rule.kind].push(span);
    }
    return hits;
  };

  return {
    name: 'patterns',
    digest,
    languageOf,
    answer: (message, wanted) => {
      const indices = wanted.map((id) => indexOf.get(id) ?? -1);
      const spoken = indices.filter((index) => signals[index]?.speaker === message.speaker);
      if (spoken.length === 0) return wanted.map((id) => answerOf(id, undefined));
      const hits = evaluate(message, normalise(message.text), new Set(spoken));
      return wanted.map((id, at) => answerOf(id, hits.get(indices[at] ?? -1)));
    },
  };
};
