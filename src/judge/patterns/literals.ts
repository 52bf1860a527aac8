/**
 * Required literals of an expression: a set of strings one of which every match contains.
 * They feed the gate that spares most expressions from running at all.
 */

/** Strings one of which is there. They are spelt out only when chosen: most are not. */
export interface Choice {
  readonly strings: () => readonly string[];
  readonly count: number;
  /** How selective they are: the weight of the weakest. That of the empty string is 0. */
  readonly weight: number;
}

/** What holds of every text in which an expression matches. */
export type Condition =
  | { readonly kind: 'true' }
  | { readonly kind: 'one-of'; readonly choices: readonly Choice[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/** What is known of a part of an expression. */
interface Facts {
  /** All strings it can match, when they are few. */
  readonly exact: Choice | undefined;
  /** The most selective strings one of which every match contains. */
  readonly needed: Choice | undefined;
  /** Everything that is known to be in every match, where there is no `exact`. */
  readonly condition: Condition;
  /** What every match begins with, where there is no `exact`. */
  readonly start: Choice | undefined;
  /** Alternatives to all of which `needed` is owed, where it is an alternation and nothing else. */
  readonly branches: readonly Alternative[];
}

interface Alternative {
  readonly needed: Choice;
  readonly condition: Condition;
}

const mostStrings = 48;
const mostClass = 6;
/** Members of a class that are worth looking for one by one. */
const mostMembers = 64;

const anything: Condition = { kind: 'true' };
const unknown: Facts = { exact: undefined, needed: undefined, condition: anything, start: undefined, branches: [] };

const exactly = (exact: Choice): Facts => ({ exact, needed: undefined, condition: anything, start: undefined, branches: [] });

/** Han characters say more than letters. */
const weigh = (literal: string): number => {
  let weight = 0;
  for (let at = 0; at < literal.length; at += 1) weight += literal.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return weight;
};

const choice = (strings: readonly string[]): Choice => ({
  strings: () => strings,
  count: strings.length,
  weight: strings.reduce((least, string) => Math.min(least, weigh(string)), Number.POSITIVE_INFINITY),
});

const empty = choice(['']);

const product = (a: Choice, b: Choice): Choice => ({
  strings: () => a.strings().flatMap((left) => b.strings().map((right) => left + right)),
  count: a.count * b.count,
  weight: a.weight + b.weight,
});

const union = (choices: readonly Choice[]): Choice => ({
  strings: () => choices.flatMap(({ strings }) => strings()),
  count: choices.reduce((sum, { count }) => sum + count, 0),
  weight: choices.reduce((least, { weight }) => Math.min(least, weight), Number.POSITIVE_INFINITY),
});

const better = (a: Choice | undefined, b: Choice | undefined): Choice | undefined =>
  (b?.weight ?? 0) > (a?.weight ?? 0) ? b : a;

const oneOf = (strings: Choice): Condition => (strings.weight === 0 ? anything : { kind: 'one-of', choices: [strings] });

const conditionOf = ({ exact, condition }: Facts): Condition => (exact === undefined ? condition : oneOf(exact));

const allOf = (conditions: readonly Condition[]): Condition => {
  const of = conditions.filter(({ kind }) => kind !== 'true');
  return of.length > 1 ? { kind: 'all', of } : (of[0] ?? anything);
};

const anyOf = (of: readonly Condition[]): Condition => {
  if (of.some(({ kind }) => kind === 'true')) return anything;
  const choices = of.flatMap((each) => (each.kind === 'one-of' ? each.choices : []));
  const rest = of.filter(({ kind }) => kind !== 'one-of');
  const joined: readonly Condition[] = choices.length > 0 ? [{ kind: 'one-of', choices }, ...rest] : rest;
  return joined.length > 1 ? { kind: 'any', of: joined } : (joined[0] ?? anything);
};

/** Facts of branches that are plain words. */
const listed = (words: Choice): Facts => ({
  exact: words.count <= mostStrings ? words : undefined,
  needed: better(undefined, words),
  condition: oneOf(words),
  start: undefined,
  branches: [],
});

const factsOf = (exact: Choice | undefined, needed: Choice | undefined, condition: Condition): Facts => ({
  exact,
  needed,
  condition,
  start: undefined,
  branches: [],
});

const concat = (nodes: readonly Facts[]): Facts => {
  const conditions: Condition[] = [];
  let needed: Choice | undefined;
  let run = empty;
  let whole = true;
  for (const { exact, needed: own, condition, start } of nodes) {
    needed = better(needed, own);
    if (exact !== undefined && run.count * exact.count <= mostStrings) {
      run = run === empty ? exact : product(run, exact);
      continue;
    }
    whole = false;
    needed = better(needed, run);
    conditions.push(oneOf(start !== undefined && run.count * start.count <= mostStrings ? product(run, start) : run));
    if (exact === undefined) conditions.push(condition);
    run = exact ?? empty;
  }
  conditions.push(oneOf(run));
  const most = better(needed, run);
  // Anchors and word boundaries around an alternation change nothing.
  const telling = nodes.filter((node) => node.exact !== empty);
  const branches = telling.length === 1 && telling[0]?.needed === most ? (telling[0]?.branches ?? []) : [];
  return { ...factsOf(whole ? run : undefined, most, allOf(conditions)), branches };
};

/** What an alternative asks for besides its literals: nothing when they are all there is to it. */
const alternativesOf = (node: Facts): readonly Alternative[] => {
  const needed = better(node.needed, node.exact);
  if (needed === undefined) return [];
  if (node.branches.length > 0 && needed === node.needed) return node.branches;
  const condition = conditionOf(node);
  const isAll = condition.kind === 'one-of' && condition.choices.length === 1 && condition.choices[0] === needed;
  return [{ needed, condition: isAll ? anything : condition }];
};

const alternatives = (nodes: readonly Facts[]): Facts => {
  const exact = nodes.every((node) => node.exact !== undefined) ? union(nodes.flatMap((node) => node.exact ?? [])) : undefined;
  const sets = nodes.flatMap((node) => better(node.needed, node.exact) ?? []);
  const needed = sets.length === nodes.length ? union(sets) : undefined;
  const known = exact !== undefined && exact.count <= mostStrings ? exact : undefined;
  const branches = needed === undefined ? [] : nodes.flatMap(alternativesOf);
  return { ...factsOf(known, needed, anyOf(nodes.map(conditionOf))), branches };
};

const repeated = (node: Facts, least: number, most: number): Facts => {
  if (least === 0 && most === 1 && node.exact !== undefined) return exactly(union([empty, node.exact]));
  if (least === 0) return unknown;
  if (least === 1 && most === 1) return node;
  return {
    exact: undefined,
    needed: better(node.needed, node.exact),
    condition: conditionOf(node),
    start: node.exact,
    branches: [],
  };
};

/** Members of a class without its brackets, ranges spelt out; nothing when it is not plain or they are many. */
const membersOf = (inside: string): readonly string[] | undefined => {
  if (/[\\^[:]/.test(inside)) return undefined;
  const members: string[] = [];
  const chars = [...inside];
  for (let at = 0; at < chars.length && members.length <= mostMembers; at += 1) {
    const from = chars[at]?.codePointAt(0) ?? 0;
    const to = chars[at + 1] === '-' && at + 2 < chars.length ? (chars[at + 2]?.codePointAt(0) ?? 0) : from;
    for (let code = from; code <= to && members.length <= mostMembers; code += 1)
      members.push(String.fromCodePoint(code).toLowerCase());
    if (to !== from) at += 2;
  }
  return members.length > mostMembers ? undefined : members;
};

const digits: Condition = oneOf(choice([...'0123456789']));

/** Letters in a row, and branches of nothing else, are read at once: most of a source is. */
const letterRun = /[^\\[\](){}*+?|.^$]+(?![*+?{])/y;
const plainBranch = /[^\\[\](){}*+?|.^$]*(?=[|)]|$)/y;

const wordAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
};

/** A reader over RE2 syntax; it need not be complete: what it does not know has no facts. */
const parse = (source: string): Facts => {
  // Sources are folded; what little else has a lower case must not change places.
  const lower = source.toLowerCase().length === source.length ? source.toLowerCase() : source;
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
    const inside = source.slice(start + 1, at - 1);
    const members = membersOf(inside);
    if (members === undefined) return unknown;
    if (inside.includes('-') || members.length > mostClass) return factsOf(undefined, undefined, oneOf(choice(members)));
    return exactly(choice(members));
  };

  const escaped = (): Facts => {
    const char = source[at + 1] ?? '';
    at += 2;
    if (char === 'b' || char === 'B' || char === 'A' || char === 'z') return exactly(empty);
    if (/[pPxQ]/.test(char)) {
      if (source[at] === '{') at = source.indexOf('}', at) + 1;
      else if (char === 'x') at += 2;
      else at += 1;
      return unknown;
    }
    if (char === 'd') return factsOf(undefined, undefined, digits);
    if (/[a-zA-Z0-9]/.test(char)) return unknown;
    return exactly(choice([char]));
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
    if (char === '.') return unknown;
    if (char === '^' || char === '$') return exactly(empty);
    return exactly(choice([lower[at - 1] ?? '']));
  };

  const quantified = (): Facts => {
    const node = atom();
    if (!'*+?{'.includes(source[at] ?? ' ')) return node;
    const bounds = /^(?:\*|\+|\?|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 12));
    if (bounds === null) return node;
    at += bounds[0].length;
    const mark = bounds[0][0];
    if (mark === '*') return unknown;
    if (mark === '+') return repeated(node, 1, Number.POSITIVE_INFINITY);
    if (mark === '?') return repeated(node, 0, 1);
    const least = Number(bounds[1]);
    const most = bounds[2] === undefined ? least : bounds[3] === '' ? Number.POSITIVE_INFINITY : Number(bounds[3]);
    return repeated(node, least, most);
  };

  const branch = (): Facts => {
    const nodes: Facts[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const letters = wordAt(letterRun, lower, at);
      if (letters === undefined) {
        nodes.push(quantified());
        continue;
      }
      at += letters.length;
      nodes.push(exactly(choice([letters])));
    }
    return concat(nodes);
  };

  const branches = (): Facts => {
    const words: string[] = [];
    const others: Facts[] = [];
    for (;;) {
      const word = wordAt(plainBranch, lower, at);
      if (word === undefined) others.push(branch());
      else {
        words.push(word);
        at += word.length;
      }
      if (source[at] !== '|') break;
      at += 1;
    }
    const all = words.length > 0 ? [listed(choice(words)), ...others] : others;
    return all.length === 1 ? (all[0] ?? unknown) : alternatives(all);
  };

  return branches();
};

/** An alternative of an expression: literals one of which is in all its matches, and what else must be there. */
export interface Branch {
  readonly literals: readonly string[];
  readonly condition: Condition;
}

/** The alternatives of an expression, or it as one; none when it has no useful literals. */
export const branchesOf = (source: string): readonly Branch[] => {
  const facts = parse(source);
  const branches = alternativesOf(facts);
  if (branches.some(({ needed }) => needed.weight === 0)) return [];
  return branches.map(({ needed, condition }) => ({ literals: [...new Set(needed.strings())], condition }));
};

/** What must be in a text for the expression to match in it. */
export const conditionFor = (source: string): Condition => conditionOf(parse(source));
