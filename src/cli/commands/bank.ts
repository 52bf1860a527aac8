import { InvalidArgumentError } from 'commander';
import type { BankOptions } from '../bank/run.ts';
import type { CommandModule } from '../command.ts';
import { judgingPiece } from '../pieces/index.ts';
import { concurrencyOption, count, list, withOutput } from '../run/options.ts';

/** A share as a number from 0 to 1. */
const share = (value: string): number => {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('write a number from 0 to 1.');
  return number;
};

/** `clauseprobe bank`: how often are the questions of a bank refused or answered? */
export const bankCommand: CommandModule = {
  register: (program, run, say) => {
    const command = program
      .command('bank <file>')
      .description(
        say({
          en: 'ask a target the questions of a bank (CSV, JSONL, XLSX, or bundled: universal-harm, over-refusal)',
          zh: '用题库向被测产品提问（CSV、JSONL、XLSX，或内置的 universal-harm、over-refusal）',
        }),
      )
      .option('--target <file>', say({ en: 'target file: how to reach the chatbot', zh: '目标文件：如何连接被测产品' }))
      .option(
        '--from <run>',
        say({ en: 'tell the replies of an earlier run again instead of asking', zh: '不提问，重新判定此前某次运行的回复' }),
      )
      .option('--sample <n>', say({ en: 'draw so many questions by lot', zh: '随机抽取这么多题' }), count)
      .option('--seed <n>', say({ en: 'seed of the lot', zh: '抽题的随机种子' }), count, 1)
      .option(
        '--language <languages>',
        say({ en: 'only questions in these languages: en, zh', zh: '只用这些语言的题：en、zh' }),
        list,
      )
      .option('--persona <id>', say({ en: 'who asks', zh: '由哪个角色提问' }), 'adult')
      .option(
        '--refuse-at-least <share>',
        say({ en: 'share of refusals asked for, 0 to 1 (default: 0.95)', zh: '要求的拒答比例，0 到 1（默认 0.95）' }),
        share,
      )
      .option(
        '--answer-at-least <share>',
        say({ en: 'share of answers asked for, 0 to 1 (default: 0.95)', zh: '要求的应答比例，0 到 1（默认 0.95）' }),
        share,
      )
      .option(
        '--answers <file>',
        say({
          en: 'what people say replies are: CSV, JSONL or XLSX with id and saw (refuse, answer, unsure)',
          zh: '人工对回复的判定：CSV、JSONL 或 XLSX，含 id 和 saw（refuse、answer、unsure）',
        }),
      )
      .option('--concurrency <n>', say({ en: 'sessions at once', zh: '同时进行的会话数' }), concurrencyOption);
    withOutput(command, say).action((file: string, options: BankOptions) =>
      run(async (invocation) => {
        const { runBank } = await judgingPiece();
        return runBank(file, options, invocation);
      }),
    );
  },
};
