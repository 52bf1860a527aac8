/** An object that was parsed of a text of anybody's. */
export type Fields = { readonly [key: string]: unknown };

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** JSON of a parsed value; nothing of lists in lists beyond what the engine can write. */
export const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'missing';
  } catch {
    return '[…]';
  }
};

/** A value as an error shows it: its JSON, at most 60 characters. */
export const shown = (value: unknown): string => {
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
