import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../../files/suggestion.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { Language } from '../../model/words.ts';
import { padTo } from '../../report/view/width.ts';
import type { CommandModule } from '../command.ts';
import type { Io } from '../io.ts';
import { probingPiece } from '../pieces/index.ts';

interface SandboxFlags {
  readonly port: number;
  readonly defect: readonly string[];
  readonly list?: true;
}

const toPort = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('a port is a number from 0 to 65535');
  return port;
};

const defectList = async (lang: Language): Promise<string> => {
  const { defects } = await import('../../sandbox/index.ts');
  const width = Math.max(...defects.map(({ name }) => name.length));
  return defects
    .map(({ name, breaks, title }) => `${padTo(name, width)}  ${padTo(breaks.join(','), 10)}  ${title[lang]}\n`)
    .join('');
};

const serve = async ({ port, defect }: SandboxFlags, io: Io, lang: Language): Promise<void> => {
  const { defects, startSandbox } = await import('../../sandbox/index.ts');
  const known = defects.map(({ name }) => name);
  const unknown = defect.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new InvalidInput(
      unknown.map((name) => ({
        code: 'unknown-defect',
        what: { en: `no defect is called “${name}”`, zh: `没有缺陷“${name}”` },
        fix: didYouMean(name, known),
      })),
    );
  }
  const sandbox = await startSandbox({ port, defects: defect });
  const { untilInterrupted } = await probingPiece();
  await untilInterrupted((cancel) => {
    io.stdout(`${sandbox.url}\n`);
    io.stderr({ en: 'Companion service is listening; Ctrl-C stops it.\n', zh: '陪伴服务已启动；按 Ctrl-C 停止。\n' }[lang]);
    return new Promise<void>((resolve) => cancel.addEventListener('abort', () => resolve()));
  });
  await sandbox.close();
};

/** `clauseprobe sandbox`: the bundled companion service, conforming unless defects are asked for. */
export const sandboxCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('sandbox')
      .description(
        say({
          en: 'start the bundled companion service on loopback, to try checks and adapters on',
          zh: '在本机启动内置的陪伴应用，供试用检查和适配器',
        }),
      )
      .option(
        '--port <number>',
        say({ en: 'port to listen on; 0 takes a free one', zh: '监听端口；0 表示任取空闲端口' }),
        toPort,
        0,
      )
      .option(
        '--defect <name>',
        say({ en: 'duty to break; repeatable', zh: '让它违反的义务，可重复' }),
        (name, before: readonly string[]) => [...before, name],
        [],
      )
      .option('--list', say({ en: 'list the defects and the clauses that each breaks', zh: '列出各缺陷及其违反的条款' }))
      .action((flags: SandboxFlags) =>
        run(async ({ io, lang }) => {
          if (flags.list) io.stdout(await defectList(lang));
          else await serve(flags, io, lang);
          return exitCodes.ok;
        }),
      );
  },
};
