import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import type { ReviewOptions } from '../review/run.ts';

/** `clauseprobe review`: people answer what the instruments could not. */
export const reviewCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('review <run>')
      .description('answer, as a person, what makes findings of a run inconclusive')
      .option('--by <name>', 'who answers (default: the user of this computer)')
      .option('--blind', 'hide the answers of others, and ask their questions too')
      .addOption(new Option('--export <file.csv>', 'write the questions for a spreadsheet').conflicts(['agreement', 'import']))
      .addOption(new Option('--import <file.csv>', 'read answers from such a spreadsheet').conflicts(['agreement']))
      .option('--agreement', 'only print how far reviewers agree')
      .action((folder: string, options: ReviewOptions) =>
        run(async (invocation) => {
          const { reviewRun } = await import('../review/run.ts');
          const { stdin, stderr } = process;
          // The questions are drawn on stderr: what comes of them, on stdout, can be piped.
          const terminal = stdin.isTTY && invocation.io.stderrIsTty ? { stdin, stdout: stderr } : undefined;
          return reviewRun(folder, options, { ...invocation, terminal, now: () => new Date().toISOString() });
        }),
      );
  },
};
