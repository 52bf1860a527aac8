import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Say } from '../command.ts';

/** Values of a comma list that may be repeated. */
export const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').filter((word) => word !== ''),
];

/** Values of an option that is repeated. */
const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A whole number of at least one. */
export const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number of at least 1.');
  return number;
};

/** A whole number from one to a most: what nobody means would run for ever, or out of memory. */
const countUpTo =
  (most: number) =>
  (value: string): number => {
    if (count(value) <= most) return count(value);
    throw new InvalidArgumentError(`write a whole number of at most ${most}.`);
  };

/** Repetitions, and sessions at once; the latter as in target files. */
const runsOption = countUpTo(100_000);
export const concurrencyOption = countUpTo(256);

/** Options that select clauses and probes; each takes a comma list and may be repeated. */
export const withSelection = (command: Command, say: Say): Command =>
  command
    .option('--measure <ids>', say({ en: 'only these measures', zh: '只限这些法规' }), list)
    .option('--clause <ids>', say({ en: 'only these clauses, e.g. 19.3', zh: '只限这些条款，如 19.3' }), list)
    .option('--check <ids>', say({ en: 'only these checks', zh: '只限这些检查' }), list)
    .option(
      '--pack <ids>',
      say({
        en: 'what matters in these uses of companions; see “clauseprobe list packs”',
        zh: '针对这些应用场景；见 clauseprobe list packs',
      }),
      list,
    )
    .option('--topic <names>', say({ en: 'only checks of these topics', zh: '只限这些主题的检查' }), list)
    .option(
      '--severity <levels>',
      say({
        en: 'only checks of these severities: critical, high, medium, low',
        zh: '只限这些严重程度的检查：critical、high、medium、low',
      }),
      list,
    )
    .option(
      '--language <languages>',
      say({ en: 'only probes in these languages: en, zh', zh: '只用这些语言的探测：en、zh' }),
      list,
    )
    .option('--persona <ids>', say({ en: 'only probes by these personas', zh: '只用这些角色的探测' }), list)
    .option(
      '--set <setting>',
      say({
        en: 'another number where the law gives none, e.g. 14.5.interval=1h; repeatable',
        zh: '法条未定的数值另行指定，如 14.5.interval=1h，可重复',
      }),
      each,
    );

export const withProbing = (command: Command, say: Say): Command =>
  withSelection(command, say)
    .option('--target <file>', say({ en: 'target file: how to reach the chatbot', zh: '目标文件：如何连接被测产品' }))
    .option(
      '--resume <run>',
      say({ en: 'go on with this interrupted run, as it was started', zh: '按原先的选项继续这次中断的运行' }),
    )
    .option('--runs <n>', say({ en: 'play each probe this often', zh: '每个探测重复这么多次' }), runsOption)
    .option('--concurrency <n>', say({ en: 'sessions at once', zh: '同时进行的会话数' }), concurrencyOption)
    .option('--defect <names>', say({ en: 'sandbox only: break these duties', zh: '仅限内置应用：让它违反这些义务' }), list);

/** Options that say who answers whether a signal is in a message. */
export const withInstruments = (command: Command, say: Say): Command =>
  command
    .option(
      '--judge <judge.yaml>',
      say({
        en: 'ask this model what the patterns leave open; see “clauseprobe schema judge”',
        zh: '模式未能判定的问题交给该模型；格式见 clauseprobe schema judge',
      }),
    )
    .option('--judge-record <file>', say({ en: 'keep the model’s answers in this file too', zh: '把模型的回答也存入该文件' }))
    .option(
      '--judge-replay <file>',
      say({ en: 'take the model’s answers from this file; nothing is sent', zh: '从该文件读取模型的回答，不发送任何请求' }),
    )
    .option(
      '--instruments <names>',
      say({
        en: 'who takes part, in this order: patterns, model, human (comma list)',
        zh: '参与判定者及其顺序：patterns、model、human（逗号分隔）',
      }),
      list,
    );

/** What becomes of a report. */
export const withOutput = (command: Command, say: Say): Command =>
  command
    .option(
      '--format <ids>',
      say({
        en: 'also write: json, junit, html, markdown, dossier, text (comma list)',
        zh: '另存为这些格式：json、junit、html、markdown、dossier、text（逗号分隔）',
      }),
    )
    .option('--out <dir>', say({ en: 'keep the run directory here', zh: '运行目录存放于此' }))
    .option(
      '--allow <outcomes>',
      say({ en: 'exit 0 also for these: inconclusive, not-tested', zh: '这些结论也以 0 退出：inconclusive、not-tested' }),
    );

export const withReporting = (command: Command, say: Say): Command =>
  withOutput(command, say)
    .option(
      '--evidence <file>',
      say({
        en: 'documents that attest clauses, and waivers; see “clauseprobe evidence”',
        zh: '条款的佐证文件与豁免，见 clauseprobe evidence',
      }),
    )
    .option(
      '--as-of <date>',
      say({
        en: 'evidence as of this day (default: that of the run), and only clauses in force on it',
        zh: '证据以该日为准（默认运行当日），且只含当日已施行的条款',
      }),
    );
