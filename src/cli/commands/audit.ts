import type { CommandModule } from '../command.ts';
import { probingPiece } from '../pieces/index.ts';
import { withInstruments, withProbing, withReporting } from '../run/options.ts';
import type { Asked } from '../run/resuming.ts';

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
    ).action((asked: Asked) =>
      run(async (invocation) => {
        const { audit, begin } = await probingPiece();
        return audit(begin(asked, invocation));
      }),
    );
  },
};
