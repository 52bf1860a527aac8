import type { CommandModule } from '../command.ts';
import { withInstruments, withReporting, withSelection } from '../run/options.ts';
import type { ReplayOptions } from '../run/replay.ts';

/** `clauseprobe replay`: judge recordings instead of a live target. */
export const replayCommand: CommandModule = {
  register: (program, run) => {
    withInstruments(
      withReporting(
        withSelection(
          program
            .command('replay <recordings...>')
            .description('judge recorded conversations: transcripts, folders, or foreign JSONL'),
        ),
      ),
    ).action((paths: readonly string[], options: ReplayOptions) =>
      run(async (invocation) => {
        const { replay } = await import('../run/replay.ts');
        return replay(paths, options, invocation);
      }),
    );
  },
};
