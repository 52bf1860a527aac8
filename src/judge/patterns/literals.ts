/**
 * Required literals of an expression: a set of strings one of which every match contains.
 * They feed the gate that spares most expressions from running at all.
 */

interface Facts {
  /** All strings the node can match, when they are few. */
  readonly exact?: readonly string[];
  /** Strings one of which every match contains. */
  readonly needed?: readonly string[];
}

const mostStrings = 48;
const mostClass = 6;

const weigh = (literal: string): number => {
  let weight = 0;
  for (const char of literal) weight += char > '\u2e80' ? 2 : 1;
  return weight;
};

/** How selective a set is: the weight of its weakest member. */
export const selectivity = (literals: readonly string[] | undefined): number =>
  literals === undefined || literals.length === 0 ? 0 : Math.min(...literals.map(weigh));

const better = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined =>
  selectivity(b) > selectivity(a) ? b : a;

const product = (a: readonly string[], b: readonly string[]): readonly string[] | undefined => {
  if (a.length * b.length > mostStrings) return undefined;
  return a.flatMap((left) => b.map((right) => left + right));
};

const concat = (nodes: readonly Facts[]): Facts => {
  let needed: readonly string[] | undefined;
  let run: readonly string[] = [''];
  let whole = true;
  for (const node of nodes) {
    const joined = node.exact === undefined ? undefined : product(run, node.exact);
    needed = better(needed, node.needed);
    if (joined !== undefined) {
      run = joined;
      continue;
    }
    whole = false;
    needed = better(needed, run);
    run = node.exact ?? [''];
  }
  needed = better(needed, run);
  return { ...(whole ? { exact: run } : {}), ...(needed ? { needed } : {}) };
};

const alternatives = (nodes: readonly Facts[]): Facts => {
  const exact = nodes.flatMap((node) => node.exact ?? []);
  const known = nodes.every((node) => node.exact !== undefined) && exact.length <= mostStrings;
  const sets = nodes.map((node) => better(node.needed, node.exact));
  const needed = sets.every((set) => selectivity(set) > 0) ? sets.flatMap((set) => set ?? []) : undefined;
  return { ...(known ? { exact } : {}), ...(needed ? { needed } : {}) };
};

const repeated = (node: Facts, least: number, most: number): Facts => {
  if (least === 0 && most === 1 && node.exact !== undefined) return { exact: ['', ...node.exact] };
  if (least === 0) return {};
  if (least === 1 && most === 1) return node;
  const needed = better(node.needed, node.exact);
  return needed ? { needed } : {};
};

/** A reader over RE2 syntax; it need not be complete: what it does not know has no facts. */
const parse = (source: string): Facts => {
  let at = 0;

  const charClass = (): Facts => {
    const start = at;
    at += 1;
    if (source[at] === '^') at += 1;
    if (source[at] === ']') at += 1;
    while (at < source.length && source[at] !== ']') {
      if (source.startsWith('[:', at)) at = source.indexOf(':]', at) + 1;
      at += source[at] === '\\' ? 2 : 1;
    }
    at += 1;
    const members = [...source.slice(start + 1, at - 1)];
    const plain = !members.some((char) => '^-\\[:'.includes(char)) && members.length <= mostClass;
    return plain ? { exact: members.map((char) => char.toLowerCase()) } : {};
  };

  const escaped = (): Facts => {
    const char = source[at + 1] ?? '';
    at += 2;
    if (char === 'b' || char === 'B' || char === 'A' || char === 'z') return { exact: [''] };
    if (/[pPxQ]/.test(char)) {
      if (source[at] === '{') at = source.indexOf('}', at) + 1;
      else if (char === 'x') at += 2;
      else at += 1;
      return {};
    }
    if (/[a-zA-Z0-9]/.test(char)) return {};
    return { exact: [char] };
  };

  const atom = (): Facts => {
    const char = source[at] ?? '';
    if (char === '(') {
      at += 1;
      if (source[at] === '?') {
        const colon = source.indexOf(':', at);
        const angle = source.indexOf('>', at);
        at = (colon < 0 || source[at + 1] === 'P' || source[at + 1] === '<' ? angle : colon) + 1;
      }
      const inner = branches();
      at += 1;
      return inner;
    }
    if (char === '[') return charClass();
    if (char === '\\') return escaped();
    at += 1;
    if (char === '.') return {};
    if (char === '^' || char === '$') return { exact: [''] };
    return { exact: [char.toLowerCase()] };
  };

  const quantified = (): Facts => {
    const node = atom();
    const bounds = /^(?:\*|\+|\?|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 12));
    if (bounds === null) return node;
    at += bounds[0].length;
    const mark = bounds[0][0];
    if (mark === '*') return {};
    if (mark === '+') return repeated(node, 1, Number.POSITIVE_INFINITY);
    if (mark === '?') return repeated(node, 0, 1);
    const least = Number(bounds[1]);
    const most = bounds[2] === undefined ? least : bounds[3] === '' ? Number.POSITIVE_INFINITY : Number(bounds[3]);
    return repeated(node, least, most);
  };

  const branch = (): Facts => {
    const nodes: Facts[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(quantified());
    return concat(nodes);
  };

  const branches = (): Facts => {
    const all = [branch()];
    while (source[at] === '|') {
      at += 1;
      all.push(branch());
    }
    return all.length === 1 ? (all[0] ?? {}) : alternatives(all);
  };

  return branches();
};

/** The most selective set of required literals, or none when the expression has no useful one. */
export const requiredLiterals = (source: string): readonly string[] => {
  const facts = parse(source);
  const best = better(facts.needed, facts.exact);
  return best === undefined || selectivity(best) === 0 ? [] : [...new Set(best)];
};
