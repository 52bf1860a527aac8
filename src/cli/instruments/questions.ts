import { languageOf } from '../../judge/patterns/language.ts';
import type { Answer, MessageInContext } from '../../model/answer.ts';
import type { JudgedAnswer, Question } from '../../model/question.ts';
import type { Signal, SignalId } from '../../model/signal.ts';

/** What makes two questions the same: the same words have the same answer, wherever they were said. */
export const questionKey = ({ signal, message, lang }: Question): string =>
  JSON.stringify([signal.id, lang, message.speaker, message.before, message.text]);

/** A question, and its answer once it was asked. */
interface Looked {
  readonly question: Question;
  readonly answer?: Answer;
}

/** Looks up what a model judge was asked: it cannot answer at once, as judging wants it. Nothing for questions that make no sense. */
type LookUp = (message: MessageInContext, signal: SignalId) => Looked | undefined;

export const lookUpIn = (signals: readonly Signal[], answers: ReadonlyMap<string, JudgedAnswer>): LookUp => {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  return ({ text, speaker, before }, id) => {
    const signal = known.get(id);
    if (signal === undefined || signal.speaker !== speaker || text.trim() === '') return undefined;
    const question: Question = { signal, message: { text, speaker, before }, lang: languageOf(text, 'en') };
    const judged = answers.get(questionKey(question));
    if (judged === undefined) return { question };
    return { question, answer: { signal: id, value: judged.value, spans: judged.spans } };
  };
};
