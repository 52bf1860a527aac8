import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { withProbing } from '../run/options.ts';
import type { ProbeOptions } from '../run/probing.ts';

/** `clauseprobe probe`: record only; judge later. */
export const probeCommand: CommandModule = {
  register: (program, run, say) => {
    withProbing(
      program
        .command('probe')
        .description(say({ en: 'probe a target and keep the recordings, without judging', zh: '只探测并保存记录，不作判定' })),
      say,
    )
      .requiredOption('--out <dir>', say({ en: 'run directory', zh: '运行目录' }))
      .action((options: ProbeOptions & { readonly out: string }) =>
        run(async ({ io, checks }) => {
          const { loadCatalogue } = await import('../definitions.ts');
          const { select } = await import('../run/selection.ts');
          const { probeTarget } = await import('../run/probing.ts');
          const catalogue = await loadCatalogue(checks, options.set);
          const { outcome, run: directory } = await probeTarget(options, options.out, {
            catalogue,
            selected: select(catalogue, options),
            io,
          });
          io.stdout(`${directory.transcripts}\n`);
          return outcome === 'done' ? exitCodes.ok : exitCodes.unexercised;
        }),
      );
  },
};
