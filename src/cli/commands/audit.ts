import type { CommandModule } from '../command.ts';
import type { JudgeOptions } from '../instruments/choice.ts';
import { withInstruments, withProbing, withReporting } from '../run/options.ts';
import type { ProbeOptions } from '../run/probing.ts';

interface Options extends ProbeOptions, JudgeOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allow?: string;
  readonly evidence?: string;
  readonly asOf?: string;
}

/** `clauseprobe audit`: probe, judge and report in one go. */
export const auditCommand: CommandModule = {
  register: (program, run, say) => {
    withInstruments(
      withReporting(
        withProbing(
          program
            .command('audit')
            .description(
              say({ en: 'probe a target, judge what it said, report by clause', zh: '探测被测产品，判定其言行，按条款出报告' }),
            ),
          say,
        ),
        say,
      ),
      say,
    ).action((options: Options) =>
      run(async (invocation) => {
        const { audit } = await import('../run/audit.ts');
        return audit(options, invocation);
      }),
    );
  },
};
