import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';
import type { ReviewOptions } from '../review/run.ts';

/** `clauseprobe review`: people answer what the instruments could not. */
export const reviewCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('review <run>')
      .description(
        say({ en: 'answer, as a person, what makes findings of a run inconclusive', zh: '由人来回答使结果无法判定的问题' }),
      )
      .option('--by <name>', say({ en: 'who answers (default: the user of this computer)', zh: '回答者（默认为本机用户）' }))
      .option('--blind', say({ en: 'hide the answers of others, and ask their questions too', zh: '隐藏他人的回答，并重新询问' }))
      .addOption(
        new Option('--export <file.csv>', say({ en: 'write the questions for a spreadsheet', zh: '把问题导出为表格' })).conflicts(
          ['agreement', 'import'],
        ),
      )
      .addOption(
        new Option('--import <file.csv>', say({ en: 'read answers from such a spreadsheet', zh: '从表格导入回答' })).conflicts([
          'agreement',
        ]),
      )
      .option('--agreement', say({ en: 'only print how far reviewers agree', zh: '只输出评阅者之间的一致程度' }))
      .action((folder: string, options: ReviewOptions) =>
        run(async (invocation) => {
          const { reviewRun } = await judgingPiece();
          const { stdin, stderr } = process;
          // The questions are drawn on stderr: what comes of them, on stdout, can be piped.
          const terminal = stdin.isTTY && invocation.io.stderrIsTty ? { stdin, stdout: stderr } : undefined;
          return reviewRun(folder, options, { ...invocation, terminal, now: () => new Date().toISOString() });
        }),
      );
  },
};
