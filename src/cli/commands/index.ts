import type { CommandModule } from '../command.ts';
import { calibrateCommand } from './calibrate.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { sandboxCommand } from './sandbox.ts';
import { schemaCommand } from './schema.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandModule[] = [
  verifyCommand,
  calibrateCommand,
  sandboxCommand,
  explainCommand,
  listCommand,
  schemaCommand,
  initCommand,
];
