import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';
import { withInstruments, withReporting, withSelection } from '../run/options.ts';
import type { ReplayOptions } from '../run/replay.ts';

/** `clauseprobe replay`: judge recordings instead of a live target. */
export const replayCommand: CommandModule = {
  register: (program, run, say) => {
    withInstruments(
      withReporting(
        withSelection(
          program.command('replay <recordings...>').description(
            say({
              en: 'judge recorded conversations: transcripts, folders, or foreign JSONL',
              zh: '判定已有的对话记录：记录文件、目录或外来 JSONL',
            }),
          ),
          say,
        ),
        say,
      ),
      say,
    ).action((paths: readonly string[], options: ReplayOptions) =>
      run(async (invocation) => {
        const { replay } = await judgingPiece();
        return replay(paths, options, invocation);
      }),
    );
  },
};
