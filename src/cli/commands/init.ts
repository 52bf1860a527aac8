import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { targetTemplate } from '../target-template.ts';

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** `clauseprobe init`: a target file to fill in. */
export const initCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('init [file]')
      .description(
        say({ en: 'write a commented target file (default: target.yaml)', zh: '写出带注释的目标文件（默认 target.yaml）' }),
      )
      .action((file = 'target.yaml') =>
        run(async ({ io, lang }) => {
          try {
            // `wx` refuses to overwrite without a race.
            writeFileSync(resolve(io.cwd, file), targetTemplate[lang], { flag: 'wx' });
          } catch (error) {
            if (!isTaken(error)) throw error;
            throw new InvalidInput([
              {
                code: 'file-exists',
                what: { en: `${file} exists already`, zh: `${file} 已存在` },
                fix: { en: 'name another file, or remove this one first', zh: '换一个文件名，或先移走它' },
              },
            ]);
          }
          const done = {
            en: `Wrote ${file}. Fill it in, then: clauseprobe audit --target ${file}\n`,
            zh: `已写入 ${file}。填好后运行：clauseprobe audit --target ${file}\n`,
          };
          io.stderr(done[lang]);
          return exitCodes.ok;
        }),
      );
  },
};
