import type { CommandModule } from '../command.ts';
import type { EvidenceCommandOptions, SignOptions } from '../evidence/run.ts';

const usual = 'evidence.yaml';

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(',')];

/** `clauseprobe evidence`: documents that attest clauses, and waivers. */
export const evidenceCommand: CommandModule = {
  register: (program, run) => {
    const evidence = program.command('evidence').description('documents that attest what no probe can reach, and waivers');
    evidence
      .command('init [file]')
      .description(`write a commented evidence file from the open clauses (default: ${usual})`)
      .option('--measure <ids>', 'only these measures', list)
      .option('--run <dir>', 'only clauses of this run, with waivers to fill in for what failed')
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await import('../evidence/run.ts')).initEvidence(file ?? usual, options, invocation)),
      );
    evidence
      .command('check [file]')
      .description('compare every document with its hash, signature and dates')
      .option('--as-of <date>', 'as of this day (default: today)')
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await import('../evidence/run.ts')).checkEvidence(file ?? usual, options, invocation)),
      );
    evidence
      .command('sign <document>')
      .description('make a detached Ed25519 signature, and print the lines for the evidence file')
      .requiredOption('--key <file.pem>', 'private key, PEM; its passphrase, if any, in CLAUSEPROBE_PASSPHRASE')
      .option('--out <file.sig>', 'where to write it (default: beside the document)')
      .action((document: string, options: SignOptions) =>
        run(async (invocation) => (await import('../evidence/run.ts')).signEvidence(document, options, invocation)),
      );
    evidence
      .command('status [file]')
      .description('show the evidence by clause, and what is still to be collected from whom')
      .option('--measure <ids>', 'only gaps in these measures', list)
      .option('--run <dir>', 'only gaps among clauses of this run')
      .option('--as-of <date>', 'as of this day (default: today)')
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await import('../evidence/run.ts')).evidenceStatus(file ?? usual, options, invocation)),
      );
  },
};
