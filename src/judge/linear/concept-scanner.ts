import { automaton } from '../patterns/automaton.ts';
import { concepts, tellingBefore } from './concepts.ts';
import { isLatin } from './letters.ts';

interface Entry {
  readonly concept: number;
  readonly length: number;
  /** Latin entries need word boundaries. */
  readonly latin: boolean;
  /** Any ending will do. */
  readonly stem: boolean;
  readonly telling: boolean;
}

/** Called for each word of a field: the field, the end of the word, and whether the field in a message tells how to read its answer. */
type Found = (concept: number, end: number, telling: boolean) => void;

const entriesOf = (name: string, concept: number): readonly (Entry & { readonly literal: string })[] =>
  (concepts[name] ?? '').split('|').map((word) => {
    const stem = word.endsWith('*');
    const literal = stem ? word.slice(0, -1) : word;
    const telling = tellingBefore.has(name);
    return { literal, concept, length: literal.length, latin: isLatin(literal.charCodeAt(0)), stem, telling };
  });

/** Finds the words of all fields in normalised text, in order of their ends. */
export const conceptScanner = (): ((text: string, found: Found) => void) => {
  const entries = Object.keys(concepts).flatMap(entriesOf);
  const { scan } = automaton(
    entries.map(({ literal }) => literal),
    entries.map((_, index) => index),
  );
  return (text, found) => {
    // Apostrophes come and go in chats: entries are written with a blank instead.
    const { length, values, ends } = scan(text.includes("'") ? text.replaceAll("'", ' ') : text);
    for (let place = 0; place < length; place += 1) {
      const entry = entries[values[place] ?? 0];
      const end = ends[place] ?? 0;
      if (entry === undefined) continue;
      if (entry.latin) {
        const from = end - entry.length;
        if (from > 0 && isLatin(text.charCodeAt(from - 1))) continue;
        if (!entry.stem && end < text.length && isLatin(text.charCodeAt(end))) continue;
      }
      found(entry.concept, end, entry.telling);
    }
  };
};
