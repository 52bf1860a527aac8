import type { Problem } from '../model/failure.ts';
import type { Signal } from '../model/signal.ts';
import type { Definition } from './definitions.ts';
import { didYouMean } from './suggestion.ts';

/** Signals that yield to one that is not there, or to themselves. */
export const yieldProblems = (signals: readonly Signal[], definitions: readonly Definition[]): readonly Problem[] =>
  definitions.flatMap((definition) => {
    const signal = definition.kind === 'signal' ? signals.find(({ id }) => id === definition.name) : undefined;
    if (signal?.yieldsTo === undefined) return [];
    const others = signals.flatMap(({ id, speaker }) => (speaker === signal.speaker && id !== signal.id ? [id] : []));
    return signal.yieldsTo.flatMap((other, index) =>
      others.includes(other)
        ? []
        : [
            {
              code: 'unknown-signal',
              what: { en: `no other signal of its speaker is called “${other}”`, zh: `同一方没有别的信号叫“${other}”` },
              fix: didYouMean(other, others),
              place: definition.source().place(['yields-to', index]),
            },
          ],
    );
  });
