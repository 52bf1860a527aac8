import type { AutomatonTables } from '../../model/gate.ts';

/** Literals found in a text: the value of each and its end (exclusive), in order of ends, the longest first. Reused by the next scan. */
export interface Found {
  readonly length: number;
  readonly values: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Aho–Corasick over UTF-16 code units in flat typed arrays: all literals in one pass, linear in the text. What is found is listed rather
 * than called back: the engine would make one slow call for all who scan.
 */
export interface Automaton {
  readonly scan: (text: string) => Found;
}

const grown = (values: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
};

/**
 * Fields of a node: its first child, after which its others follow up to the first of the next node; which units lead to them, a bit for
 * each hash of one; the node of the longest proper suffix that is in the trie; and the nearest ending: its own, that of a suffix, or 0.
 * What a text visits most, the nodes near the root, lies close together: time goes into fetching them.
 */
const stride = 4;
const childAt = 0;
const bitsAt = 1;
const failAt = 2;
const endingAt = 3;

const bitOf = (unit: number): number => 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);

/** So many children are gone through one by one. */
const few = 8;

/** The child of a node for a unit, or 0. */
const stepper =
  ({ root, nodes, units }: Pick<AutomatonTables, 'root' | 'nodes' | 'units'>) =>
  (node: number, unit: number): number => {
    if (node === 0) return root[unit] ?? 0;
    const at = node * stride;
    if (((nodes[at + bitsAt] ?? 0) & bitOf(unit)) === 0) return 0;
    const end = nodes[at + stride + childAt] ?? 0;
    for (let child = nodes[at + childAt] ?? 0; child < end; child += 1) if (units[child] === unit) return child;
    return 0;
  };

/** Part of a level of the trie: literals, in order, that begin alike. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The trie of different, sorted literals, level by level, with the literal that ends at each node, or -1. */
const trieOf = (literals: readonly string[]) => {
  const most = literals.reduce((sum, literal) => sum + literal.length, 1);
  const root = new Uint16Array(65536);
  const nodes = new Int32Array((most + 1) * stride);
  const units = new Uint16Array(most);
  const parents = new Int32Array(most);
  const ended: number[] = [-1];
  const ranges: Range[] = [{ from: 0, to: literals.length }];
  const depths = new Int32Array(most);
  for (let node = 0; node < ranges.length; node += 1) {
    const depth = depths[node] ?? 0;
    const { from, to } = ranges[node] ?? { from: 0, to: 0 };
    nodes[node * stride + childAt] = ranges.length;
    let first = ended[node] === -1 ? from : from + 1;
    while (first < to) {
      const unit = literals[first]?.charCodeAt(depth) ?? 0;
      let last = first + 1;
      while (last < to && literals[last]?.charCodeAt(depth) === unit) last += 1;
      const child = ranges.length;
      if (node === 0) root[unit] = child;
      nodes[node * stride + bitsAt] = (nodes[node * stride + bitsAt] ?? 0) | bitOf(unit);
      units[child] = unit;
      parents[child] = node;
      depths[child] = depth + 1;
      // The shortest of those that begin alike comes first: it may end here.
      ended.push(literals[first]?.length === depth + 1 ? first : -1);
      ranges.push({ from: first, to: last });
      first = last;
    }
  }
  const size = ranges.length;
  nodes[size * stride + childAt] = size;
  return { root, nodes: nodes.slice(0, (size + 1) * stride), units: units.slice(0, size), parents, ended, size };
};

/** Builds the tables of an automaton; `values[i]` is reported for `literals[i]`. */
export const tablesOf = (literals: readonly string[], values: readonly number[]): AutomatonTables => {
  const reported = new Map<string, number[]>();
  literals.forEach((literal, index) => {
    const own = reported.get(literal) ?? [];
    own.push(values[index] ?? 0);
    reported.set(literal, own);
  });
  const sorted = [...reported.keys()].sort();
  const { root, nodes, units, parents, ended, size } = trieOf(sorted);
  const step = stepper({ root, nodes, units });
  // Ending 0 is none.
  const endings: number[] = [0, 0];
  const listed: number[] = [];
  for (let node = 1; node < size; node += 1) {
    const parent = parents[node] ?? 0;
    const unit = units[node] ?? 0;
    let fail = 0;
    if (parent !== 0) {
      let back = nodes[parent * stride + failAt] ?? 0;
      while (back !== 0 && step(back, unit) === 0) back = nodes[back * stride + failAt] ?? 0;
      fail = step(back, unit);
    }
    nodes[node * stride + failAt] = fail;
    const suffix = nodes[fail * stride + endingAt] ?? 0;
    const own = ended[node] ?? -1;
    nodes[node * stride + endingAt] = own === -1 ? suffix : endings.length / 2;
    if (own === -1) continue;
    endings.push(listed.length, suffix);
    listed.push(...(reported.get(sorted[own] ?? '') ?? []));
  }
  endings.push(listed.length, 0);
  return { root, nodes, units, endings: Int32Array.from(endings), values: Int32Array.from(listed) };
};

/** The automaton of tables. */
export const automatonOf = (tables: AutomatonTables): Automaton => {
  const { root, nodes, units, endings, values } = tables;
  const found = { length: 0, values: new Int32Array(256), ends: new Int32Array(256) };
  return {
    scan: (text) => {
      let length = 0;
      let node = 0;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        // As `stepper` does, but with the unit's bit made once: this loop is where the time goes.
        const bit = bitOf(unit);
        let next = 0;
        while (node !== 0) {
          const base = node * stride;
          if (((nodes[base + bitsAt] ?? 0) & bit) !== 0) {
            let end = nodes[base + stride + childAt] ?? 0;
            let child = nodes[base + childAt] ?? 0;
            // Children are in order of their units, and after some characters there are hundreds.
            while (end - child > few) {
              const middle = (child + end) >>> 1;
              if ((units[middle] ?? 0) <= unit) child = middle;
              else end = middle;
            }
            while (child < end && units[child] !== unit) child += 1;
            if (child < end) {
              next = child;
              break;
            }
          }
          node = nodes[base + failAt] ?? 0;
        }
        node = node === 0 ? (root[unit] ?? 0) : next;
        if (node === 0) continue;
        for (let ending = nodes[node * stride + endingAt] ?? 0; ending !== 0; ending = endings[ending * 2 + 1] ?? 0) {
          const end = endings[ending * 2 + 2] ?? 0;
          for (let index = endings[ending * 2] ?? 0; index < end; index += 1) {
            if (length === found.values.length) {
              found.values = grown(found.values);
              found.ends = grown(found.ends);
            }
            found.values[length] = values[index] ?? 0;
            found.ends[length] = at + 1;
            length += 1;
          }
        }
      }
      found.length = length;
      return found;
    },
  };
};

/** Builds the automaton; `values[i]` is reported for `literals[i]`. */
export const automaton = (literals: readonly string[], values: readonly number[]): Automaton =>
  automatonOf(tablesOf(literals, values));
