import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { probingPiece } from '../pieces/index.ts';

/** `clauseprobe explain`: a check, clause, signal or pack in words, printed from its own definition. */
export const explainCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('explain <id>')
      .description(
        say({
          en: 'explain a check, a clause (19.3, or measure#19.3), a signal or a pack',
          zh: '讲解一项检查、一个条款（19.3 或 法规#19.3）、一个信号或一个场景包',
        }),
      )
      .action((id: string) =>
        run(async ({ io, lang, checks }) => {
          const { explanation, loadCatalogue } = await probingPiece();
          io.stdout(explanation(await loadCatalogue(checks), id, { lang, width: Math.min(io.columns, 100) }));
          return exitCodes.ok;
        }),
      );
  },
};
