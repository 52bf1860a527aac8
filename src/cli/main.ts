import { Chalk } from 'chalk';
import { Command, CommanderError, Option } from 'commander';
import { exitCodes, InvalidInput } from '../model/failure.ts';
import { type Language, type Localized, languages } from '../model/words.ts';
import type { Run, Say } from './command.ts';
import { chineseError, chineseHelp } from './commander-words.ts';
import { commands } from './commands/index.ts';
import { packageVersion } from './definitions.ts';
import { refuseEmpty } from './empty-values.ts';
import { bearsColour, type Io } from './io.ts';
import { languageFrom, languageOnLine } from './language.ts';
import { type ProblemPaint, plainProblems, problemText } from './problem-text.ts';
import { isSystemError, systemProblem } from './system-error.ts';

const epilogue: Localized = {
  en: `
Exit codes: 0 every selected clause passes · 1 a clause fails · 2 bad usage or invalid file · 3 target or judge could
not be exercised · 4 nothing failed, but something is inconclusive or not tested.`,
  zh: `
退出码：0 所选条款全部通过 · 1 有条款未通过 · 2 用法错误或文件无效 · 3 连接不上被测产品或判定模型
4 没有未通过的条款，但有无法判定或未测试的。`,
};

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const paintFor = ({ stderrIsTty, env }: Io): ProblemPaint => {
  if (!stderrIsTty || !bearsColour(env)) return plainProblems;
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red.bold, quiet: chalk.blue, help: chalk.cyan };
};

/** Tells what stopped a command; returns the exit code. */
export const failed = (error: unknown, io: Io, lang: Language): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const paint = paintFor(io);
  if (error instanceof InvalidInput) {
    io.stderr(problemText(error.problems, paint, lang));
    return exitCodes.usage;
  }
  if (isSystemError(error)) {
    io.stderr(problemText([systemProblem(error)], paint, lang));
    return exitCodes.usage;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`${paint.error('error[internal]')}: ${what}\n`);
  return exitCodes.unexercised;
};

/** Runs the command line; resolves to the exit code. */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  let code: number = exitCodes.ok;
  const ends: (() => void)[] = [];
  const helpLanguage = languageFrom(languageOnLine(argv), io.env);
  const say: Say = (text) => text[helpLanguage];
  const program = new Command('clauseprobe')
    .description(
      say({
        en: 'Audits AI companion chatbots against the law, clause by clause.',
        zh: '依法逐条审查 AI 陪伴聊天机器人。',
      }),
    )
    .version(packageVersion(), '-V, --version', say({ en: 'output the version number', zh: '输出版本号' }))
    .helpOption('-h, --help', say({ en: 'display help for command', zh: '显示帮助' }))
    .helpCommand('help [command]', say({ en: 'display help for command', zh: '显示命令的帮助' }))
    .addOption(
      new Option(
        '--lang <language>',
        say({ en: 'language of what is printed (default: of the environment)', zh: '输出语言（默认取自环境）' }),
      ).choices(languages),
    )
    .addOption(
      new Option(
        '--checks <dir>',
        say({ en: 'folder of your own definitions beside the bundled ones; repeatable', zh: '内置定义之外的定义目录，可重复' }),
      ).argParser<readonly string[]>(collect),
    )
    .configureHelp({ showGlobalOptions: true, helpWidth: io.columns, ...(helpLanguage === 'zh' ? chineseHelp : {}) })
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(helpLanguage === 'zh' ? chineseError(text) : text),
    })
    .showHelpAfterError(say({ en: '(see --help)', zh: '（见 --help）' }))
    .addHelpText('after', say(epilogue))
    .exitOverride();
  const run: Run = async (work) => {
    const { lang, checks = [] } = program.opts<{ lang?: Language; checks?: readonly string[] }>();
    const atEnd = (act: () => void): void => void ends.push(act);
    code = await work({ io, lang: languageFrom(lang, io.env), checks, atEnd, ...(lang === undefined ? {} : { asked: lang }) });
  };
  for (const command of commands) command.register(program, run, say);
  program.hook('preAction', (_, command) => refuseEmpty(program, command));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return failed(error, io, helpLanguage);
  } finally {
    for (const end of ends) end();
  }
  return code;
};
