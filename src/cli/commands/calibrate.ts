import type { CommandModule } from '../command.ts';
import type { JudgeOptions } from '../instruments/choice.ts';
import { count } from '../run/options.ts';

/** Options as commander gives them. */
interface Options extends Pick<JudgeOptions, 'judge' | 'judgeRecord' | 'judgeReplay'> {
  readonly json?: boolean;
  readonly write?: string | boolean;
  readonly misses?: boolean;
  readonly signal?: readonly string[];
  readonly bySource?: boolean;
  readonly reliability?: boolean;
  readonly looks?: number;
  readonly answers?: string;
  readonly compare?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `clauseprobe calibrate`: how often is the instrument right on labelled conversations? */
export const calibrateCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('calibrate <labelled.jsonl...>')
      .description('measure the instrument on labelled conversations, by signal and language; or compare two')
      .option('--json', 'print counts and figures as JSON')
      .option('--write [file.json]', 'store the counts (default: calibration/<instrument>.json in the folder of checks)')
      .option('--judge <judge.yaml>', 'measure this model judge instead of the built-in instrument')
      .option('--judge-record <file>', 'keep the model’s answers in this file, and take those it has')
      .option('--judge-replay <file>', 'take the model’s answers from this file; nothing is sent')
      .option('--misses', 'print every message the instrument got wrong')
      .option('--signal <id>', 'measure this signal only; repeatable', collect)
      .option('--by-source', 'a row for each labelled set')
      .option('--reliability', 'print whether its probabilities hold: bins, Brier score, calibration error')
      .option('--looks <n>', 'tell the hits that establish a signal among so many messages (default: 20)', count)
      .option('--answers <file.json>', 'store each answer, for --compare')
      .option(
        '--compare',
        'compare two files of --answers, named instead of labelled ones: which is better, and can the data tell?',
      )
      .action((files: readonly string[], options: Options) =>
        run(async ({ io, lang, checks }) => {
          if (options.compare === true) {
            const { compareAnswers } = await import('../calibrate/compare-answers.ts');
            return compareAnswers(files, { lang, json: options.json === true }, io);
          }
          const { loadCatalogue } = await import('../definitions.ts');
          const { calibrate } = await import('../calibrate/run.ts');
          const catalogue = await loadCatalogue(checks);
          return calibrate(files, { ...options, lang, folder: checks[0] ?? 'checks' }, { catalogue, io });
        }),
      );
  },
};
