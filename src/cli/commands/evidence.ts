import type { CommandModule } from '../command.ts';
import type { EvidenceCommandOptions, SignOptions } from '../evidence/run.ts';
import { probingPiece } from '../pieces/index.ts';

const usual = 'evidence.yaml';

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(',')];

/** `clauseprobe evidence`: documents that attest clauses, and waivers. */
export const evidenceCommand: CommandModule = {
  register: (program, run, say) => {
    const evidence = program.command('evidence').description(
      say({
        en: 'documents that attest what no probe can reach, and waivers',
        zh: '为探测无法触及的条款提供佐证文件，以及豁免',
      }),
    );
    evidence
      .command('init [file]')
      .description(
        say({
          en: `write a commented evidence file from the open clauses (default: ${usual})`,
          zh: `由待佐证的条款写出带注释的证据文件（默认 ${usual}）`,
        }),
      )
      .option('--measure <ids>', say({ en: 'only these measures', zh: '只限这些法规' }), list)
      .option(
        '--run <dir>',
        say({
          en: 'only clauses of this run, with waivers to fill in for what failed',
          zh: '只限该次运行的条款，并为未通过项列出待填的豁免',
        }),
      )
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await probingPiece()).initEvidence(file ?? usual, options, invocation)),
      );
    evidence
      .command('check [file]')
      .description(say({ en: 'compare every document with its hash, signature and dates', zh: '核对每份文件的摘要、签名和日期' }))
      .option('--as-of <date>', say({ en: 'as of this day (default: today)', zh: '以该日为准（默认今天）' }))
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await probingPiece()).checkEvidence(file ?? usual, options, invocation)),
      );
    evidence
      .command('sign <document>')
      .description(
        say({
          en: 'make a detached Ed25519 signature, and print the lines for the evidence file',
          zh: '生成分离式 Ed25519 签名，并输出写入证据文件的内容',
        }),
      )
      .requiredOption(
        '--key <file.pem>',
        say({
          en: 'private key, PEM; its passphrase, if any, in CLAUSEPROBE_PASSPHRASE',
          zh: 'PEM 私钥；如有口令，放在环境变量 CLAUSEPROBE_PASSPHRASE 中',
        }),
      )
      .option(
        '--out <file.sig>',
        say({ en: 'where to write it (default: beside the document)', zh: '签名写到哪里（默认放在文件旁边）' }),
      )
      .action((document: string, options: SignOptions) =>
        run(async (invocation) => (await probingPiece()).signEvidence(document, options, invocation)),
      );
    evidence
      .command('status [file]')
      .description(
        say({
          en: 'show the evidence by clause, and what is still to be collected from whom',
          zh: '按条款列出证据，以及还需向谁收集什么',
        }),
      )
      .option('--measure <ids>', say({ en: 'only gaps in these measures', zh: '只列这些法规的缺口' }), list)
      .option('--run <dir>', say({ en: 'only gaps among clauses of this run', zh: '只列该次运行所涉条款的缺口' }))
      .option('--as-of <date>', say({ en: 'as of this day (default: today)', zh: '以该日为准（默认今天）' }))
      .action((file: string | undefined, options: EvidenceCommandOptions) =>
        run(async (invocation) => (await probingPiece()).evidenceStatus(file ?? usual, options, invocation)),
      );
  },
};
