/** Terminal control sequences (`ESC [ … m` and the like). Strings that only begin like one lose the escape and stay readable. */
const sequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;

/** Halves of surrogate pairs; with the `u` flag whole pairs do not match. */
const halves = /\p{Cs}/gu;

/** Control characters but tab and newline, direction overrides and marks, invisible tag characters, noncharacters. */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** Most texts hold nothing of the above; one look tells. */
const suspicious =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/;

/**
 * The words of a target, or of a file, made harmless for a terminal, XML or HTML: what would move the cursor, turn the
 * reading direction or hide is dropped; half surrogates become U+FFFD. Newlines stay.
 */
export const cleanText = (text: string): string => {
  if (!suspicious.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(sequences, '')
    .replace(halves, '\ufffd')
    .replace(hidden, '');
};

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ');
