import type { Answer, Instrument, MessageInContext, Span } from '../../model/answer.ts';
import type { Gate } from '../../model/gate.ts';
import type { Signal, SignalId } from '../../model/signal.ts';
import { automatonOf } from './automaton.ts';
import { gateOf, type Rule, rulesOf } from './gate.ts';
import { languageOf } from './language.ts';
import { conditionFor } from './literals.ts';
import { type Normalised, normalise, recordedRange } from './normalise.ts';
import { type Possible, possible, sketch } from './possible.ts';
import { sentenceEnds } from './sentences.ts';

const mostSpans = 3;

/** What the rules of one signal said of one message. */
interface Hits {
  readonly strong: Span[];
  readonly weak: Span[];
  vetoed: boolean;
}

const answerOf = (id: SignalId, hits: Hits | undefined): Answer => {
  if (hits === undefined || hits.vetoed) return { signal: id, value: 'no', spans: [] };
  const spans = [...hits.strong, ...hits.weak].slice(0, mostSpans);
  if (hits.strong.length > 0 || hits.weak.length > 1) return { signal: id, value: 'yes', spans };
  return { signal: id, value: hits.weak.length === 1 ? 'unsure' : 'no', spans };
};

/** A message as the rules see it. */
export interface Message {
  readonly speaker: Signal['speaker'];
  readonly normalised: Normalised;
  /** Ends of the sentences of the normalised text. */
  readonly sentences: readonly number[];
  /** The normalised message before; made when first asked for. */
  readonly before: () => string;
}

/** Answers for the wanted signals, in that order. */
export type Matcher = (message: Message, wanted: readonly SignalId[]) => readonly Answer[];

/**
 * Every rule of every signal in one pass over the message.
 * A gate of required literals (one automaton, built here unless it is given) finds the few expressions that could match; what else they
 * need is looked for in a sketch of the text, and those that are left run in linear time.
 */
export const patternMatcher = (signals: readonly Signal[], built?: Gate): Matcher => {
  const rules = rulesOf(signals);
  const { tables, ungated } = built ?? gateOf(rules);
  const gate = automatonOf(tables);
  const signalOf = Int32Array.from(rules, ({ signal }) => signal);
  const indexOf = new Map(signals.map((signal, index) => [signal.id, index]));
  const conditions: (Possible | undefined)[] = rules.map(() => undefined);
  // By signal: the message for which it was last wanted. By rule: that in which it last hit or ended, and the sentence in which it was last tried.
  const wantedFor = new Int32Array(signals.length);
  const done = new Int32Array(rules.length);
  const tried = new Int32Array(rules.length);
  const whole = sketch();
  const part = sketch();
  let message = 0;

  const conditionOf = (index: number, rule: Rule): Possible => {
    const known = conditions[index] ?? possible(conditionFor(rule.match.source()));
    conditions[index] = known;
    return known;
  };

  const evaluate = ({ normalised, sentences: ends, before }: Message): ReadonlyMap<number, Hits> => {
    const { text } = normalised;
    const hits = new Map<number, Hits>();
    tried.fill(-1);
    let wholeStamp = 0;
    let partStamp = 0;
    let drawnPart = -1;

    const isPossible = (index: number, rule: Rule, sentence: number, from: number, to: number): boolean => {
      const condition = conditionOf(index, rule);
      if (rule.scope === 'message') {
        if (wholeStamp === 0) wholeStamp = whole.draw(text, 0, text.length);
        return condition(whole.slots, wholeStamp);
      }
      if (drawnPart !== sentence) partStamp = part.draw(text, from, to);
      drawnPart = sentence;
      return condition(part.slots, partStamp);
    };

    const attempt = (index: number, sentence: number): void => {
      if (wantedFor[signalOf[index] ?? 0] !== message || done[index] === message || tried[index] === sentence) return;
      tried[index] = sentence;
      const rule = rules[index];
      if (rule === undefined) return;
      const known = hits.get(rule.signal);
      // One strong hit says yes: only what could still veto it matters.
      if (known !== undefined && (known.vetoed || (known.strong.length > 0 && rule.kind !== 'veto'))) return;
      const inMessage = rule.scope === 'message';
      if (inMessage) done[index] = message;
      const from = inMessage || sentence === 0 ? 0 : (ends[sentence - 1] ?? 0);
      const to = inMessage ? text.length : (ends[sentence] ?? 0);
      if (!isPossible(index, rule, sentence, from, to)) return;
      const hit = rule.match.find(text, from, to);
      if (hit === undefined || rule.unless?.find(text, from, to) !== undefined) return;
      // What was said before stays the same for all sentences.
      done[index] = message;
      if (rule.after !== undefined && rule.after.find(before(), 0, before().length) === undefined) return;
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

  return (said, wanted) => {
    message = message === 0x7fffffff ? 1 : message + 1;
    let isSpoken = false;
    for (const id of wanted) {
      const index = indexOf.get(id);
      if (index === undefined || signals[index]?.speaker !== said.speaker) continue;
      wantedFor[index] = message;
      isSpoken = true;
    }
    if (!isSpoken) return wanted.map((id) => answerOf(id, undefined));
    const hits = evaluate(said);
    return wanted.map((id) => answerOf(id, hits.get(indexOf.get(id) ?? -1)));
  };
};

/** A message for matchers. */
export const messageOf = ({ speaker, text, before }: MessageInContext): Message => {
  let known: string | undefined;
  const normalised = normalise(text);
  return {
    speaker,
    normalised,
    sentences: sentenceEnds(normalised.text),
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
