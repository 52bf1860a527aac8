import type { Adjudication } from '../model/adjudication.ts';
import type { Answer, Instrument, MessageInContext } from '../model/answer.ts';
import type { SignalId } from '../model/signal.ts';
import { latestAnswers, questionKey } from './agreement.ts';
import { languageOf } from './patterns/language.ts';

/** What people together say: what they agree on, else nothing. */
const together = (given: Iterable<Adjudication>): Answer['value'] => {
  const [first, ...others] = new Set([...given].map(({ answer }) => answer));
  return first === undefined || first === 'cannot-tell' || others.length > 0 ? 'unsure' : first;
};

/**
 * People as an instrument: the answers they gave to a message, as long as its words are the ones they read. `digestOf` is the SHA-256
 * by which adjudications name messages. A message without a place, or that nobody was asked about, is `unsure`.
 */
export const humanInstrument = (adjudications: readonly Adjudication[], digestOf: (text: string) => string): Instrument => {
  const known = latestAnswers(adjudications);
  // Most messages were shown to nobody: their digests need not be computed.
  const sessions = new Set(adjudications.map(({ session }) => session));
  const answerOne = ({ text, place }: MessageInContext, message: string, signal: SignalId): Answer => {
    const given = place === undefined ? undefined : known.get(questionKey({ ...place, signal, message }));
    const value = together(given?.values() ?? []);
    return { signal, value, spans: value === 'yes' ? [{ start: 0, end: text.length }] : [] };
  };
  return {
    name: 'human',
    digest: digestOf(JSON.stringify(adjudications)),
    languageOf,
    answer: (message, wanted) => {
      const asked = message.place !== undefined && sessions.has(message.place.session);
      const digest = asked ? digestOf(message.text) : '';
      return wanted.map((signal) => answerOne(message, digest, signal));
    },
  };
};
