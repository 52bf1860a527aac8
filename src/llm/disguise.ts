/** What a text looks like when nobody tries anything: the same for the prompt and for the quote check. */

/** Characters that nobody sees: zero-width, joiners, direction marks, tags, controls. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;

const breaks = /[\n\r\v\f\u0085\u2028\u2029]/;

/** ASCII that a fence, a role marker or JSON is made of, as a full-width, small or mathematical form may stand for it. */
const meaningful = /^(?:[A-Za-z0-9]+|[<>`{}[\]"'#=~_|\\/-])$/;

/** Kana, ideographs and syllables: most of what we read, without forms that stand for ASCII, and slow to normalise. */
const innocent = /^[\u3040-\u312f\u3400-\ud7ff]$/;

/** A code point as it would be read: nothing when it is invisible, ASCII when it only looks different. */
export const undisguised = (character: string): string => {
  if (character.length === 1 && character >= ' ' && character <= '~') return character;
  if (breaks.test(character)) return '\n';
  if (character === '\t') return character;
  if (innocent.test(character)) return character;
  if (isLone(character)) return '\ufffd';
  if (unseen.test(character)) return '';
  const normal = character.normalize('NFKC');
  return meaningful.test(normal) ? normal : character;
};

/** Half of a surrogate pair; JSON can carry it, UTF-8 cannot. */
const isLone = (character: string): boolean => /^[\ud800-\udfff]$/.test(character);
