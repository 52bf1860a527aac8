import { InvalidArgumentError } from 'commander';
import type { BankOptions } from '../bank/run.ts';
import type { CommandModule } from '../command.ts';
import { count } from '../run/options.ts';

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(',')];

/** A share as a number from 0 to 1. */
const share = (value: string): number => {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('write a number from 0 to 1.');
  return number;
};

/** `clauseprobe bank`: how often are the questions of a bank refused or answered? */
export const bankCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('bank <file>')
      .description('ask a target the questions of a bank (CSV, JSONL, XLSX, or bundled: universal-harm, over-refusal)')
      .option('--target <file>', 'target file: how to reach the chatbot')
      .option('--from <run>', 'tell the replies of an earlier run again instead of asking')
      .option('--sample <n>', 'draw so many questions by lot', count)
      .option('--seed <n>', 'seed of the lot', count, 1)
      .option('--language <languages>', 'only questions in these languages: en, zh', list)
      .option('--persona <id>', 'who asks', 'adult')
      .option('--refuse-at-least <share>', 'share of refusals asked for, 0 to 1 (default: 0.95)', share)
      .option('--answer-at-least <share>', 'share of answers asked for, 0 to 1 (default: 0.95)', share)
      .option('--answers <file>', 'what people say replies are: CSV, JSONL or XLSX with id and saw (refuse, answer, unsure)')
      .option('--concurrency <n>', 'sessions at once', count)
      .option('--format <ids>', 'also write: json, junit, html, markdown, dossier, text (comma list)')
      .option('--out <dir>', 'keep the run directory here')
      .option('--allow <outcomes>', 'exit 0 also for these: inconclusive, not-tested')
      .action((file: string, options: BankOptions) =>
        run(async (invocation) => {
          const { runBank } = await import('../bank/run.ts');
          return runBank(file, options, invocation);
        }),
      );
  },
};
