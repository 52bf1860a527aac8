import type { Condition } from './facts.ts';

/** Code units and what two and three in a row make fall into so many slots: of a message, they fill few. */
const size = 16384;
const shift = 18;

const scattered = (value: number): number => Math.imul(value, 0x9e3779b1) >>> shift;
const two = (first: number, second: number): number => Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
const three = (first: number, second: number, third: number): number => two(first, second) ^ Math.imul(third, 0x27d4eb2f);

/** The code units, pairs and triples of a stretch of text, roughly: what it denies is not there. */
export interface Sketch {
  /** By slot: the stamp of the last stretch that filled it. */
  readonly slots: Uint8Array;
  /** Draws a stretch of text, and gives its stamp. */
  readonly draw: (text: string, from: number, to: number) => number;
}

export const sketch = (): Sketch => {
  const slots = new Uint8Array(size);
  let stamp = 0;
  return {
    slots,
    draw: (text, from, to) => {
      if (stamp === 255) slots.fill(0);
      stamp = stamp === 255 ? 1 : stamp + 1;
      let before = 0;
      let last = 0;
      for (let at = from; at < to; at += 1) {
        const unit = text.charCodeAt(at);
        slots[scattered(unit)] = stamp;
        if (at > from) slots[scattered(two(last, unit))] = stamp;
        if (at > from + 1) slots[scattered(three(before, last, unit))] = stamp;
        before = last;
        last = unit;
      }
      return stamp;
    },
  };
};

/** Slots of a string, two or three: one alone is too often filled by something else, and more would tell little. */
const slotsOf = (string: string): readonly number[] => {
  const unit = (at: number): number => string.charCodeAt(at);
  const triple = (at: number): number => scattered(three(unit(at), unit(at + 1), unit(at + 2)));
  if (string.length === 1) return [scattered(unit(0))];
  const pair = scattered(two(unit(0), unit(1)));
  if (string.length === 2) return [pair, scattered(unit(1))];
  if (string.length === 3) return [triple(0), pair];
  const last = string.length - 3;
  return [...new Set([0, last >> 1, last])].map(triple);
};

const kinds = { 'one-of': 0, all: 1, any: 2 } as const;

/**
 * A condition as numbers: its kind, how many numbers there are to it, and then its parts one after the other; for strings, how many
 * slots each takes, and these.
 */
const programOf = (condition: Condition): readonly number[] => {
  if (condition.kind === 'true') return [];
  if (condition.kind === 'one-of') {
    const strings = new Set(condition.choices.flatMap((choice) => choice.strings()));
    const parts = [...strings].map(slotsOf).flatMap((each) => [each.length, ...each]);
    return [kinds['one-of'], parts.length + 2, ...parts];
  }
  // What is soon looked through comes first.
  const parts = condition.of.map(programOf).sort((one, other) => one.length - other.length);
  const all = parts.flat();
  return [kinds[condition.kind], all.length + 2, ...all];
};

const holds = (program: Uint16Array, start: number, slots: Uint8Array, stamp: number): boolean => {
  const kind = program[start];
  const end = start + (program[start + 1] ?? 0);
  let at = start + 2;
  if (kind === kinds['one-of']) {
    while (at < end) {
      const next = at + 1 + (program[at] ?? 0);
      at += 1;
      while (at < next && slots[program[at] ?? 0] === stamp) at += 1;
      if (at === next) return true;
      at = next;
    }
    return false;
  }
  const decides = kind === kinds.any;
  while (at < end) {
    if (holds(program, at, slots, stamp) === decides) return decides;
    at += program[at + 1] ?? 0;
  }
  return !decides;
};

/** Whether a stretch of text may hold what is asked for, by its sketch. */
export type Possible = (slots: Uint8Array, stamp: number) => boolean;

/** Compiles a condition to a test of sketches. */
export const possible = (condition: Condition): Possible => {
  const numbers = programOf(condition);
  // What is too long to be written that way is possible everywhere.
  const program = Uint16Array.from(numbers.length > 0xffff ? [] : numbers);
  return (slots, stamp) => program.length === 0 || holds(program, 0, slots, stamp);
};
