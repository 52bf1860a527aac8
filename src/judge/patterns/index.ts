import type { Answer, Instrument, MessageInContext, Span } from '../../model/answer.ts';
import type { Pattern, Signal, SignalId } from '../../model/signal.ts';
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

/** A message as the rules see it. */
export interface Message {
  readonly speaker: Signal['speaker'];
  readonly normalised: Normalised;
  /** The normalised message before; made when first asked for. */
  readonly before: () => string;
}

/** Answers for the wanted signals, in that order. */
export type Matcher = (message: Message, wanted: readonly SignalId[]) => readonly Answer[];

/**
 * Every rule of every signal in one pass over the message.
 * A gate of required literals (one automaton) finds the few expressions worth running; those run in linear time.
 */
export const patternMatcher = (signals: readonly Signal[]): Matcher => {
  const rules = signals.flatMap(rulesOf);
  const gated = rules.map((rule) => requiredLiterals(rule.match.source));
  const gate = automaton(
    gated.flat(),
    gated.flatMap((required, index) => required.map(() => index)),
  );
  const ungated = rules.flatMap((_, index) => (gated[index]?.length === 0 ? [index] : []));
  const indexOf = new Map(signals.map((signal, index) => [signal.id, index]));
  // By rule: the message in which it last hit or ended, and the sentence in which it was last tried.
  const done = new Int32Array(rules.length);
  const tried = new Int32Array(rules.length);
  let message = 0;

  const evaluate = ({ normalised, before }: Message, wanted: ReadonlySet<number>): ReadonlyMap<number, Hits> => {
    const { text } = normalised;
    const ends = sentenceEnds(text);
    const hits = new Map<number, Hits>();
    message = message === 0x7fffffff ? 1 : message + 1;
    tried.fill(-1);

    const isMeant = (rule: Rule, from: number, to: number): boolean => {
      if (rule.unless?.find(text, from, to) !== undefined) return false;
      if (rule.after === undefined) return true;
      return rule.after.find(before(), 0, before().length) !== undefined;
    };

    const attempt = (index: number, sentence: number): void => {
      const rule = rules[index];
      if (rule === undefined || done[index] === message || tried[index] === sentence || !wanted.has(rule.signal)) return;
      tried[index] = sentence;
      const known = hits.get(rule.signal);
      // One strong hit says yes: only what could still veto it matters.
      if (known !== undefined && (known.vetoed || (known.strong.length > 0 && rule.kind !== 'veto'))) return;
      const inMessage = rule.scope === 'message';
      const from = inMessage || sentence === 0 ? 0 : (ends[sentence - 1] ?? 0);
      const to = inMessage ? text.length : (ends[sentence] ?? 0);
      const hit = rule.match.find(text, from, to);
      if (inMessage) done[index] = message;
      if (hit === undefined || !isMeant(rule, from, to)) return;
      done[index] = message;
      const own = known ?? { strong: [], weak: [], vetoed: false };
      hits.set(rule.signal, own);
      if (rule.kind === 'veto') own.vetoed = true;
      else own[rule.kind].push(recordedRange(normalised, hit.start, hit.end));
    };

    let sentence = 0;
    gate.scan(text, (rule, end) => {
      while (sentence < ends.length - 1 && (ends[sentence] ?? 0) < end) sentence += 1;
      attempt(rule, sentence);
    });
    for (const rule of ungated) for (let at = 0; at < ends.length; at += 1) attempt(rule, at);
    return hits;
  };

  return (message, wanted) => {
    const indices = wanted.map((id) => indexOf.get(id) ?? -1);
    const spoken = indices.filter((index) => signals[index]?.speaker === message.speaker);
    if (spoken.length === 0) return wanted.map((id) => answerOf(id, undefined));
    const hits = evaluate(message, new Set(spoken));
    return wanted.map((id, at) => answerOf(id, hits.get(indices[at] ?? -1)));
  };
};

/** A message for matchers. */
export const messageOf = ({ speaker, text, before }: MessageInContext): Message => {
  let known: string | undefined;
  return {
    speaker,
    normalised: normalise(text),
    before: () => {
      known ??= normalise(before).text;
      return known;
    },
  };
};

/** The patterns alone as an instrument. */
export const patternsInstrument = (signals: readonly Signal[], digest: string): Instrument => {
  const match = patternMatcher(signals);
  return { name: 'patterns', digest, languageOf, answer: (message, wanted) => match(messageOf(message), wanted) };
};
