import { Argument } from 'commander';
import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';
import { type ListedKind, listedKinds } from '../listing-kinds.ts';

/** `clauseprobe list`: what there is to select from. */
export const listCommand: CommandModule = {
  register: (program, run) => {
    program
      .command('list')
      .description('list what there is: one line each, id and title')
      .addArgument(new Argument('<what>').choices(listedKinds))
      .option('--measure <id>', 'clauses of this measure only')
      .action((kind: ListedKind, { measure }: { readonly measure?: string }) =>
        run(async ({ io, lang, checks }) => {
          const { listing } = await import('../listing.ts');
          io.stdout(await listing({ kind, lang, checks, ...(measure === undefined ? {} : { measure }) }));
          return exitCodes.ok;
        }),
      );
  },
};
