/** A message as patterns see it, with the way back to the message as recorded. */
export interface Normalised {
  readonly text: string;
  /** Index in the recorded text of each code unit of `text`; one more at the end. Absent when the two are aligned. */
  readonly origin?: Uint32Array;
}

const alignedOnly = /^[\x0a\x20-\x29\x2b-\x5e\x61-\x7e]*$/;
const runsOfSpace = / {2}/;

const replacements = new Map<number, string>([
  [0x2018, "'"],
  [0x2019, "'"],
  [0x02bc, "'"],
  [0x00b4, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x3000, ' '],
  [0x00a0, ' '],
  [0x09, ' '],
  [0x0d, '\n'],
  [0x2028, '\n'],
  [0x2029, '\n'],
  [0x3002, '。'],
  [0x22ef, '…'],
]);

const dropped = (unit: number): boolean =>
  unit === 0x2a ||
  unit === 0x5f ||
  unit === 0x60 || // Markdown emphasis and code marks
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2069) ||
  unit === 0xfeff ||
  unit === 0x00ad ||
  unit === 0x180e ||
  (unit >= 0xfe00 && unit <= 0xfe0f) ||
  unit < 0x09 ||
  (unit > 0x0d && unit < 0x20) ||
  unit === 0x7f;

const mapped = (unit: number): string => {
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0).toLowerCase();
  const replacement = replacements.get(unit);
  if (replacement !== undefined) return replacement;
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
};

/**
 * Lower-cases, folds full-width forms and quotes, drops zero-width, bidi and Markdown marks, squeezes spaces.
 * Traditional characters are left alone. Linear in the length of the text.
 */
export const normalise = (recorded: string): Normalised => {
  if (alignedOnly.test(recorded) && !runsOfSpace.test(recorded)) return { text: recorded.toLowerCase() };
  const origin = new Uint32Array(recorded.length + 1);
  const parts: string[] = [];
  let length = 0;
  let last = '';
  for (let index = 0; index < recorded.length; index += 1) {
    const unit = recorded.charCodeAt(index);
    if (dropped(unit)) continue;
    const char = mapped(unit);
    if (char === ' ' && (last === ' ' || last === '\n')) continue;
    origin[length] = index;
    length += 1;
    parts.push(char);
    last = char;
  }
  origin[length] = recorded.length;
  return { text: parts.join(''), origin: origin.subarray(0, length + 1) };
};

/** Range in the recorded text of a range in the normalised one. */
export const recordedRange = (normalised: Normalised, start: number, end: number): { start: number; end: number } => {
  const { origin } = normalised;
  if (origin === undefined) return { start, end };
  return { start: origin[start] ?? 0, end: end > start ? (origin[end - 1] ?? 0) + 1 : (origin[end] ?? 0) };
};
