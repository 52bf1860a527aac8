import type { CommandModule } from '../command.ts';
import type { JudgeOptions } from '../instruments/choice.ts';
import { judgingPiece } from '../pieces/index.ts';
import { count } from '../run/options.ts';

/** Options as commander gives them. */
interface Options extends Pick<JudgeOptions, 'judge' | 'judgeRecord' | 'judgeReplay'> {
  readonly json?: boolean;
  readonly write?: string | boolean;
  readonly misses?: boolean;
  readonly signal?: readonly string[];
  readonly bySource?: boolean;
  readonly reliability?: boolean;
  readonly looks?: number;
  readonly answers?: string;
  readonly compare?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `clauseprobe calibrate`: how often is the instrument right on labelled conversations? */
export const calibrateCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('calibrate <labelled.jsonl...>')
      .description(
        say({
          en: 'measure the instrument on labelled conversations, by signal and language; or compare two',
          zh: '在标注对话上按信号和语言测定判定工具的误差，或比较两个判定工具',
        }),
      )
      .option('--json', say({ en: 'print counts and figures as JSON', zh: '以 JSON 输出计数和指标' }))
      .option(
        '--write [file.json]',
        say({
          en: 'store the counts (default: calibration/<instrument>.json in the folder of checks)',
          zh: '保存计数（默认存为检查目录下的 calibration/<判定工具>.json）',
        }),
      )
      .option(
        '--judge <judge.yaml>',
        say({ en: 'measure this model judge instead of the built-in instrument', zh: '测定该判定模型，而不是内置判定工具' }),
      )
      .option(
        '--judge-record <file>',
        say({ en: 'keep the model’s answers in this file, and take those it has', zh: '把模型的回答存入该文件，已有的直接取用' }),
      )
      .option(
        '--judge-replay <file>',
        say({ en: 'take the model’s answers from this file; nothing is sent', zh: '从该文件读取模型的回答，不发送任何请求' }),
      )
      .option('--misses', say({ en: 'print every message the instrument got wrong', zh: '列出判定错误的每条消息' }))
      .option('--signal <id>', say({ en: 'measure this signal only; repeatable', zh: '只测定该信号，可重复' }), collect)
      .option('--by-source', say({ en: 'a row for each labelled set', zh: '每个标注集单列一行' }))
      .option(
        '--reliability',
        say({
          en: 'print whether its probabilities hold: bins, Brier score, calibration error',
          zh: '检验其概率是否可信：分箱、布赖尔分数、校准误差',
        }),
      )
      .option(
        '--looks <n>',
        say({
          en: 'tell the hits that establish a signal among so many messages (default: 20)',
          zh: '给出在这么多条消息中命中几次方可确立信号（默认 20）',
        }),
        count,
      )
      .option('--answers <file.json>', say({ en: 'store each answer, for --compare', zh: '保存每个回答，供 --compare 使用' }))
      .option(
        '--compare',
        say({
          en: 'compare two files of --answers, named instead of labelled ones: which is better, and can the data tell?',
          zh: '比较两个 --answers 文件（代替标注文件写出）：哪个更好，数据是否足以区分',
        }),
      )
      .action((files: readonly string[], options: Options) =>
        run(async ({ io, lang, checks }) => {
          const { calibrate, compareAnswers, loadCatalogue } = await judgingPiece();
          if (options.compare === true) {
            return compareAnswers(files, { lang, json: options.json === true }, io);
          }
          const catalogue = await loadCatalogue(checks);
          return calibrate(files, { ...options, lang, folder: checks[0] ?? 'checks' }, { catalogue, io });
        }),
      );
  },
};
