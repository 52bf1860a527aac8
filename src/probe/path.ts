/**
 * Value at a dotted path (`choices.0.message.content`, `messages.-1.text`); `*` stands for all items of a list that hold something there.
 * The empty path is the value itself.
 */
export const at = (value: unknown, path: string): unknown => (path === '' ? value : along(value, path.split('.')));

const along = (value: unknown, keys: readonly string[]): unknown => {
  const many = keys.indexOf('*');
  if (many < 0) return keys.reduce(step, value);
  const list = keys.slice(0, many).reduce(step, value);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => along(item, keys.slice(many + 1)) ?? []);
};

const mostPaths = 6;
const deepest = 6;

/** Paths at which a value holds texts, the first few. */
export const textPaths = (value: unknown, above: readonly string[] = []): readonly string[] => {
  if (typeof value === 'string') return [above.join('.')];
  if (typeof value !== 'object' || value === null || above.length === deepest) return [];
  const found: string[] = [];
  for (const [key, held] of Object.entries(value)) {
    found.push(...textPaths(held, [...above, key]));
    if (found.length >= mostPaths) break;
  }
  return found.slice(0, mostPaths);
};

/** Where texts are in an object or a list that is written as JSON, in words; undefined where the text is no such thing. */
export const jsonTexts = (text: string): string | undefined => {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const found = textPaths(JSON.parse(text));
    return found.length === 0 ? undefined : found.map((path) => `\`${path}\``).join(', ');
  } catch {
    return undefined;
  }
};

const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^-?[0-9]+$/.test(key) ? value.at(Number(key)) : undefined;
  // Own fields only: a path must never reach what every object inherits.
  if (typeof value === 'object' && value !== null) return Object.getOwnPropertyDescriptor(value, key)?.value;
  return undefined;
};
