import type { Answer, Instrument, MessageInContext } from '../model/answer.ts';
import type { SignalId } from '../model/signal.ts';
import type { Language } from '../model/words.ts';

/** What the instruments before leave of a question: open, or answered by a word that counts as far as one message goes. */
export type Left = 'open' | 'yes' | 'no';

/** An instrument with what it may say no to; where it may not, the next one is asked. */
export interface Link {
  readonly instrument: Instrument;
  readonly mayRuleOut: (signal: SignalId, lang: Language) => boolean;
  /**
   * Of an instrument that is not asked about everything: its answer where it was asked. It may have been asked although others had
   * answered, since over the whole run their word did not suffice.
   */
  readonly ask?: (message: MessageInContext, signal: SignalId, left: Left) => Answer | undefined;
}

const answerOf = ({ instrument, ask }: Link, message: MessageInContext, signal: SignalId, left: Left): Answer | undefined => {
  if (ask !== undefined) return ask(message, signal, left);
  return left === 'open' ? instrument.answer(message, [signal])[0] : undefined;
};

/**
 * Asks one instrument after the other: the first that may say what it says is heard, unless a later one was asked all the same. Where
 * none may, the first that said anything but unsure stands, so that it is weighed as if it had been alone. People come before all:
 * they read what the others could not settle.
 */
export const cascade = (people: Instrument | undefined, links: readonly [Link, ...Link[]]): Instrument => {
  const [first] = links;
  const one = (message: MessageInContext, signal: SignalId): Answer => {
    const adjudged = people?.answer(message, [signal])[0];
    if (people !== undefined && adjudged !== undefined && adjudged.value !== 'unsure')
      return { ...adjudged, by: people.name, asked: [people.name] };
    const asked: string[] = [];
    let heard: Answer | undefined;
    let left: Left = 'open';
    for (const link of links) {
      const answer = answerOf(link, message, signal, left);
      if (answer === undefined) continue;
      const { instrument, mayRuleOut } = link;
      asked.push(instrument.name);
      const counts =
        answer.value === 'yes' || (answer.value === 'no' && mayRuleOut(signal, instrument.languageOf(message.text, 'en')));
      if (counts || heard === undefined || heard.value === 'unsure') heard = { ...answer, by: instrument.name };
      if (counts) left = answer.value;
    }
    return { ...(heard ?? { signal, value: 'unsure', spans: [] }), asked };
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
