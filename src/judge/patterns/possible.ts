import type { Condition } from './facts.ts';

/** Code units and what two and three in a row make fall into so many slots: of a message, they fill few. */
const size = 8192;
const shift = 19;

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

/** How likely ordinary text holds a string, roughly: Han characters say more than letters. */
const likelihoodOf = (string: string): number => {
  const odds = string.charCodeAt(0) > 0x2e80 ? [0.1, 0.01, 0.002] : [0.8, 0.3, 0.1, 0.03];
  return odds[Math.min(string.length, odds.length) - 1] ?? 1;
};

/** A condition as numbers, and how likely ordinary text meets it. */
interface Program {
  readonly numbers: readonly number[];
  readonly likelihood: number;
}

/** Work that is done for each text that is refused. */
const priceOf = ({ numbers, likelihood }: Program): number => numbers.length / (1 - Math.min(likelihood, 0.99));

const compiled = (condition: Exclude<Condition, { kind: 'true' }>): Program => {
  if (condition.kind === 'one-of') {
    const strings = [...new Set(condition.choices.flatMap((choice) => choice.strings()))];
    const parts = strings.map(slotsOf).flatMap((each) => [each.length, ...each]);
    const likelihood = strings.reduce((sum, string) => sum + likelihoodOf(string), 0);
    return { numbers: [kinds['one-of'], parts.length + 2, ...parts], likelihood };
  }
  // What refuses most for the least work comes first.
  const parts = condition.of.flatMap((each) => (each.kind === 'true' ? [] : [compiled(each)]));
  parts.sort((one, other) => priceOf(one) - priceOf(other));
  const all = parts.flatMap(({ numbers }) => numbers);
  const likelihood =
    condition.kind === 'all'
      ? parts.reduce((product, part) => product * Math.min(part.likelihood, 1), 1)
      : parts.reduce((sum, part) => sum + part.likelihood, 0);
  return { numbers: [kinds[condition.kind], all.length + 2, ...all], likelihood };
};

/** The program that holds for every text. */
export const anyText: readonly number[] = [kinds.all, 2];

/**
 * A condition as numbers: its kind, how many numbers there are to it, and then its parts one after the other; for strings, how many
 * slots each takes, and these. What is too long to be written that way is possible everywhere.
 */
export const programOf = (condition: Condition): readonly number[] => {
  if (condition.kind === 'true') return anyText;
  const { numbers } = compiled(condition);
  return numbers.length > 0xffff ? anyText : numbers;
};

/** Whether a stretch of text may hold what the program that begins at `start` asks for, by the sketch with this stamp. */
export const holds = (programs: Uint16Array, start: number, slots: Uint8Array, stamp: number): boolean => {
  const kind = programs[start];
  const end = start + (programs[start + 1] ?? 0);
  let at = start + 2;
  if (kind === kinds['one-of']) {
    while (at < end) {
      const next = at + 1 + (programs[at] ?? 0);
      at += 1;
      while (at < next && slots[programs[at] ?? 0] === stamp) at += 1;
      if (at === next) return true;
      at = next;
    }
    return false;
  }
  const decides = kind === kinds.any;
  while (at < end) {
    if (holds(programs, at, slots, stamp) === decides) return decides;
    at += programs[at + 1] ?? 0;
  }
  return !decides;
};
