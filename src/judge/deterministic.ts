import type { Answer, Instrument, MessageInContext, Span } from '../model/answer.ts';
import type { Signal, SignalId } from '../model/signal.ts';
import type { Decision, SpeakerWeights, Weights } from '../model/weights.ts';
import { type Features, featureReader } from './linear/features.ts';
import { bounded, type Scores, scorer } from './linear/scorer.ts';
import { patternsInstrument } from './patterns/index.ts';
import { normalise, recordedRange } from './patterns/normalise.ts';

/** What a message says of all signals of its speaker, before patterns are asked. */
interface Reading {
  readonly features: Features;
  readonly scores: Scores;
  readonly spanOf: (column: number) => Span;
}

/** Models of one speaker, with the column of each signal. */
const speakerModels = (weights: SpeakerWeights) => ({
  score: scorer(weights),
  columns: new Map(weights.signals.map(({ id }, column) => [id, column])),
  signals: weights.signals,
});

const answerValue = (decision: Decision, scores: Scores, column: number, patterns: Answer['value']): Answer['value'] => {
  const said = patterns === 'yes' ? decision.patternsYes : patterns === 'unsure' ? decision.patternsUnsure : 0;
  const own =
    decision.intercept + decision.whole * bounded(scores.whole[column] ?? 0) + decision.best * bounded(scores.best[column] ?? 0);
  const logit = decision.others.reduce((sum, factor, other) => sum + factor * bounded(scores.whole[other] ?? 0), own + said);
  if (logit >= decision.yes) return 'yes';
  return logit >= decision.unsure ? 'unsure' : 'no';
};

/**
 * The deterministic instrument: patterns and, where weights were learnt, linear models over words, word fields and context, added up
 * as measured on texts that neither had seen. Signals without weights, such as a user's own, are answered by their patterns alone.
 */
export const deterministicInstrument = (signals: readonly Signal[], weights: Weights | undefined, digest: string): Instrument => {
  const patterns = patternsInstrument(signals, digest);
  if (weights === undefined) return patterns;
  const read = featureReader();
  const models = { user: speakerModels(weights.user), companion: speakerModels(weights.companion) };
  const known = new Map(signals.map(({ id, speaker }) => [id, speaker]));

  const readingOf = (message: MessageInContext): Reading => {
    const normalised = normalise(message.text);
    const features = read(normalised.text, normalise(message.before).text);
    const scores = models[message.speaker].score(features);
    const spanOf = (column: number): Span => {
      const sentence = scores.sentence[column] ?? 0;
      const { sentences } = features;
      const raw = normalised.text.slice(sentence === 0 ? 0 : sentences[sentence - 1], sentences[sentence]);
      const end = (sentences[sentence] ?? 0) - (raw.length - raw.trimEnd().length);
      return recordedRange(normalised, end - raw.trim().length, end);
    };
    return { features, scores, spanOf };
  };

  const answer = (message: MessageInContext, wanted: readonly SignalId[]): readonly Answer[] => {
    const model = models[message.speaker];
    const learnt = wanted.some((id) => known.get(id) === message.speaker && model.columns.has(id));
    const matched = patterns.answer(message, wanted);
    if (!learnt || message.text.trim() === '') return matched;
    const { scores, spanOf } = readingOf(message);
    const lang = patterns.languageOf(message.text, 'en');
    return matched.map((match, index): Answer => {
      const column = model.columns.get(wanted[index] ?? '');
      const decisions = column === undefined ? undefined : model.signals[column]?.decisions;
      if (column === undefined || decisions === undefined || known.get(match.signal) !== message.speaker) return match;
      const value = answerValue(decisions[lang], scores, column, match.value);
      if (value === 'no') return { signal: match.signal, value, spans: [] };
      return { signal: match.signal, value, spans: match.spans.length > 0 ? match.spans : [spanOf(column)] };
    });
  };

  return { name: patterns.name, digest, languageOf: patterns.languageOf, answer };
};
