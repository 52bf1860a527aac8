import { type ReadJudge, readJudge } from '../../files/judge-file.ts';
import { type JudgeFile, openModelJudge, type Trouble } from '../../llm/index.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { JudgedAnswer, JudgeUse, ModelJudge, Question } from '../../model/question.ts';
import type { Language } from '../../model/words.ts';
import type { Io } from '../io.ts';
import { untilInterrupted } from '../run/interruption.ts';
import { askAll } from './asking.ts';
import { type AnswerFiles, keepAnswers } from './kept.ts';
import { questionKey } from './questions.ts';
import { askingText, stoppedText, troublesText } from './words.ts';

/** Which judge takes part, and where its answers are. */
export interface ModelChoice {
  /** Judge file. */
  readonly file: string;
  readonly answers: AnswerFiles;
  /** `recorded`: nothing is sent; what `answers` does not hold stays unsure. */
  readonly ask: 'live' | 'recorded';
}

/** A model judge with all it was asked in a run. */
export interface ModelPanel {
  readonly name: string;
  readonly digest: string;
  /** The judge file without address and key: enough to take its answers from a recording. */
  readonly description: string;
  readonly answers: ReadonlyMap<string, JudgedAnswer>;
  /** Asks and enters the answers; never throws, and asks nothing more once stopped. */
  readonly ask: (questions: readonly Question[]) => Promise<void>;
  /** What the answers cost when they were given, whenever that was. */
  readonly use: () => JudgeUse;
  readonly close: () => Promise<void>;
}

/** Names whose calibration, or trust without any, a judge must not inherit. */
const taken = ['patterns', 'human'];

/** File name for the figures of an instrument. */
export const calibrationName = (instrument: string): string =>
  `${instrument.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'judge'}.json`;

const refuseTaken = (path: string, name: string): void => {
  if (!taken.some((each) => `${each}.json` === calibrationName(name).toLowerCase())) return;
  const what = {
    en: `${path} names its judge “${name}”, as another instrument is called`,
    zh: `${path} 给判定模型起名“${name}”，与别的判定工具同名`,
  };
  throw new InvalidInput([
    { code: 'name-taken', what, fix: { en: 'write another “name” into the judge file', zh: '在判定模型文件里换一个“name”' } },
  ]);
};

const descriptionOf = ({ key: _, url, ...rest }: JudgeFile): string =>
  `${JSON.stringify({ ...rest, url: new URL(url).origin }, null, 2)}\n`;

/** Reads the judge file. Throws `InvalidInput` for what is wrong with it. */
export const checkModel = async ({ file: path, ask }: ModelChoice, { env }: Io): Promise<ReadJudge<JudgeFile>> => {
  const judge = await readJudge<JudgeFile>(path, ask === 'live' ? env : 'offline');
  refuseTaken(path, judge.file.name ?? judge.file.model);
  return judge;
};

/** Opens a judge. Throws `InvalidInput` for what is wrong with its file or the files of answers. */
export const openModel = async (
  choice: ModelChoice,
  { io, lang }: { readonly io: Io; readonly lang: Language },
): Promise<ModelPanel> => {
  const { file, key } = await checkModel(choice, io);
  const kept = keepAnswers(choice.answers);
  // What is reported comes from the record in any case, so that a replay of it cannot differ.
  const recorded = await openModelJudge({ file, key: '', recorded: kept.answers });
  const { name, digest } = recorded;
  const troubles: Trouble[] = [];
  const answers = new Map<string, JudgedAnswer>();
  let live: ModelJudge | undefined;
  let stopped = false;
  const askLive = async (questions: readonly Question[]): Promise<void> => {
    live ??= await openModelJudge({ file, key, record: kept.answers, onTrouble: (trouble) => void troubles.push(trouble) });
    const judge = live;
    io.stderr(askingText(name, questions.length, lang));
    await untilInterrupted(async (cancel) => {
      await askAll(judge, questions, io, cancel);
      stopped = cancel.aborted;
    });
    if (stopped) io.stderr(stoppedText(lang));
  };
  return {
    name,
    digest,
    description: descriptionOf(file),
    answers,
    ask: async (questions) => {
      if (choice.ask === 'live' && !stopped) await askLive(questions);
      const judged = await recorded.ask(questions, new AbortController().signal);
      for (const [index, question] of questions.entries()) {
        const answer = judged[index];
        if (answer !== undefined) answers.set(questionKey(question), answer);
      }
    },
    use: recorded.use,
    close: async () => {
      io.stderr(
        troublesText(
          name,
          troubles.filter(({ code }) => code !== 'stopped'),
          lang,
        ),
      );
      await live?.close();
      kept.close();
    },
  };
};
