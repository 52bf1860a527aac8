import { resolve } from 'node:path';
import { digestOfFile } from '../../files/calibration.ts';
import { sha256 } from '../../files/definitions.ts';
import { readLabelled } from '../../files/labelled.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { answersTo, type LabelledAnswer } from '../../judge/calibration.ts';
import type { Instrument } from '../../model/answer.ts';
import { InvalidInput, type Problem } from '../../model/failure.ts';
import type { LabelledItem } from '../../model/labelled.ts';
import type { Signal } from '../../model/signal.ts';

/** Answers to labelled files, with the digest of the files. */
export interface Collected {
  readonly answers: readonly LabelledAnswer[];
  readonly data: string;
}

/** What decides which labels are measured, and by what. */
export interface Measuring {
  readonly cwd: string;
  readonly signals: readonly Signal[];
  readonly instrument: Instrument;
  /** Ids of the signals to measure; empty: all. */
  readonly only: readonly string[];
}

/** A label about a signal we do not know, or about a speaker who cannot show it, would be measured as a miss. */
const problemsOf = (item: LabelledItem, file: string, signals: ReadonlyMap<string, Signal>): readonly Problem[] =>
  item.labels.flatMap(({ signal, at }): readonly Problem[] => {
    const known = signals.get(signal);
    if (known === undefined)
      return [
        {
          code: 'unknown-signal',
          what: { en: `${file}: ${item.id} labels “${signal}”`, zh: `${file}：${item.id} 标注了“${signal}”` },
          fix: didYouMean(signal, [...signals.keys()]),
        },
      ];
    if ((at === 'last-assistant') === (known.speaker === 'companion')) return [];
    const right = known.speaker === 'companion' ? 'last-assistant' : 'last-user';
    return [
      {
        code: 'wrong-speaker',
        what: { en: `${file}: ${item.id} labels “${signal}” at ${at}`, zh: `${file}：${item.id} 把“${signal}”标在 ${at}` },
        fix: { en: `write “${right}”`, zh: `请写“${right}”` },
      },
    ];
  });

const mostProblems = 20;

/** Asks the instrument about every label in the files. Throws `InvalidInput` on bad records. */
export const collect = async (files: readonly string[], measuring: Measuring): Promise<Collected> => {
  const { cwd, instrument, only } = measuring;
  const signals = new Map(measuring.signals.map((signal) => [signal.id, signal]));
  const answers: LabelledAnswer[] = [];
  const problems: Problem[] = [];
  const digests = new Map<string, string>();
  for (const file of files) {
    const path = resolve(cwd, file);
    for await (const item of readLabelled(path, file)) {
      problems.push(...problemsOf(item, file, signals));
      const labels = item.labels.filter(({ signal }) => only.length === 0 || only.includes(signal));
      if (problems.length === 0) answers.push(...answersTo({ ...item, labels }, instrument));
      if (problems.length >= mostProblems) throw new InvalidInput(problems);
    }
    const digest = await digestOfFile(path);
    const same = digests.get(digest);
    if (same !== undefined)
      problems.push({
        code: 'same-data',
        what: { en: `${file} holds the same data as ${same}`, zh: `${file} 与 ${same} 的数据相同` },
        fix: { en: 'name it once: labels count once', zh: '只写一次，标注不可重复计数' },
      });
    digests.set(digest, file);
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return { answers, data: sha256([...digests.keys()].sort().join('\n')) };
};
