import type { Answer, Instrument, MessageInContext, Span } from '../../model/answer.ts';
import type { Gate } from '../../model/gate.ts';
import type { Signal, SignalId } from '../../model/signal.ts';
import { automatonOf } from './automaton.ts';
import type { Expression } from './expression.ts';
import { gateOf, type Rule, rulesOf } from './gate.ts';
import { languageOf } from './language.ts';
import { type Normalised, normalise, recordedRange } from './normalise.ts';
import { sketch } from './possible.ts';
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
  const { tables, rules: ruleOf, ungated } = built ?? gateOf(rules);
  const gate = automatonOf(tables);
  const signalOf = Int32Array.from(rules, ({ signal }) => signal);
  const firstBranch = new Int32Array(rules.length);
  for (let branch = ruleOf.length - 1; branch >= 0; branch -= 1) firstBranch[ruleOf[branch] ?? 0] = branch;
  const indexOf = new Map(signals.map((signal, index) => [signal.id, index]));
  // By signal: the message for which it was last wanted. By rule: that in which it last hit or ended, the sentence in which it was last
  // announced, and whether it could match there.
  const wantedFor = new Int32Array(signals.length);
  const done = new Int32Array(rules.length);
  const announcedIn = new Int32Array(rules.length);
  const isOpen = new Uint8Array(rules.length);
  /** Rules announced in the sentence at hand, in that order: what hits first decides. */
  const announced = new Int32Array(rules.length);
  const whole = sketch();
  const part = sketch();
  const earlier = sketch();
  let message = 0;

  const evaluate = ({ normalised, sentences: ends, before }: Message): ReadonlyMap<number, Hits> => {
    const { text } = normalised;
    const hits = new Map<number, Hits>();
    const foundBefore = new Map<Expression, boolean>();
    announcedIn.fill(-1);
    let count = 0;
    let sentence = 0;
    let wholeStamp = 0;
    let earlierStamp = 0;
    let partStamp = 0;
    let drawnPart = -1;

    const startOf = (inMessage: boolean): number => (inMessage || sentence === 0 ? 0 : (ends[sentence - 1] ?? 0));
    const endOf = (inMessage: boolean): number => (inMessage ? text.length : (ends[sentence] ?? 0));

    /** Draws the message or the sentence at hand, once. */
    const drawn = (inMessage: boolean): number => {
      if (inMessage) {
        if (wholeStamp === 0) wholeStamp = whole.draw(text, 0, text.length);
        return wholeStamp;
      }
      if (drawnPart !== sentence) partStamp = part.draw(text, startOf(false), endOf(false));
      drawnPart = sentence;
      return partStamp;
    };

    const couldMatch = ({ match, scope }: Rule, branch: number): boolean => {
      const inMessage = scope === 'message';
      const stamp = drawn(inMessage);
      // Other alternatives may be announced later in the message, but now it is this rule's turn.
      const possible = inMessage || branch < 0 ? match.possible : (match.branches()[branch] ?? match.possible);
      return possible((inMessage ? whole : part).slots, stamp);
    };

    /** Whether the message before is such as the rule asks for. */
    const followsOn = ({ after }: Rule): boolean => {
      if (after === undefined) return true;
      const known = foundBefore.get(after);
      if (known !== undefined) return known;
      if (earlierStamp === 0) earlierStamp = earlier.draw(before(), 0, before().length);
      const found = after.possible(earlier.slots, earlierStamp) && after.find(before(), 0, before().length) !== undefined;
      foundBefore.set(after, found);
      return found;
    };

    const attempt = (index: number): void => {
      const rule = rules[index];
      if (rule === undefined || done[index] === message) return;
      const known = hits.get(rule.signal);
      // One strong hit says yes: only what could still veto it matters.
      if (known !== undefined && (known.vetoed || (known.strong.length > 0 && rule.kind !== 'veto'))) return;
      const inMessage = rule.scope === 'message';
      if (inMessage) done[index] = message;
      const from = startOf(inMessage);
      const to = endOf(inMessage);
      const hit = rule.match.find(text, from, to);
      if (hit === undefined) return;
      const { unless } = rule;
      const stamp = unless === undefined ? 0 : drawn(inMessage);
      if (unless?.possible((inMessage ? whole : part).slots, stamp) && unless.find(text, from, to) !== undefined) return;
      done[index] = message;
      const own = known ?? { strong: [], weak: [], vetoed: false };
      hits.set(rule.signal, own);
      if (rule.kind === 'veto') own.vetoed = true;
      else own[rule.kind].push(recordedRange(normalised, hit.start, hit.end));
    };

    const announce = (branch: number): void => {
      const index = ruleOf[branch] ?? 0;
      if (wantedFor[signalOf[index] ?? 0] !== message || done[index] === message) return;
      const isNew = announcedIn[index] !== sentence;
      if (isNew) {
        announcedIn[index] = sentence;
        isOpen[index] = 0;
        announced[count] = index;
        count += 1;
      } else if (isOpen[index] === 1) return;
      const rule = rules[index];
      if (rule === undefined || (!isNew && rule.scope === 'message')) return;
      if (!followsOn(rule)) done[index] = message;
      else if (couldMatch(rule, branch - (firstBranch[index] ?? 0))) isOpen[index] = 1;
    };

    const attemptAnnounced = (): void => {
      for (let place = 0; place < count; place += 1) {
        const index = announced[place] ?? 0;
        if (isOpen[index] === 1) attempt(index);
      }
      count = 0;
    };

    gate.scan(text, (branch, end) => {
      while (sentence < ends.length - 1 && (ends[sentence] ?? 0) < end) {
        attemptAnnounced();
        sentence += 1;
      }
      announce(branch);
    });
    attemptAnnounced();
    for (const index of ungated) {
      const rule = rules[index];
      if (rule === undefined || wantedFor[rule.signal] !== message) continue;
      if (!followsOn(rule)) continue;
      for (sentence = 0; sentence < ends.length; sentence += 1) if (couldMatch(rule, -1)) attempt(index);
    }
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
