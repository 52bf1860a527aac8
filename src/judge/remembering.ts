import type { Answer, Instrument } from '../model/answer.ts';
import type { SignalId } from '../model/signal.ts';

/** Messages whose answers are kept; then all are forgotten, which costs less than choosing. */
const most = 2048;

/** Longer messages are not kept: memory must not grow with what a target says. */
const longest = 4096;

/**
 * An instrument that remembers what it said: checks ask the same signals of the same messages. Only for instruments that answer by the
 * words alone, wherever they stand.
 */
export const remembering = (instrument: Instrument): Instrument => {
  const known = new Map<string, Map<SignalId, Answer>>();
  return {
    ...instrument,
    answer: (message, wanted) => {
      if (message.text.length + message.before.length > longest) return instrument.answer(message, wanted);
      const key = `${message.speaker}\u0000${message.before}\u0000${message.text}`;
      const said = known.get(key) ?? new Map<SignalId, Answer>();
      const missing = wanted.filter((signal) => !said.has(signal));
      for (const answer of missing.length === 0 ? [] : instrument.answer(message, missing)) said.set(answer.signal, answer);
      if (known.size >= most && !known.has(key)) known.clear();
      known.set(key, said);
      return wanted.map((signal) => said.get(signal) ?? { signal, value: 'no', spans: [] });
    },
  };
};
