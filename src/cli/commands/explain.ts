import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';

/** `clauseprobe explain`: a check, clause or signal in words, printed from its own definition. */
export const explainCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('explain <id>')
      .description('explain a check, a clause (19.3, or measure#19.3) or a signal')
      .action((id: string) =>
        run(async ({ io, lang, checks }) => {
          const { explanation } = await import('../explanation/index.ts');
          const { loadCatalogue } = await import('../definitions.ts');
          io.stdout(explanation(await loadCatalogue(checks), id, { lang, width: Math.min(io.columns, 100) }));
          return exitCodes.ok;
        }),
      );
  },
};
