/** Share of the letters that must be Han or plain Latin. */
const known = 0.7;

/** A Latin text of this many words says something in English only if this share of them is common there; nine in ten real ones have three times that. */
const fewestWords = 20;
const commonShare = 0.1;

const common = new Set(
  (
    "a about all and are as at be but by can do don't for from have i i'm if in is it it's just me my no not of on or " +
    "so that the there they this to was we what when with would you you're your"
  ).split(' '),
);

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isPlainLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

const letter = 1;
const other = 2;
/** Whether a code unit is a letter; 0 until it is first met. */
const letters = new Uint8Array(65536);

const isLetter = (unit: number): boolean => {
  if (letters[unit] === 0) letters[unit] = /\p{L}/u.test(String.fromCharCode(unit)) ? letter : other;
  return letters[unit] === letter;
};

/** Whether a text has letters or digits: signs and pictures alone claim nothing. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether enough of the words of a text are common in English; `most`: as many as it may have. */
const isEnglish = (text: string, most: number): boolean => {
  let words = 0;
  let known = 0;
  for (const [word] of text.replaceAll('’', "'").matchAll(/[a-z']+/gi)) {
    words += 1;
    if (common.has(word.toLowerCase())) known += 1;
    // English texts show it in a dozen words.
    if (known >= commonShare * most) return true;
  }
  return words < fewestWords || known >= commonShare * words;
};

/**
 * Whether a text is in Chinese or English at all, as far as letters and small words tell. In other languages, and in garbage, that
 * nothing was found means nothing: no instrument was measured on them.
 */
export const isLegible = (text: string): boolean => {
  let han = 0;
  let latin = 0;
  let others = 0;
  let words = 0;
  let inWord = false;
  // Every message is looked at: a loop costs a tenth of what matching costs.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPlain = isPlainLatin(unit);
    if (isPlain && !inWord) words += 1;
    inWord = isPlain;
    if (isPlain) latin += 1;
    else if (isHan(unit)) han += 1;
    else if (unit > 0x7f && isLetter(unit)) others += 1;
  }
  if (han + latin < known * (han + latin + others)) return false;
  return han * 4 >= latin || words < fewestWords || isEnglish(text, words);
};
