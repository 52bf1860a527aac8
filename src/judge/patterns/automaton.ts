/** Aho–Corasick over UTF-16 code units in flat typed arrays: all literals in one pass, linear in the text. */
export interface Automaton {
  /** Calls `found` with the value of each literal that ends at `end` (exclusive), in order of `end`. */
  readonly scan: (text: string, found: (value: number, end: number) => void) => void;
}

const capacityFor = (entries: number): number => {
  let capacity = 1024;
  while (capacity < entries * 3) capacity *= 2;
  return capacity;
};

/** Open-addressing map from (node, code unit) to node; free slots have node 0. */
const edgeTable = (entries: number) => {
  const capacity = capacityFor(entries);
  const mask = capacity - 1;
  const from = new Int32Array(capacity);
  const units = new Uint16Array(capacity);
  const nodes = new Int32Array(capacity);
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b) >>> 9) & mask;
    while (nodes[slot] !== 0 && (from[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    get: (node: number, unit: number): number => nodes[slotOf(node, unit)] ?? 0,
    set: (node: number, unit: number, target: number): void => {
      const slot = slotOf(node, unit);
      from[slot] = node;
      units[slot] = unit;
      nodes[slot] = target;
    },
  };
};

/** Builds the automaton; `values[i]` is reported for `literals[i]`. */
export const automaton = (literals: readonly string[], values: readonly number[]): Automaton => {
  const size = literals.reduce((sum, literal) => sum + literal.length, 1);
  const edges = edgeTable(size);
  const root = new Int32Array(65536);
  const outputs: number[][] = [[]];
  const children: [number, number][][] = [[]];

  const step = (node: number, unit: number): number => (node === 0 ? (root[unit] ?? 0) : edges.get(node, unit));

  literals.forEach((literal, index) => {
    let node = 0;
    for (let at = 0; at < literal.length; at += 1) {
      const unit = literal.charCodeAt(at);
      let next = step(node, unit);
      if (next === 0) {
        next = outputs.length;
        outputs.push([]);
        children.push([]);
        if (node === 0) root[unit] = next;
        else edges.set(node, unit, next);
        children[node]?.push([unit, next]);
      }
      node = next;
    }
    outputs[node]?.push(values[index] ?? 0);
  });

  const fail = new Int32Array(outputs.length);
  const queue = (children[0] ?? []).map(([, node]) => node);
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    for (const [unit, child] of children[node] ?? []) {
      queue.push(child);
      let back = fail[node] ?? 0;
      while (back !== 0 && edges.get(back, unit) === 0) back = fail[back] ?? 0;
      fail[child] = step(back, unit);
      outputs[child]?.push(...(outputs[fail[child] ?? 0] ?? []));
    }
  }

  return {
    scan: (text, found) => {
      let node = 0;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        let next = step(node, unit);
        while (next === 0 && node !== 0) {
          node = fail[node] ?? 0;
          next = step(node, unit);
        }
        node = next;
        const hits = outputs[node];
        if (node === 0 || hits === undefined) continue;
        for (const value of hits) found(value, at + 1);
      }
    },
  };
};
