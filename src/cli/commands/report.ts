import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';

/** Options as commander gives them. */
interface Options {
  readonly format: string;
  readonly before?: string;
  readonly bank: readonly string[];
  readonly write?: true;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `clauseprobe report`: render a kept report in another format. */
export const reportCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('report <run>')
      .description(say({ en: 'render the report of a run directory again', zh: '重新生成某个运行目录的报告' }))
      .option(
        '--format <id>',
        say({
          en: 'text, json, junit, html, markdown, dossier or dossier-html',
          zh: 'text、json、junit、html、markdown、dossier 或 dossier-html',
        }),
        'text',
      )
      .option(
        '--before <run>',
        say({ en: 'dossier: an earlier run, to show which clauses changed', zh: '仅评估底稿：与更早的一次运行比较条款变化' }),
      )
      .option(
        '--bank <run>',
        say({ en: 'add the question banks of this run; repeatable', zh: '并入该次题库运行的结果，可重复' }),
        collect,
        [],
      )
      .option('--write', say({ en: 'write into the run directory instead of printing', zh: '写入运行目录，不打印' }))
      .action((folder: string, options: Options) =>
        run(async (invocation) => {
          const { io, lang, asked } = invocation;
          const spoken = { lang, asked };
          const { fileText, formatsNamed, openRun, readWithOthers, terminalText, writeFormats } = await judgingPiece();
          const report = await readWithOthers(folder, options.before, options.bank);
          const formats = formatsNamed(options.format);
          if (options.write === true) {
            await writeFormats(openRun(folder, invocation), formats, report, spoken);
            return exitCodes.ok;
          }
          for (const format of formats)
            io.stdout(format.id === 'text' ? terminalText(report, io, lang) : fileText(report, format, spoken));
          return exitCodes.ok;
        }),
      );
  },
};
