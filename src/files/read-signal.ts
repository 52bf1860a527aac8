import type { Pattern, Signal, SignalExample } from '../model/signal.ts';
import type { Language, Localized } from '../model/words.ts';

/** A signal file after validation against its schema. */
export interface SignalFile {
  readonly id: string;
  readonly title: Localized;
  readonly speaker: Signal['speaker'];
  readonly meaning: Localized;
  readonly boundary: Localized;
  readonly question: Localized;
  readonly patterns: { readonly [language in Language]: readonly (string | (Partial<Pattern> & { readonly match: string }))[] };
  readonly vetoes?: { readonly [language in Language]?: readonly string[] };
  readonly 'yields-to'?: readonly string[];
  readonly examples: readonly (Omit<SignalExample, 'nearMiss' | 'beyondPatterns'> & Partial<SignalExample>)[];
}

const pattern = (written: string | (Partial<Pattern> & { readonly match: string })): Pattern =>
  typeof written === 'string'
    ? { match: written, strength: 'strong', scope: 'sentence' }
    : { strength: 'strong', scope: 'sentence', ...written };

/** Fills in the defaults of a signal file. */
export const toSignal = ({ 'yields-to': yieldsTo, ...file }: SignalFile): Signal => ({
  ...file,
  ...(yieldsTo === undefined ? {} : { yieldsTo }),
  patterns: { en: file.patterns.en.map(pattern), zh: file.patterns.zh.map(pattern) },
  vetoes: { en: file.vetoes?.en ?? [], zh: file.vetoes?.zh ?? [] },
  examples: file.examples.map((example) => ({ nearMiss: false, beyondPatterns: false, ...example })),
});
