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
export interface Facts {
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

const anything: Condition = { kind: 'true' };
export const unknown: Facts = { exact: undefined, needed: undefined, condition: anything, start: undefined, branches: [] };

export const exactly = (exact: Choice): Facts => ({
  exact,
  needed: undefined,
  condition: anything,
  start: undefined,
  branches: [],
});

/** Han characters say more than letters. */
const weigh = (literal: string): number => {
  let weight = 0;
  for (let at = 0; at < literal.length; at += 1) weight += literal.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return weight;
};

export const choice = (strings: readonly string[]): Choice => ({
  strings: () => strings,
  count: strings.length,
  weight: strings.reduce((least, string) => Math.min(least, weigh(string)), Number.POSITIVE_INFINITY),
});

export const empty = choice(['']);

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

export const oneOf = (strings: Choice): Condition => (strings.weight === 0 ? anything : { kind: 'one-of', choices: [strings] });

export const conditionOf = ({ exact, condition }: Facts): Condition => (exact === undefined ? condition : oneOf(exact));

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
export const listed = (words: Choice): Facts => ({
  exact: words.count <= mostStrings ? words : undefined,
  needed: better(undefined, words),
  condition: oneOf(words),
  start: undefined,
  branches: [],
});

export const factsOf = (exact: Choice | undefined, needed: Choice | undefined, condition: Condition): Facts => ({
  exact,
  needed,
  condition,
  start: undefined,
  branches: [],
});

export const concat = (nodes: readonly Facts[]): Facts => {
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
export const alternativesOf = (node: Facts): readonly Alternative[] => {
  const needed = better(node.needed, node.exact);
  if (needed === undefined) return [];
  if (node.branches.length > 0 && needed === node.needed) return node.branches;
  const condition = conditionOf(node);
  const isOther = (each: Condition): boolean => each.kind !== 'one-of' || each.choices.length !== 1 || each.choices[0] !== needed;
  return [{ needed, condition: allOf((condition.kind === 'all' ? condition.of : [condition]).filter(isOther)) }];
};

export const alternatives = (nodes: readonly Facts[]): Facts => {
  const exact = nodes.every((node) => node.exact !== undefined) ? union(nodes.flatMap((node) => node.exact ?? [])) : undefined;
  const sets = nodes.flatMap((node) => better(node.needed, node.exact) ?? []);
  const needed = sets.length === nodes.length ? union(sets) : undefined;
  const known = exact !== undefined && exact.count <= mostStrings ? exact : undefined;
  const branches = needed === undefined ? [] : nodes.flatMap(alternativesOf);
  return { ...factsOf(known, needed, anyOf(nodes.map(conditionOf))), branches };
};

export const repeated = (node: Facts, least: number, most: number): Facts => {
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
