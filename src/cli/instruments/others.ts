import { rmSync, writeFileSync } from 'node:fs';
import { messageDigest, readAdjudications } from '../../files/adjudications.ts';
import { readJudgeAnswers } from '../../files/judge-cache.ts';
import { humanInstrument } from '../../judge/human.ts';
import type { Invocation } from '../command.ts';
import type { Judged } from '../run/judging.ts';
import type { Others } from '../run/panel.ts';
import { chooseInstruments, type JudgeOptions, judgeFileIn, type Places } from './choice.ts';
import { checkModel, type ModelChoice, openModel } from './model.ts';
import { unmeasuredText } from './words.ts';

/** What else a run is judged by. */
interface Prepared {
  /** Those who judge by themselves; undefined when a model takes part, who is asked about all sessions together. */
  readonly alone: Others | undefined;
  /**
   * Judges with what was prepared, once the run directory is there, and tells what the judge was not asked; `recorded`: the user has
   * stopped us, so that nothing more is asked.
   */
  readonly judge: (ask: ModelChoice['ask'], work: (others: Others) => Promise<Judged>) => Promise<Judged>;
}

const peopleIn = (file: string | undefined): Pick<Others, 'people'> => {
  const given = file === undefined ? [] : readAdjudications(file);
  if (given.length === 0) return {};
  const sessions = new Set(given.map(({ session }) => session));
  return { people: { instrument: humanInstrument(given, messageDigest), sessions } };
};

/** Keeps who judged a run beside it. A run that is judged by no model must not seem to have been. */
const keepDescription = ({ from, out }: Places, description: string | undefined): void => {
  if (out === undefined) return;
  if (description !== undefined) writeFileSync(judgeFileIn(out), description);
  else if (from !== out) rmSync(judgeFileIn(out), { force: true });
};

/**
 * Prepares the instruments that the options name: a wrong judge file shows before anything is played. `adjudications` is the file of
 * people's answers. Throws `InvalidInput`.
 */
export const prepareOthers = async (
  options: JudgeOptions & { readonly adjudications?: string },
  places: Places,
  { io, lang }: Invocation,
): Promise<Prepared> => {
  const { order, model: choice } = chooseInstruments(options, places);
  if (choice !== undefined) await checkModel(choice, io);
  for (const path of choice?.answers.read ?? []) readJudgeAnswers(path);
  const people = peopleIn(options.adjudications);
  return {
    alone: choice === undefined ? { order, ...people } : undefined,
    judge: async (ask, work) => {
      const model =
        choice === undefined ? undefined : await openModel(ask === 'live' ? choice : { ...choice, ask }, { io, lang });
      keepDescription(places, model?.description);
      try {
        const judged = await work({ order, ...people, ...(model === undefined ? {} : { model }) });
        const { judge } = judged.report;
        if (judge !== undefined && judge.unmeasured.length > 0) io.stderr(unmeasuredText(judge, lang));
        return judged;
      } finally {
        await model?.close();
      }
    },
  };
};
