import { languageOf } from '../../judge/patterns/language.ts';
import type { Instrument } from '../../model/answer.ts';
import type { JudgeDoubt, Question } from '../../model/question.ts';
import type { Language } from '../../model/words.ts';
import { type ModelChoice, openModel } from '../instruments/model.ts';
import { lookUpIn, questionKey } from '../instruments/questions.ts';
import type { Io } from '../io.ts';
import { type Collected, collect, type Measuring } from './collect.ts';

/** What a model judge was found to say of labelled data. */
export interface MeasuredModel extends Collected {
  readonly instrument: Instrument;
  /** Questions that it was not reached for: what is missing there is no error of its own. */
  readonly unanswered: number;
}

const notReached: readonly JudgeDoubt[] = ['unreachable', 'timeout', 'rate-limited', 'over-budget', 'not-recorded'];

/** Asks a model judge about every label in the files, then takes its answers as those of any instrument. Throws `InvalidInput`. */
export const collectByModel = async (
  files: readonly string[],
  measuring: Omit<Measuring, 'instrument'>,
  { choice, io, lang }: { readonly choice: ModelChoice; readonly io: Io; readonly lang: Language },
): Promise<MeasuredModel> => {
  const model = await openModel(choice, { io, lang });
  try {
    const lookUp = lookUpIn(measuring.signals, model.answers);
    const open = new Map<string, Question>();
    const instrument: Instrument = {
      name: model.name,
      digest: model.digest,
      languageOf,
      answer: (message, wanted) =>
        wanted.map((signal) => {
          const looked = lookUp(message, signal);
          if (looked !== undefined && looked.answer === undefined) open.set(questionKey(looked.question), looked.question);
          return looked?.answer ?? { signal, value: 'unsure', spans: [] };
        }),
    };
    await collect(files, { ...measuring, instrument });
    await model.ask([...open.values()]);
    const collected = await collect(files, { ...measuring, instrument });
    const unanswered = [...model.answers.values()].filter(
      ({ doubt }) => doubt !== undefined && notReached.includes(doubt),
    ).length;
    return { ...collected, instrument, unanswered };
  } finally {
    await model.close();
  }
};
