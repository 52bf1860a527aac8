/**
 * Required literals of an expression: a set of strings one of which every match contains.
 * They feed the gate that spares most expressions from running at all.
 */
import {
  alternatives,
  alternativesOf,
  type Condition,
  choice,
  concat,
  conditionOf,
  empty,
  exactly,
  type Facts,
  factsOf,
  listed,
  oneOf,
  repeated,
  unknown,
} from './facts.ts';

const mostClass = 6;
/** Members of a class that are worth looking for one by one. */
const mostMembers = 64;

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

/** Of longer literals the beginning is enough: a gate of whole ones is three times as large, and spares hardly any expression more. */
const telling = { han: 4, others: 8 } as const;

const beginning = (literal: string): string => literal.slice(0, literal.charCodeAt(0) > 0x2e80 ? telling.han : telling.others);

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
  return branches.map(({ needed, condition }) => ({ literals: [...new Set(needed.strings().map(beginning))], condition }));
};

/** What must be in a text for the expression to match in it. */
export const conditionFor = (source: string): Condition => conditionOf(parse(source));
