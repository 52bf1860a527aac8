import type { Answer, Instrument, MessageInContext, Span } from '../../model/answer.ts';
import type { Gate } from '../../model/gate.ts';
import type { Signal, SignalId } from '../../model/signal.ts';
import { automatonOf } from './automaton.ts';
import { gateOf, rulesOf } from './gate.ts';
import { languageOf } from './language.ts';
import { type Normalised, normalise, recordedRange } from './normalise.ts';
import { holds, sketch } from './possible.ts';
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

/** A signal asked for: its place among those known, or -1, and its answer when no rule speaks. */
interface Want {
  readonly id: SignalId;
  readonly index: number;
  readonly nothing: Answer;
}

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
  const { tables, rules: ruleOf, ungated, conditions, byBranch, byRule, byUnless, byAfter } = built ?? gateOf(rules);
  const gate = automatonOf(tables);
  const signalOf = Int32Array.from(rules, ({ signal }) => signal);
  const isOfMessage = Uint8Array.from(rules, ({ scope }) => (scope === 'message' ? 1 : 0));
  const speakerOf = signals.map(({ speaker }) => speaker);
  const indexOf = new Map(signals.map((signal, index) => [signal.id, index]));
  const wantOf = (id: SignalId): Want => ({ id, index: indexOf.get(id) ?? -1, nothing: answerOf(id, undefined) });
  // Most messages are asked the same.
  let lastWanted: readonly SignalId[] = [];
  let wants: readonly Want[] = [];
  // By signal: the message for which it was last wanted, and what its rules say of this one. By rule: the message in which it last hit or
  // ended, the stretch in which it was last announced, and whether it could match there.
  const wantedFor = new Int32Array(signals.length);
  const hits: (Hits | undefined)[] = signals.map(() => undefined);
  const done = new Int32Array(rules.length);
  const announcedIn = new Int32Array(rules.length);
  const isOpen = new Uint8Array(rules.length);
  /** Rules announced in the sentence at hand, in that order: what hits first decides. */
  const announced = new Int32Array(rules.length);
  const whole = sketch();
  const part = sketch();
  const earlier = sketch();
  /** What rules must come after, each expression once; by rule: its place there. By place: the message in which it was looked for, and what came of it. */
  const afters = [...new Set(rules.flatMap(({ after }) => (after === undefined ? [] : [after])))];
  const afterOf = Int32Array.from(rules, ({ after }) => (after === undefined ? -1 : afters.indexOf(after)));
  const lookedFor = new Int32Array(afters.length);
  const isBefore = new Uint8Array(afters.length);

  // The message at hand, and where its matching stands.
  let said: Message | undefined;
  let text = '';
  let ends: readonly number[] = [];
  let sentence = 0;
  let count = 0;
  let wholeStamp = 0;
  let earlierStamp = 0;
  let partStamp = 0;
  let drawnPart = -1;
  /** Numbers messages, and the sentences of all of them. */
  let message = 0;
  let stretch = 1;

  const startOf = (inMessage: boolean): number => (inMessage || sentence === 0 ? 0 : (ends[sentence - 1] ?? 0));
  const endOf = (inMessage: boolean): number => (inMessage ? text.length : (ends[sentence] ?? 0));

  /** Draws the message or the sentence at hand, once. */
  const drawn = (inMessage: boolean): number => {
    if (inMessage || ends.length === 1) {
      if (wholeStamp === 0) wholeStamp = whole.draw(text, 0, text.length);
      return wholeStamp;
    }
    if (drawnPart !== sentence) partStamp = part.draw(text, startOf(false), endOf(false));
    drawnPart = sentence;
    return partStamp;
  };

  const couldHold = (condition: number, inMessage: boolean): boolean =>
    condition === 0 || holds(conditions, condition, (inMessage || ends.length === 1 ? whole : part).slots, drawn(inMessage));

  /** Whether the message before is such as the rule asks for. */
  const followsOn = (index: number): boolean => {
    const place = afterOf[index] ?? -1;
    if (said === undefined || place === -1) return true;
    if (lookedFor[place] !== message) {
      const before = said.before();
      if (earlierStamp === 0) earlierStamp = earlier.draw(before, 0, before.length);
      const isPossible = holds(conditions, byAfter[index] ?? 0, earlier.slots, earlierStamp);
      lookedFor[place] = message;
      isBefore[place] = isPossible && afters[place]?.find(before, 0, before.length) !== undefined ? 1 : 0;
    }
    return isBefore[place] === 1;
  };

  const attempt = (index: number): void => {
    const rule = rules[index];
    if (said === undefined || rule === undefined || done[index] === message) return;
    const known = hits[rule.signal];
    // One strong hit says yes: only what could still veto it matters.
    if (known !== undefined && (known.vetoed || (known.strong.length > 0 && rule.kind !== 'veto'))) return;
    const inMessage = rule.scope === 'message';
    if (inMessage) done[index] = message;
    const from = startOf(inMessage);
    const to = endOf(inMessage);
    const hit = rule.match.find(text, from, to);
    if (hit === undefined) return;
    const { unless } = rule;
    if (unless !== undefined && couldHold(byUnless[index] ?? 0, inMessage) && unless.find(text, from, to) !== undefined) return;
    done[index] = message;
    const own = known ?? { strong: [], weak: [], vetoed: false };
    hits[rule.signal] = own;
    if (rule.kind === 'veto') own.vetoed = true;
    else own[rule.kind].push(recordedRange(said.normalised, hit.start, hit.end));
  };

  const announce = (branch: number): void => {
    const index = ruleOf[branch] ?? 0;
    if (wantedFor[signalOf[index] ?? 0] !== message || done[index] === message) return;
    const isNew = announcedIn[index] !== stretch;
    if (isNew) {
      announcedIn[index] = stretch;
      isOpen[index] = 0;
      announced[count] = index;
      count += 1;
    } else if (isOpen[index] === 1) return;
    const inMessage = isOfMessage[index] === 1;
    if (!isNew && inMessage) return;
    if (afterOf[index] !== -1 && !followsOn(index)) done[index] = message;
    else if (couldHold(byBranch[branch] ?? 0, inMessage)) isOpen[index] = 1;
  };

  const attemptAnnounced = (): void => {
    for (let place = 0; place < count; place += 1) {
      const index = announced[place] ?? 0;
      if (isOpen[index] === 1) attempt(index);
    }
    count = 0;
    stretch = stretch === 0x7fffffff ? 1 : stretch + 1;
  };

  const announceAll = (): void => {
    const found = gate.scan(text);
    for (let place = 0; place < found.length; place += 1) {
      while (sentence < ends.length - 1 && (ends[sentence] ?? 0) < (found.ends[place] ?? 0)) {
        attemptAnnounced();
        sentence += 1;
      }
      announce(found.values[place] ?? 0);
    }
    attemptAnnounced();
  };

  const evaluate = (at: Message): void => {
    said = at;
    text = at.normalised.text;
    ends = at.sentences;
    sentence = 0;
    wholeStamp = 0;
    earlierStamp = 0;
    drawnPart = -1;
    count = 0;
    hits.fill(undefined);
    announceAll();
    for (const index of ungated) {
      const rule = rules[index];
      if (rule === undefined || wantedFor[rule.signal] !== message) continue;
      if (!followsOn(index)) continue;
      const inMessage = rule.scope === 'message';
      for (sentence = 0; sentence < ends.length; sentence += 1) if (couldHold(byRule[index] ?? 0, inMessage)) attempt(index);
    }
  };

  return (at, wanted) => {
    if (wanted !== lastWanted) {
      lastWanted = wanted;
      wants = wanted.map(wantOf);
    }
    message = message === 0x7fffffff ? 1 : message + 1;
    let isSpoken = false;
    for (const { index } of wants) {
      if (index < 0 || speakerOf[index] !== at.speaker) continue;
      wantedFor[index] = message;
      isSpoken = true;
    }
    if (isSpoken) evaluate(at);
    return wants.map(({ id, index, nothing }) => {
      const own = isSpoken ? hits[index] : undefined;
      return own === undefined ? nothing : answerOf(id, own);
    });
  };
};

/** Makes messages for matchers. What was said last is often what the next message answers: it is normalised once. */
export const messageReader = (): ((message: MessageInContext) => Message) => {
  let last = { recorded: '', text: '' };
  return ({ speaker, text, before }) => {
    let known = last.recorded === before ? last.text : undefined;
    const normalised = normalise(text);
    last = { recorded: text, text: normalised.text };
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
};

/** The patterns alone as an instrument. */
export const patternsInstrument = (signals: readonly Signal[], digest: string): Instrument => {
  const match = patternMatcher(signals);
  const read = messageReader();
  return { name: 'patterns', digest, languageOf, answer: (message, wanted) => match(read(message), wanted) };
};
