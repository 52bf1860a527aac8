import type { Answer, Instrument, MessageInContext, Span } from '../model/answer.ts';
import type { Signal, SignalId } from '../model/signal.ts';
import type { Decision, SpeakerWeights, Weights } from '../model/weights.ts';
import { featureReader } from './linear/features.ts';
import { bounded, type Scores, scorer } from './linear/scorer.ts';
import { type Matcher, messageOf, patternMatcher, patternsInstrument } from './patterns/index.ts';
import { languageOf } from './patterns/language.ts';
import { recordedRange } from './patterns/normalise.ts';

/** Models of one speaker, with the column of each signal. */
const speakerModels = (weights: SpeakerWeights) => ({
  score: scorer(weights),
  columns: new Map(weights.signals.map(({ id }, column) => [id, column])),
  signals: weights.signals,
});

/** What the scores alone add up to. */
const logitOf = (decision: Decision, scores: Scores, column: number): number => {
  const whole = decision.whole * bounded(scores.whole[column] ?? 0);
  const best = decision.best * bounded(scores.best[column] ?? 0);
  return decision.others.reduce(
    (sum, factor, other) => sum + factor * bounded(scores.whole[other] ?? 0),
    decision.intercept + whole + best,
  );
};

const worthOf = (decision: Decision, patterns: Answer['value']): number =>
  patterns === 'yes' ? decision.patternsYes : patterns === 'unsure' ? decision.patternsUnsure : 0;

/** Code units beyond which a text is longer than those it was measured on: Han characters say more each. */
const long = { zh: 400, en: 800 } as const;

/** On long texts a yes must be half way to a sure one: there is more in them that could be mistaken, and the error was measured on shorter ones. */
const valueAt = (decision: Decision, logit: number, isLong: boolean): Answer['value'] => {
  const enough = isLong ? Math.max(decision.yes, (decision.yes + decision.sure) / 2) : decision.yes;
  if (logit >= enough) return 'yes';
  return logit >= decision.unsure ? 'unsure' : 'no';
};

/** A wanted signal with what the scores say of it. */
interface Scored {
  readonly column: number;
  readonly decision: Decision;
  readonly logit: number;
}

/** Patterns cost far more than scores: they are asked where they can change the answer or show the words behind a yes. */
const needsPatterns = ({ decision, logit }: Scored): boolean =>
  logit + Math.max(0, decision.patternsYes, decision.patternsUnsure) >= decision.unsure;

/** The patterns of one signal at a time, compiled when first asked for: that costs ten milliseconds, and few signals are asked. */
const patternsByNeed = (signals: readonly Signal[]): ((id: SignalId) => Matcher | undefined) => {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const compiled = new Map<SignalId, Matcher>();
  return (id) => {
    const signal = known.get(id);
    const ready = compiled.get(id) ?? (signal === undefined ? undefined : patternMatcher([signal]));
    if (ready !== undefined) compiled.set(id, ready);
    return ready;
  };
};

/**
 * The deterministic instrument: patterns and, where weights were learnt, linear models over words, word fields and context, added up
 * as measured on texts that neither had seen. Signals without weights, such as a user's own, are answered by their patterns alone.
 */
export const deterministicInstrument = (signals: readonly Signal[], weights: Weights | undefined, digest: string): Instrument => {
  if (weights === undefined) return patternsInstrument(signals, digest);
  const patternsOf = patternsByNeed(signals);
  const read = featureReader();
  const models = { user: speakerModels(weights.user), companion: speakerModels(weights.companion) };
  const speakers = new Map(signals.map(({ id, speaker }) => [id, speaker]));

  const answer = (recorded: MessageInContext, wanted: readonly SignalId[]): readonly Answer[] => {
    const message = messageOf(recorded);
    const { normalised } = message;
    const matchOf = (id: SignalId): Answer => patternsOf(id)?.(message, [id])[0] ?? { signal: id, value: 'no', spans: [] };
    const model = models[message.speaker];
    const isLearnt = (id: SignalId): boolean => speakers.get(id) === message.speaker && model.columns.has(id);
    if (normalised.text.trim() === '' || !wanted.some(isLearnt)) return wanted.map(matchOf);
    const { sentences, ...features } = read(normalised.text, message.before());
    const scores = model.score({ sentences, ...features });
    const lang = languageOf(recorded.text, 'en');
    const isLong = normalised.text.length > long[lang];
    const scored = wanted.map((id): Scored | undefined => {
      const column = isLearnt(id) ? model.columns.get(id) : undefined;
      const decision = column === undefined ? undefined : model.signals[column]?.decisions[lang];
      if (column === undefined || decision === undefined) return undefined;
      return { column, decision, logit: logitOf(decision, scores, column) };
    });

    const sentenceSpan = (column: number): Span => {
      const sentence = scores.sentence[column] ?? 0;
      const raw = normalised.text.slice(sentence === 0 ? 0 : sentences[sentence - 1], sentences[sentence]);
      const end = (sentences[sentence] ?? 0) - (raw.length - raw.trimEnd().length);
      return recordedRange(normalised, end - raw.trim().length, end);
    };
    return wanted.map((id, index): Answer => {
      const score = scored[index];
      if (score === undefined) return matchOf(id);
      if (!needsPatterns(score)) return { signal: id, value: 'no', sure: false, spans: [] };
      const match = matchOf(id);
      const logit = score.logit + worthOf(score.decision, match.value);
      const value = valueAt(score.decision, logit, isLong);
      if (value === 'no') return { signal: id, value, sure: false, spans: [] };
      const sure = value === 'yes' && logit >= score.decision.sure;
      return { signal: id, value, sure, spans: match.spans.length > 0 ? match.spans : [sentenceSpan(score.column)] };
    });
  };

  return { name: 'patterns', digest, languageOf, answer };
};
