import { languageOf } from '../../judge/patterns/language.ts';
import type { Answer, Instrument, MessageInContext } from '../../model/answer.ts';
import type { JudgedAnswer, Question } from '../../model/question.ts';
import type { Signal, SignalId } from '../../model/signal.ts';

/** What makes two questions the same: the same words have the same answer, wherever they were said. */
export const questionKey = ({ signal, message, lang }: Question): string =>
  JSON.stringify([signal.id, lang, message.speaker, message.before, message.text]);

/** A judge that was asked, or is to be. */
export interface Questioning {
  readonly judge: { readonly name: string; readonly digest: string };
  readonly signals: readonly Signal[];
  readonly answers: ReadonlyMap<string, JudgedAnswer>;
  /** Told of each question without an answer; one question may come up many times. */
  readonly onOpen: (question: Question) => void;
}

/**
 * A model judge as an instrument, which must answer at once: it knows what was asked before, and tells of what it was not asked yet.
 * Where it has no answer it says nothing at all, as if it had no part in the message.
 */
export const questionInstrument = ({ judge, signals, answers, onOpen }: Questioning): Instrument => {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const answerOne = ({ text, speaker, before }: MessageInContext, id: SignalId): readonly Answer[] => {
    const signal = known.get(id);
    if (signal === undefined || signal.speaker !== speaker || text.trim() === '') return [];
    const question: Question = { signal, message: { text, speaker, before }, lang: languageOf(text, 'en') };
    const answer = answers.get(questionKey(question));
    if (answer === undefined) onOpen(question);
    return answer === undefined ? [] : [{ signal: id, value: answer.value, spans: answer.spans }];
  };
  return {
    name: judge.name,
    digest: judge.digest,
    languageOf,
    answer: (message, wanted) => wanted.flatMap((signal) => answerOne(message, signal)),
  };
};
