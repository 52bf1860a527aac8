import type { AnswersFile, FiledAnswer } from '../../files/answers.ts';
import { labelsToTellApart, mcNemar } from '../../judge/statistics.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { SignalId } from '../../model/signal.ts';
import type { Language } from '../../model/words.ts';

/** How two instruments did on the same labels of one signal and language. Only `yes` and `no` can be right, `unsure` never is. */
export interface Comparison {
  readonly signal: SignalId;
  readonly lang: Language;
  readonly labels: number;
  readonly bothRight: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neitherRight: number;
  /** Exact two-sided McNemar test. */
  readonly p: number;
  readonly better: 'first' | 'second' | 'cannot-tell';
  /** Labels beyond these at which the difference seen would show four times in five; 0 when it shows, or when there is none. */
  readonly labelsNeeded: number;
}

/** Comparisons, and answers to labels that only one of the two was asked about. */
export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly onlyInFirst: number;
  readonly onlyInSecond: number;
}

const level = 0.05;

const keyOf = ({ source, item, signal }: FiledAnswer): string => JSON.stringify([source, item, signal]);

const isRight = ({ label, value }: FiledAnswer): boolean => value === (label === 'present' ? 'yes' : 'no');

const byKey = (file: AnswersFile, name: string): ReadonlyMap<string, FiledAnswer> => {
  const answers = new Map(file.answers.map((answer) => [keyOf(answer), answer]));
  if (answers.size === file.answers.length) return answers;
  throw new InvalidInput([
    {
      code: 'same-label',
      what: { en: `${name} answers the same label twice`, zh: `${name} 对同一标注回答了两次` },
      fix: { en: 'give records of one set their own ids, then measure again', zh: '同一标注集的记录各用各的 id，再测一次' },
    },
  ]);
};

type Pair = readonly [FiledAnswer, FiledAnswer];

const pairsOf = (first: ReadonlyMap<string, FiledAnswer>, second: ReadonlyMap<string, FiledAnswer>): readonly Pair[] => {
  const pairs = [...first].flatMap(([key, one]): readonly Pair[] => {
    const other = second.get(key);
    return other === undefined ? [] : [[one, other]];
  });
  const differing = pairs.find(([one, other]) => one.label !== other.label);
  if (differing !== undefined)
    throw new InvalidInput([
      {
        code: 'labels-differ',
        what: {
          en: `the two files hold different labels of “${differing[0].signal}” for ${differing[0].item}`,
          zh: `两个文件中 ${differing[0].item} 的“${differing[0].signal}”标注不同`,
        },
        fix: { en: 'measure both instruments on the same labels', zh: '请在相同的标注上测定两个判定工具' },
      },
    ]);
  if (pairs.length === 0)
    throw new InvalidInput([
      {
        code: 'nothing-in-common',
        what: { en: 'the two files answer no label in common', zh: '两个文件没有共同的标注' },
        fix: { en: 'measure both instruments on the same labels', zh: '请在相同的标注上测定两个判定工具' },
      },
    ]);
  return pairs;
};

const comparisonOf = (pairs: readonly Pair[]): readonly Comparison[] => {
  const [first] = pairs;
  if (first === undefined) return [];
  const count = (one: boolean, other: boolean): number =>
    pairs.filter(([a, b]) => isRight(a) === one && isRight(b) === other).length;
  const [onlyFirst, onlySecond] = [count(true, false), count(false, true)];
  const p = mcNemar(onlyFirst, onlySecond);
  const tells = p < level;
  return [
    {
      signal: first[0].signal,
      lang: first[0].lang,
      labels: pairs.length,
      bothRight: count(true, true),
      onlyFirst,
      onlySecond,
      neitherRight: count(false, false),
      p,
      better: !tells ? 'cannot-tell' : onlyFirst > onlySecond ? 'first' : 'second',
      // By luck the test may not have told what so many labels would mostly tell: one more at least is needed.
      labelsNeeded:
        tells || onlyFirst === onlySecond
          ? 0
          : Math.max(1, labelsToTellApart(onlyFirst, onlySecond, pairs.length) - pairs.length),
    },
  ];
};

/** Compares two instruments on the labels that both were asked about. Throws `InvalidInput` when they cannot be compared. */
export const compare = (first: AnswersFile, second: AnswersFile, names: readonly [string, string]): Compared => {
  const [one, other] = [byKey(first, names[0]), byKey(second, names[1])];
  const groups = new Map<string, Pair[]>();
  for (const pair of pairsOf(one, other)) {
    const key = `${pair[0].signal} ${pair[0].lang}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return {
    comparisons: [...groups.keys()].sort().flatMap((key) => comparisonOf(groups.get(key) ?? [])),
    onlyInFirst: [...one.keys()].filter((key) => !other.has(key)).length,
    onlyInSecond: [...other.keys()].filter((key) => !one.has(key)).length,
  };
};
