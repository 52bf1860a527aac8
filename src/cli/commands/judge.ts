import { adjudicationsFile } from '../../files/adjudications.ts';
import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';
import { withInstruments, withReporting, withSelection } from '../run/options.ts';
import type { ReplayOptions } from '../run/replay.ts';

/** `clauseprobe judge`: judge a run directory again, for instance after its checks or calibration changed. */
export const judgeCommand: CommandModule = {
  register: (program, run, say) => {
    withInstruments(
      withReporting(
        withSelection(
          program
            .command('judge <run>')
            .description(say({ en: 'judge a run directory again and renew its reports', zh: '重新判定一个运行目录并更新报告' })),
          say,
        ),
        say,
      ),
      say,
    ).action((folder: string, options: ReplayOptions) =>
      run(async (invocation) => {
        const { recordingsOf, refuseBankRun, replay } = await judgingPiece();
        refuseBankRun(folder);
        return replay(
          recordingsOf(folder),
          { ...options, adjudications: adjudicationsFile(folder), from: folder, out: options.out ?? folder },
          invocation,
        );
      }),
    );
  },
};
