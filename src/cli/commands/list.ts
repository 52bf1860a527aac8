import { Argument } from 'commander';
import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { type ListedKind, listedKinds } from '../listing-kinds.ts';
import { probingPiece } from '../pieces/index.ts';

/** `clauseprobe list`: what there is to select from. */
export const listCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('list')
      .description(say({ en: 'list what there is: one line each, id and title', zh: '列出现有内容，每行一项：标识与名称' }))
      .addArgument(new Argument('<what>').choices(listedKinds))
      .option('--measure <id>', say({ en: 'clauses of this measure only', zh: '只列该法规的条款' }))
      .action((kind: ListedKind, { measure }: { readonly measure?: string }) =>
        run(async ({ io, lang, checks }) => {
          const { listing } = await probingPiece();
          io.stdout(await listing({ kind, lang, checks, ...(measure === undefined ? {} : { measure }) }));
          return exitCodes.ok;
        }),
      );
  },
};
