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
  const one = (message: MessageInContext, signal: SignalId): Answer => {
    const adjudged = people?.answer(message, [signal])[0];
    if (people !== undefined && adjudged !== undefined && adjudged.value !== 'unsure')
      return { ...adjudged, by: people.name, asked: [people.name] };
    const asked: string[] = [];
    let fallback: Answer | undefined;
    for (const { instrument, mayRuleOut } of links) {
      const answer = instrument.answer(message, [signal])[0];
      // It was not asked, or has nothing to say of such signals.
      if (answer === undefined) continue;
      asked.push(instrument.name);
      const lang = instrument.languageOf(message.text, 'en');
      const heard = { ...answer, by: instrument.name };
      if (answer.value === 'yes' || (answer.value === 'no' && mayRuleOut(signal, lang))) return { ...heard, asked };
      if (fallback === undefined || fallback.value === 'unsure') fallback = heard;
    }
    return { ...(fallback ?? { signal, value: 'unsure', spans: [] }), asked };
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
