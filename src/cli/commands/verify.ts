import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';

/** `clauseprobe verify`: are all definitions valid, and do all their examples come out as written? */
export const verifyCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('verify [paths...]')
      .description(
        say({
          en: 'validate every definition and run every example; paths are folders or files beside the bundled ones',
          zh: '校验全部定义并运行全部示例；路径为内置定义之外的目录或文件',
        }),
      )
      .action((paths: readonly string[]) =>
        run(async ({ io, lang, checks }) => {
          const { verify } = await judgingPiece();
          const { problems, summary } = await verify([...checks, ...paths]);
          if (problems.length > 0) throw new InvalidInput(problems);
          io.stdout(summary[lang]);
          return exitCodes.ok;
        }),
      );
  },
};
