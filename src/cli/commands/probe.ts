import type { CommandModule } from '../command.ts';
import { probingPiece } from '../pieces/index.ts';
import { withProbing } from '../run/options.ts';
import type { Asked } from '../run/resuming.ts';

/** `clauseprobe probe`: record only; judge later. */
export const probeCommand: CommandModule = {
  register: (program, run, say) => {
    withProbing(
      program
        .command('probe')
        .description(say({ en: 'probe a target and keep the recordings, without judging', zh: '只探测并保存记录，不作判定' })),
      say,
    )
      .option('--out <dir>', say({ en: 'run directory', zh: '运行目录' }))
      .action((asked: Asked) =>
        run(async (invocation) => {
          const { begin, record } = await probingPiece();
          return record(begin(asked, invocation));
        }),
      );
  },
};
