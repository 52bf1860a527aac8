export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Lower-case letters and digits of ASCII, which words of normalised text are made of. */
export const isLatin = (unit: number): boolean => (unit >= 97 && unit <= 122) || isDigit(unit);
