/** A message as patterns see it, with the way back to the message as recorded. */
export interface Normalised {
  readonly text: string;
  /** Index in the recorded text of each code unit of `text`, and one more at the end; nothing when the two are aligned. Found when first asked for. */
  readonly origin: () => Uint32Array | undefined;
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

const mapped = (unit: number): number => {
  if (unit >= 0xff01 && unit <= 0xff5e)
    return String.fromCharCode(unit - 0xfee0)
      .toLowerCase()
      .charCodeAt(0);
  const replacement = replacements.get(unit);
  if (replacement !== undefined) return replacement.charCodeAt(0);
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
};

/** Stands for no unit at all; the unit of this number is itself dropped. */
const nothing = 1;
/** What becomes of each code unit; 0 until it is first met. */
const fates = new Uint16Array(65536);

const fateOf = (unit: number): number => {
  const known = fates[unit] ?? 0;
  if (known !== 0) return known;
  const fate = dropped(unit) ? nothing : mapped(unit);
  fates[unit] = fate;
  return fate;
};

/** Calls `kept` with each unit of the normalised text and its index in the recorded one. */
const foldEach = (recorded: string, kept: (unit: number, index: number) => void): void => {
  let last = 0;
  for (let index = 0; index < recorded.length; index += 1) {
    const unit = fateOf(recorded.charCodeAt(index));
    if (unit === nothing || (unit === 0x20 && (last === 0x20 || last === 0x0a))) continue;
    kept(unit, index);
    last = unit;
  }
};

/** Units under way to a string; that many are written at once. */
const units = new Uint16Array(4096);

const written = (count: number): string => Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count));

const fold = (recorded: string): string => {
  let text = '';
  let filled = 0;
  foldEach(recorded, (unit) => {
    if (filled === units.length) {
      text += written(filled);
      filled = 0;
    }
    units[filled] = unit;
    filled += 1;
  });
  return text + written(filled);
};

const originsIn = (recorded: string): Uint32Array => {
  const origin = new Uint32Array(recorded.length + 1);
  let length = 0;
  foldEach(recorded, (_, index) => {
    origin[length] = index;
    length += 1;
  });
  origin[length] = recorded.length;
  return origin.subarray(0, length + 1);
};

const aligned = (): undefined => undefined;

/**
 * Lower-cases, folds full-width forms and quotes, drops zero-width, bidi and Markdown marks, squeezes spaces.
 * Traditional characters are left alone. Linear in the length of the text.
 */
export const normalise = (recorded: string): Normalised => {
  if (alignedOnly.test(recorded) && !runsOfSpace.test(recorded)) return { text: recorded.toLowerCase(), origin: aligned };
  const text = fold(recorded);
  // Without anything dropped, every unit is where it was.
  if (text.length === recorded.length) return { text, origin: aligned };
  let known: Uint32Array | undefined;
  return {
    text,
    origin: () => {
      known ??= originsIn(recorded);
      return known;
    },
  };
};

/** Range in the recorded text of a range in the normalised one. */
export const recordedRange = (normalised: Normalised, start: number, end: number): { start: number; end: number } => {
  const origin = normalised.origin();
  if (origin === undefined) return { start, end };
  return { start: origin[start] ?? 0, end: end > start ? (origin[end - 1] ?? 0) + 1 : (origin[end] ?? 0) };
};
