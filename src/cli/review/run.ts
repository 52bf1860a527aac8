import { existsSync, writeFileSync } from 'node:fs';
import {
  adjudicationFormat,
  adjudicationsFile,
  appendAdjudications,
  readAdjudications,
  withdrawAdjudication,
} from '../../files/adjudications.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { chosenInRuns, refuseDamaged } from '../../files/manifests.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import { cleanLine } from '../../report/view/clean.ts';
import type { Invocation } from '../command.ts';
import { loadCatalogue } from '../definitions.ts';
import type { Io } from '../io.ts';
import { agreementsText } from './agreement-text.ts';
import { importSheet } from './import-sheet.ts';
import { ordered } from './order.ts';
import { queueOf, type Reviewer } from './queue.ts';
import { verdictsOf } from './run-record.ts';
import { sheetText } from './sheet.ts';
import { importText, reviewText } from './summary.ts';
import type { Keeping, Terminal } from './view.tsx';

/** Options of `clauseprobe review`. */
export interface ReviewOptions {
  readonly by?: string;
  readonly blind?: boolean;
  readonly agreement?: boolean;
  readonly export?: string;
  readonly import?: string;
}

/** What a review needs of the world besides the run. */
interface ReviewWorld extends Invocation {
  /** Absent where nobody can press keys. */
  readonly terminal: Terminal | undefined;
  /** ISO 8601 instant. */
  readonly now: () => string;
}

/** Name of whoever sits at the keyboard. */
const reviewerOf = ({ by }: ReviewOptions, { env }: Io): string | undefined =>
  cleanLine(by ?? env.USER ?? env.LOGNAME ?? env.USERNAME ?? '').trim() || undefined;

const named = (reviewer: string | undefined): string => {
  if (reviewer !== undefined) return reviewer;
  throw new InvalidInput([
    {
      code: 'no-reviewer',
      what: { en: 'nobody is named as reviewer', zh: '没有写明评阅者' },
      fix: { en: 'say who answers: --by NAME', zh: '写明由谁回答：--by 姓名' },
    },
  ]);
};

const keepingIn = (file: string, by: string, now: () => string): Keeping => {
  const kept: Adjudication[] = [];
  return {
    keep: ({ place, signal, digest }, answer, why) => {
      const question = { ...place, signal: signal.id, message: digest };
      const adjudication: Adjudication = { format: adjudicationFormat, ...question, answer, by, at: now(), why };
      appendAdjudications(file, [adjudication]);
      kept.push(adjudication);
    },
    withdraw: () => {
      const last = kept.pop();
      if (last !== undefined) withdrawAdjudication(file, last);
    },
  };
};

/** Definitions as the run used them. */
const catalogueOf = (run: string, checks: readonly string[]): Promise<Catalogue> => {
  refuseDamaged(run);
  return loadCatalogue(checks, chosenInRuns([run]).settings);
};

const onTerminal = async (run: string, reviewer: Reviewer, world: ReviewWorld): Promise<void> => {
  const { io, lang, checks, terminal, now } = world;
  const file = adjudicationsFile(run);
  const catalogue = await catalogueOf(run, checks);
  const queue = await queueOf(run, catalogue, { adjudications: readAdjudications(file), reviewer });
  const questions = ordered(queue.filter(({ open }) => open));
  if (questions.length === 0) {
    io.stdout(lang === 'en' ? 'No inconclusive finding waits for an answer.\n' : '没有等待人工回答的“无法判定”结论。\n');
    return;
  }
  if (terminal === undefined) {
    const fix = {
      en: 'review at a terminal, or in a spreadsheet: --export FILE.csv, then --import FILE.csv',
      zh: '请在终端评阅，或用表格：--export 文件.csv，再 --import 文件.csv',
    };
    throw new InvalidInput([
      {
        code: 'no-terminal',
        what: { en: 'a review asks questions, and there is no terminal', zh: '评阅需要提问，而这里没有终端' },
        fix,
      },
    ]);
  }
  const { review } = await import('./view.tsx');
  const keeping = keepingIn(file, reviewer.by, now);
  const state = await review(questions, { by: reviewer.by, lang }, { terminal, keeping });
  io.stdout(reviewText(state, run));
};

/** A spreadsheet may hold hours of somebody's work. */
const refuseExisting = (file: string): void => {
  if (!existsSync(file)) return;
  const fix = { en: 'name a new file; import this one first if it was filled in', zh: '换一个新文件；这一份若已填写，先导入' };
  throw new InvalidInput([{ code: 'file-exists', what: { en: `${file} exists already`, zh: `${file} 已存在` }, fix }]);
};

const exported = async (run: string, file: string, reviewer: Reviewer, { io, lang, checks }: ReviewWorld): Promise<void> => {
  refuseExisting(file);
  const adjudications = readAdjudications(adjudicationsFile(run));
  const queue = await queueOf(run, await catalogueOf(run, checks), { adjudications, reviewer });
  const questions = ordered(queue.filter(({ open, own }) => open || own !== undefined));
  writeFileSync(file, sheetText(questions, lang));
  io.stderr(
    lang === 'en' ? `${questions.length} questions written to ${file}\n` : `已将 ${questions.length} 个问题写入 ${file}\n`,
  );
};

const imported = async (run: string, file: string, by: string | undefined, world: ReviewWorld): Promise<void> => {
  const { io, lang, checks, now } = world;
  const kept = adjudicationsFile(run);
  const adjudications = readAdjudications(kept);
  const result = await importSheet({ run, file, by, catalogue: await catalogueOf(run, checks), adjudications, at: now() });
  appendAdjudications(kept, result.added);
  io.stdout(importText(result, run, lang));
};

const tellAgreement = (run: string, { io, lang }: ReviewWorld, otherwise: string): void => {
  io.stdout(agreementsText(readAdjudications(adjudicationsFile(run)), lang) || otherwise);
};

/** A mistyped folder must not look like one that nobody has reviewed. */
const refuseOthers = (run: string): void => void verdictsOf(run, () => false);

/** Asks people what the instruments could not tell, on a terminal or through a spreadsheet. */
export const reviewRun = async (run: string, options: ReviewOptions, world: ReviewWorld): Promise<number> => {
  const by = reviewerOf(options, world.io);
  const reviewer = (): Reviewer => ({ by: named(by), blind: options.blind === true });
  const nobody =
    world.lang === 'en' ? 'No two reviewers have answered the same question.\n' : '没有两位复核者回答过同一个问题。\n';
  if (options.agreement === true) {
    refuseOthers(run);
    tellAgreement(run, world, nobody);
  } else if (options.export !== undefined) await exported(run, options.export, reviewer(), world);
  else {
    if (options.import !== undefined) await imported(run, options.import, by, world);
    else await onTerminal(run, reviewer(), world);
    tellAgreement(run, world, '');
  }
  return exitCodes.ok;
};
