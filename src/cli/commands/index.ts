import type { CommandModule } from '../command.ts';
import { auditCommand } from './audit.ts';
import { bankCommand } from './bank.ts';
import { calibrateCommand } from './calibrate.ts';
import { evidenceCommand } from './evidence.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { judgeCommand } from './judge.ts';
import { listCommand } from './list.ts';
import { probeCommand } from './probe.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { reviewCommand } from './review.ts';
import { sandboxCommand } from './sandbox.ts';
import { schemaCommand } from './schema.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandModule[] = [
  auditCommand,
  probeCommand,
  judgeCommand,
  replayCommand,
  reportCommand,
  reviewCommand,
  evidenceCommand,
  verifyCommand,
  bankCommand,
  calibrateCommand,
  sandboxCommand,
  explainCommand,
  listCommand,
  schemaCommand,
  initCommand,
];
