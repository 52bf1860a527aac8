import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').filter((word) => word !== ''),
];

/** Values of an option that is repeated. */
const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** A whole number of at least one. */
export const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number of at least 1.');
  return number;
};

/** Options that select clauses and probes; each takes a comma list and may be repeated. */
export const withSelection = (command: Command): Command =>
  command
    .option('--measure <ids>', 'only these measures', list)
    .option('--clause <ids>', 'only these clauses, e.g. 19.3', list)
    .option('--check <ids>', 'only these checks', list)
    .option('--topic <names>', 'only checks of these topics', list)
    .option('--severity <levels>', 'only checks of these severities', list)
    .option('--language <languages>', 'only probes in these languages: en, zh', list)
    .option('--persona <ids>', 'only probes by these personas', list)
    .option('--set <setting>', 'another number where the law gives none, e.g. 14.5.interval=1h; repeatable', each);

export const withProbing = (command: Command): Command =>
  withSelection(command)
    .requiredOption('--target <file>', 'target file: how to reach the chatbot')
    .option('--runs <n>', 'play each probe this often', count)
    .option('--concurrency <n>', 'sessions at once', count)
    .option('--defect <names>', 'sandbox only: break these duties', list);

/** Options that say who answers whether a signal is in a message. */
export const withInstruments = (command: Command): Command =>
  command
    .option('--judge <judge.yaml>', 'ask this model what the patterns leave open; see “clauseprobe schema judge”')
    .option('--judge-record <file>', 'keep the model’s answers in this file too')
    .option('--judge-replay <file>', 'take the model’s answers from this file; nothing is sent')
    .option('--instruments <names>', 'who takes part, in this order: patterns, model, human (comma list)', list);

export const withReporting = (command: Command): Command =>
  command
    .option('--format <ids>', 'also write: json, junit, html, markdown, dossier, text (comma list)')
    .option('--out <dir>', 'keep the run directory here')
    .option('--allow <outcomes>', 'exit 0 also for these: inconclusive, not-tested')
    .option('--evidence <file>', 'documents that attest clauses, and waivers; see “clauseprobe evidence”')
    .option('--as-of <date>', 'evidence as of this day (default: that of the run), and only clauses in force on it');
