import { Chalk } from 'chalk';
import { Command, CommanderError, Option } from 'commander';
import { exitCodes, InvalidInput } from '../model/failure.ts';
import { type Language, languages } from '../model/words.ts';
import type { Run } from './command.ts';
import { commands } from './commands/index.ts';
import { packageVersion } from './definitions.ts';
import type { Io } from './io.ts';
import { languageFrom } from './language.ts';
import { type ProblemPaint, plainProblems, problemText } from './problem-text.ts';

const epilogue = `
Exit codes: 0 every selected clause passes · 1 a clause fails · 2 bad usage or invalid file · 3 target or judge could
not be exercised · 4 nothing failed, but something is inconclusive or not tested.`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const paintFor = ({ stderrIsTty, env }: Io): ProblemPaint => {
  if (!stderrIsTty || env.NO_COLOR) return plainProblems;
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red.bold, quiet: chalk.blue, help: chalk.cyan };
};

/** A file or port of the user that the system refused: their input, not our defect. */
const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string';

const failed = (error: unknown, io: Io): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const paint = paintFor(io);
  if (error instanceof InvalidInput) {
    io.stderr(problemText(error.problems, paint));
    return exitCodes.usage;
  }
  if (isSystemError(error)) {
    const fix = 'check that the path exists and may be used';
    io.stderr(problemText([{ code: error.code.toLowerCase(), what: error.message, fix }], paint));
    return exitCodes.usage;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`${paint.error('error[internal]')}: ${what}\n`);
  return exitCodes.unexercised;
};

/** Runs the command line; resolves to the exit code. */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  let code: number = exitCodes.ok;
  const program = new Command('clauseprobe')
    .description('Audits AI companion chatbots against the law, clause by clause.')
    .version(packageVersion())
    .addOption(new Option('--lang <language>', 'language of what is printed (default: of the environment)').choices(languages))
    .addOption(
      new Option('--checks <dir>', 'folder of your own definitions beside the bundled ones; repeatable').argParser<
        readonly string[]
      >(collect),
    )
    .configureHelp({ showGlobalOptions: true, helpWidth: io.columns })
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .showHelpAfterError('(see --help)')
    .addHelpText('after', epilogue)
    .exitOverride();
  const run: Run = async (work) => {
    const { lang, checks = [] } = program.opts<{ lang?: Language; checks?: readonly string[] }>();
    code = await work({ io, lang: languageFrom(lang, io.env), checks, ...(lang === undefined ? {} : { asked: lang }) });
  };
  for (const command of commands) command.register(program, run);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return failed(error, io);
  }
  return code;
};
