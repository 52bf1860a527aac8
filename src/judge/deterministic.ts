import type { Answer, Instrument, MessageInContext, Span } from '../model/answer.ts';
import type { Gates } from '../model/gate.ts';
import type { Signal, SignalId } from '../model/signal.ts';
import type { Decision, SignalWeights, SpeakerWeights, Weights } from '../model/weights.ts';
import type { Language } from '../model/words.ts';
import { hasWords, isLegible } from './legible.ts';
import { featureReader } from './linear/features.ts';
import { bounded, type Scores, scorer } from './linear/scorer.ts';
import { spokenBy } from './patterns/gate.ts';
import { type Matcher, messageReader, patternMatcher, patternsInstrument } from './patterns/index.ts';
import { languageOf } from './patterns/language.ts';
import { recordedRange } from './patterns/normalise.ts';

/** One signal's model: its column, how its evidence adds up, the signals it yields to, and its answer when there is nothing to say. */
interface Learnt {
  readonly column: number;
  readonly decisions: SignalWeights['decisions'];
  readonly yieldsTo: readonly SignalId[];
  readonly nothing: Answer;
}

/** Models of one speaker's signals. */
const speakerModels = (weights: SpeakerWeights, signals: readonly Signal[]) => {
  const yieldsTo = new Map(signals.map((signal) => [signal.id, signal.yieldsTo ?? []]));
  const learnt = new Map(
    weights.signals.flatMap(({ id, decisions }, column): readonly (readonly [SignalId, Learnt])[] => {
      const others = yieldsTo.get(id);
      const nothing: Answer = { signal: id, value: 'no', sure: false, spans: [] };
      return others === undefined ? [] : [[id, { column, decisions, yieldsTo: others, nothing }]];
    }),
  );
  // Most messages are asked the same.
  let last: readonly SignalId[] = [];
  let known: readonly (Learnt | undefined)[] = [];
  return {
    score: scorer(weights),
    learnt: (wanted: readonly SignalId[]): readonly (Learnt | undefined)[] => {
      if (wanted !== last) known = wanted.map((id) => learnt.get(id));
      last = wanted;
      return known;
    },
  };
};

/** What the scores alone add up to. */
const logitOf = (decision: Decision, { bounded: whole, best }: Scores, column: number): number => {
  const { others } = decision;
  let sum = decision.intercept + decision.whole * (whole[column] ?? 0) + decision.best * bounded(best[column] ?? 0);
  for (let other = 0; other < others.length; other += 1) sum += (others[other] ?? 0) * (whole[other] ?? 0);
  return sum;
};

const worthOf = (decision: Decision, patterns: Answer['value']): number =>
  patterns === 'yes' ? decision.patternsYes : patterns === 'unsure' ? decision.patternsUnsure : 0;

/** Code units beyond which a text is longer than those it was measured on: Han characters say more each. */
const long = { zh: 400, en: 800 } as const;

/** Ends of the sentences that open a text: of so many code units, or just beyond. */
const openingLength = { zh: 40, en: 80 } as const;
const openingOf = (ends: readonly number[], lang: Language): readonly number[] =>
  ends.slice(0, ends.findIndex((end) => end >= openingLength[lang]) + 1);

/** On long texts a yes must be clearer by so much: there is more in them that could be mistaken, and the error was measured on shorter ones. */
const clearer = 4;

/** `opening`: the logit of a long text's opening. What is said at once, and not taken back by the rest, is as clear as in a short text. */
const valueAt = (decision: Decision, logit: number, opening: number | undefined): Answer['value'] => {
  const isPlain = opening === undefined || opening >= decision.yes;
  if (logit >= (isPlain ? decision.yes : decision.yes + clearer)) return 'yes';
  return logit >= decision.unsure ? 'unsure' : 'no';
};

/** The patterns of each speaker's signals, made ready when first asked for. */
const patternsByNeed = (signals: readonly Signal[], gates: Gates | undefined): Matcher => {
  const compiled = new Map<Signal['speaker'], Matcher>();
  return (message, wanted) => {
    const ready = compiled.get(message.speaker) ?? patternMatcher(spokenBy(message.speaker, signals), gates?.[message.speaker]);
    compiled.set(message.speaker, ready);
    return ready(message, wanted);
  };
};

/**
 * The deterministic instrument: patterns and, where weights were learnt, linear models over words, word fields and context, added up
 * as measured on texts that neither had seen. Signals without weights, such as a user's own, are answered by their patterns alone.
 * `gates` are those of the very same signals, if they were built before.
 */
export const deterministicInstrument = (
  signals: readonly Signal[],
  weights: Weights | undefined,
  digest: string,
  gates?: Gates,
): Instrument => {
  if (weights === undefined) return patternsInstrument(signals, digest);
  const match = patternsByNeed(signals, gates);
  const messageIn = messageReader();
  const read = featureReader();
  const modelsOf = (speaker: Signal['speaker']) => speakerModels(weights[speaker], spokenBy(speaker, signals));
  const models = { user: modelsOf('user'), companion: modelsOf('companion') };

  const answer = (recorded: MessageInContext, wanted: readonly SignalId[]): readonly Answer[] => {
    const message = messageIn(recorded);
    const { normalised, sentences } = message;
    const { score, learnt } = models[message.speaker];
    const known = learnt(wanted);
    // A picture is close to words that it was learnt beside, and says none of them.
    if (!hasWords(normalised.text) || known.every((each) => each === undefined)) return match(message, wanted);
    const lang = languageOf(recorded.text, 'en');
    const scoresOf = (ends: readonly number[]): Scores =>
      score(read(normalised.text.slice(0, ends.at(-1)), message.before(), ends));
    const logitsOf = (scores: Scores): readonly (number | undefined)[] =>
      known.map((each) => each && logitOf(each.decisions[lang], scores, each.column));
    // Scores are reused: those of the opening are read before the whole is scored.
    const openings = normalised.text.length > long[lang] ? logitsOf(scoresOf(openingOf(sentences, lang))) : [];
    const scores = scoresOf(sentences);
    const matches = match(message, wanted);

    const sentenceSpan = (column: number): Span => {
      const sentence = scores.sentence[column] ?? 0;
      const raw = normalised.text.slice(sentence === 0 ? 0 : sentences[sentence - 1], sentences[sentence]);
      const end = (sentences[sentence] ?? 0) - (raw.length - raw.trimEnd().length);
      return recordedRange(normalised, end - raw.trim().length, end);
    };
    const yields = (others: readonly SignalId[]): boolean =>
      others.length > 0 && match(message, others).some(({ value }) => value === 'yes');
    const decided = ({ column, decisions, yieldsTo, nothing }: Learnt, matched: Answer, opening: number | undefined): Answer => {
      const decision = decisions[lang];
      const logit = logitOf(decision, scores, column) + worthOf(decision, matched.value);
      const value = valueAt(decision, logit, opening);
      // What people wrote down as a sign leaves a doubt, however much the scores say against it.
      if (value === 'no') return matched.value === 'yes' ? { ...matched, value: 'unsure', sure: false } : nothing;
      if (matched.value !== 'yes' && yields(yieldsTo)) return nothing;
      const sure = value === 'yes' && logit >= decision.sure;
      const spans = matched.spans.length > 0 ? matched.spans : [sentenceSpan(column)];
      return { signal: matched.signal, value, sure, spans };
    };
    return matches.map((matched, place) => {
      const model = known[place];
      return model === undefined ? matched : decided(model, matched, openings[place]);
    });
  };

  let last = { text: '', isLegible: true };
  const canBeRead = (text: string): boolean => {
    if (last.text !== text) last = { text, isLegible: isLegible(text) };
    return last.isLegible;
  };
  /** Nothing found in what the companion said in another language is no proof that it is not there. */
  const answerInDoubt = (message: MessageInContext, wanted: readonly SignalId[]): readonly Answer[] => {
    const answers = answer(message, wanted);
    if (message.speaker === 'user' || canBeRead(message.text)) return answers;
    return answers.map((each) => (each.value === 'no' ? { ...each, value: 'unsure' } : each));
  };

  return { name: 'patterns', digest, languageOf, answer: answerInDoubt };
};
