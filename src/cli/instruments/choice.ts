import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInput } from '../../model/failure.ts';
import type { Localized } from '../../model/words.ts';
import type { ModelChoice } from './model.ts';
import { type InstrumentName, instrumentsNamed } from './names.ts';

/** Options that say who answers signals. */
export interface JudgeOptions {
  readonly judge?: string;
  readonly judgeRecord?: string;
  readonly judgeReplay?: string;
  readonly instruments?: readonly string[];
}

/** Folders of runs that a judgement is about. */
export interface Places {
  /** Run that is judged again: its judge and its answers are taken up. */
  readonly from?: string | undefined;
  /** Run directory that keeps the judge and its answers. */
  readonly out?: string | undefined;
}

/** Where a run keeps the judge it was judged by, without address and key, and its answers. */
export const judgeFileIn = (run: string): string => join(run, 'judge.json');
const answersFileIn = (run: string): string => join(run, 'judge-cache.jsonl');

interface Choice {
  readonly order: readonly InstrumentName[];
  /** Absent where no model takes part. */
  readonly model?: ModelChoice;
}

const refuse = (code: string, what: Localized, fix: Localized): never => {
  throw new InvalidInput([{ code, what, fix }]);
};

const nameAJudge = { en: 'name its judge file too: --judge judge.yaml', zh: '同时指定判定模型文件：--judge judge.yaml' };

const existing = (path: string | undefined): readonly string[] => (path !== undefined && existsSync(path) ? [path] : []);

const modelOf = (options: JudgeOptions, { from, out }: Places): ModelChoice | undefined => {
  const { judge, judgeRecord, judgeReplay } = options;
  const ours = from === undefined ? [] : existing(judgeFileIn(from));
  const [file] = judge === undefined ? ours : [judge];
  if (file === undefined) return undefined;
  const keep = [...(out === undefined ? [] : [answersFileIn(out)]), ...(judgeRecord === undefined ? [] : [judgeRecord])];
  const before = from === undefined ? [] : existing(answersFileIn(from));
  if (judgeReplay !== undefined) return { file, ask: 'recorded', answers: { read: [judgeReplay], cache: [], write: keep } };
  // Without a judge file of its own, judging a run again repeats what its judge said.
  if (judge === undefined) return { file, ask: 'recorded', answers: { read: before, cache: [], write: keep } };
  const inPlace = from !== undefined && from === out;
  return { file, ask: 'live', answers: { read: inPlace ? [] : before, cache: keep, write: [] } };
};

/** Who answers, by the options. Throws `InvalidInput` for options that contradict each other or name nothing. */
export const chooseInstruments = (options: JudgeOptions, places: Places): Choice => {
  const { judgeRecord, judgeReplay, instruments } = options;
  const order = instrumentsNamed(instruments);
  if (judgeRecord !== undefined && judgeReplay !== undefined)
    refuse(
      'conflicting-options',
      {
        en: '--judge-record with --judge-replay: nothing new would be recorded',
        zh: '--judge-record 与 --judge-replay 同用，不会有新内容可记录',
      },
      { en: 'leave one of them out', zh: '去掉其中一个' },
    );
  const model = modelOf(options, places);
  if (model === undefined && instruments !== undefined && order.includes('model'))
    refuse(
      'no-judge',
      { en: '--instruments names “model”, and there is no model judge', zh: '--instruments 写了“model”，却没有判定模型' },
      nameAJudge,
    );
  if (model === undefined && (judgeRecord !== undefined || judgeReplay !== undefined))
    refuse(
      'no-judge',
      { en: 'answers of a model judge are named without the judge', zh: '指定了判定模型的回答，却没有指定判定模型' },
      nameAJudge,
    );
  return { order, ...(model === undefined || !order.includes('model') ? {} : { model }) };
};
