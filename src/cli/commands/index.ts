import type { CommandModule } from '../command.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandModule[] = [verifyCommand];
