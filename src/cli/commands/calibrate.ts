import type { CommandModule } from '../command.ts';

/** Options as commander gives them. */
interface Options {
  readonly json?: boolean;
  readonly write?: string | boolean;
  readonly misses?: boolean;
  readonly signal?: readonly string[];
  readonly bySource?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `clauseprobe calibrate`: how often are the patterns right on labelled conversations? */
export const calibrateCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('calibrate <labelled.jsonl...>')
      .description('measure the patterns on labelled conversations, by signal and language')
      .option('--json', 'print counts and figures as JSON')
      .option('--write [file.json]', 'store the counts (default: calibration/patterns.json in the folder of checks)')
      .option('--misses', 'print every message the patterns got wrong')
      .option('--signal <id>', 'measure this signal only; repeatable', collect)
      .option('--by-source', 'a row for each labelled set')
      .action((files: readonly string[], options: Options) =>
        run(async ({ io, lang, checks }) => {
          const { loadCatalogue } = await import('../definitions.ts');
          const { calibrate } = await import('../calibrate/run.ts');
          const catalogue = await loadCatalogue(checks);
          return calibrate(files, { ...options, lang, folder: checks[0] ?? 'checks' }, { catalogue, io });
        }),
      );
  },
};
