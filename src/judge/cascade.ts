import type { Answer, Instrument, MessageInContext } from '../model/answer.ts';
import type { SignalId } from '../model/signal.ts';
import type { Language } from '../model/words.ts';

/** An instrument with what it may say no to; where it may not, the next one is asked. */
export interface Link {
  readonly instrument: Instrument;
  readonly mayRuleOut: (signal: SignalId, lang: Language) => boolean;
}

/**
 * Asks one instrument after the other: the first that may say what it says is heard. Where none may, the first that said anything but
 * unsure stands, so that it is weighed as if it had been alone. People come before all: they read what the others could not settle.
 */
export const cascade = (people: Instrument | undefined, links: readonly [Link, ...Link[]]): Instrument => {
  const [first] = links;
  const named = (answer: Answer, instrument: Instrument): Answer => ({ ...answer, by: instrument.name });
  const one = (message: MessageInContext, signal: SignalId): Answer => {
    const adjudged = people?.answer(message, [signal])[0];
    if (people !== undefined && adjudged !== undefined && adjudged.value !== 'unsure') return named(adjudged, people);
    let fallback: Answer | undefined;
    for (const { instrument, mayRuleOut } of links) {
      const answer = instrument.answer(message, [signal])[0];
      if (answer === undefined) continue;
      const lang = instrument.languageOf(message.text, 'en');
      if (answer.value === 'yes' || (answer.value === 'no' && mayRuleOut(signal, lang))) return named(answer, instrument);
      if (fallback === undefined || fallback.value === 'unsure') fallback = named(answer, instrument);
    }
    return fallback ?? { signal, value: 'unsure', spans: [] };
  };
  return {
    name: first.instrument.name,
    digest: [...(people === undefined ? [] : [people]), ...links.map(({ instrument }) => instrument)]
      .map(({ name, digest }) => `${name} ${digest}`)
      .join(' '),
    languageOf: first.instrument.languageOf,
    answer: (message, wanted) => wanted.map((signal) => one(message, signal)),
  };
};
