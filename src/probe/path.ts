/** Value at a dotted path (`choices.0.message.content`, `messages.-1.text`); the empty path is the value itself. */
export const at = (value: unknown, path: string): unknown => {
  if (path === '') return value;
  return path.split('.').reduce(step, value);
};

const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^-?[0-9]+$/.test(key) ? value.at(Number(key)) : undefined;
  // Own fields only: a path must never reach what every object inherits.
  if (typeof value === 'object' && value !== null) return Object.getOwnPropertyDescriptor(value, key)?.value;
  return undefined;
};
