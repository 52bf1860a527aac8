const isEnd = (unit: number): boolean =>
  unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0x2026 || unit === 0x7e || unit === 0x0a;

const isSpace = (text: string, index: number): boolean => index >= text.length || text.charCodeAt(index) === 0x20;

/** Ends (exclusive) of the sentences of a normalised text, in order; the last is the text's length. */
export const sentenceEnds = (text: string): readonly number[] => {
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isEnd(unit) || (unit === 0x2e && isSpace(text, index + 1))) ends.push(index + 1);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
};
