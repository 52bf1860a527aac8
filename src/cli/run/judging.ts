import type { Catalogue } from '../../files/catalogue.ts';
import type { Recording } from '../../files/recorder.ts';
import { recordingReader } from '../../files/transcripts.ts';
import { awaitedFor, buildReport, entryOf, settle, standings, type Trust } from '../../judge/index.ts';
import type { Question } from '../../model/question.ts';
import type { JudgeReport, Report } from '../../model/report.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import { packageVersion } from '../definitions.ts';
import { judgeReportOf } from '../instruments/judge-report.ts';
import type { ModelPanel } from '../instruments/model.ts';
import { questionKey } from '../instruments/questions.ts';
import { type Others, type Seated, seat } from './panel.ts';
import { awaitedAmong, type Panel, type Pass, readAndJudge, startReading } from './pass.ts';
import type { Selected } from './selection.ts';

export interface Judged {
  readonly report: Report;
  readonly verdicts: readonly SessionVerdict[];
}

/** An answer may open obligations that raise new questions; few do, and each round reads everything again. */
const mostRounds = 4;

/** Questions whose answers could change a verdict, each once: those the judge is measured on, and the others. */
interface Sorted {
  readonly measured: readonly Question[];
  readonly unmeasured: readonly Question[];
}

const sortQuestions = (pass: Pass, selected: Selected, trust: Trust, instrument: string): Sorted => {
  const checks = new Map(selected.checks.map((check) => [check.id, check]));
  const standingOf = standings(checks, pass.measured, trust);
  const wanted = new Map<string, Question>();
  for (const { check, judgement, questions } of pass.open) {
    for (const { question } of awaitedAmong(questions, () => awaitedFor(check, judgement, standingOf)))
      wanted.set(questionKey(question), question);
  }
  const isMeasured = ({ signal, lang }: Question): boolean =>
    entryOf(trust, { signal: signal.id, lang, instrument }) !== undefined;
  const all = [...wanted.values()];
  return { measured: all.filter(isMeasured), unmeasured: all.filter((question) => !isMeasured(question)) };
};

/** What a run's recordings came to, and what was asked on the way. */
interface Heard {
  readonly pass: Pass;
  readonly judge: JudgeReport | undefined;
}

/** Reads, asks what came up, and reads again with the answers, until nothing new comes up. */
const hear = async (
  read: (panel: Panel) => Promise<Pass>,
  sort: (pass: Pass, model: ModelPanel) => Sorted,
  { panel, asking, model }: Seated & { readonly model: ModelPanel | undefined },
): Promise<Heard> => {
  let pass = await read(asking);
  if (model === undefined) return { pass, judge: undefined };
  let sorted = sort(pass, model);
  for (let round = 1; round <= mostRounds && sorted.measured.length > 0; round += 1) {
    await model.ask(sorted.measured);
    pass = await read(asking);
    sorted = sort(pass, model);
  }
  return { pass: asking === panel ? pass : await read(panel), judge: judgeReportOf(model, sorted.unmeasured) };
};

/** Weighs what was heard and reports it. */
const judgedOf = ({ pass, judge }: Heard, trust: Trust, { catalogue, selected }: JudgingScene): Judged => {
  const checks = new Map(selected.checks.map((check) => [check.id, check]));
  const standingOf = standings(checks, pass.measured, trust);
  const verdicts = pass.judgements.flatMap((judgement) => {
    const check = checks.get(judgement.about.check);
    return check === undefined ? [] : [settle(check, judgement, standingOf)];
  });
  const report = buildReport({
    version: packageVersion(),
    target: pass.target,
    measures: selected.measures,
    checks: selected.checks,
    verdicts,
    judgements: pass.measured,
    trust,
    digests: catalogue.digests,
    volume: pass.volume,
    packs: selected.packs,
    settings: catalogue.settings,
    partial: pass.partial,
    judge,
    unplayed: { code: pass.probed ? 'not-played' : 'no-trigger' },
  });
  return { report: pass.contacts === undefined ? report : { ...report, contacts: pass.contacts }, verdicts };
};

/** What recordings are judged by. */
interface JudgingScene {
  readonly catalogue: Catalogue;
  readonly selected: Selected;
  readonly others?: Others;
}

/** Judges recordings, one session in memory at a time. */
export const judgeRecordings = async (paths: readonly string[], scene: JudgingScene): Promise<Judged> => {
  const { catalogue, selected, others = {} } = scene;
  const seated: Seated = seat(catalogue, selected.checks, others);
  const { trust } = seated;
  const model = others.order?.includes('model') === false ? undefined : others.model;
  const heard = await hear(
    (panel) => readAndJudge(paths, selected, panel),
    (each, { name }) => sortQuestions(each, selected, trust, name),
    { ...seated, model },
  );
  return judgedOf(heard, trust, scene);
};

/** Sessions of a run that are judged while others are played; for a panel that asks nobody who is not here. */
export interface Accompaniment {
  readonly take: (recording: Recording) => void;
  readonly end: () => Judged;
}

/** Gets ready to judge sessions of a folder of transcripts. Verdicts are those of `judgeRecordings`. */
export const judgeAlong = async (transcripts: string, scene: JudgingScene): Promise<Accompaniment> => {
  const read = await recordingReader();
  const { panel, trust } = seat(scene.catalogue, scene.selected.checks, scene.others ?? {});
  const reading = startReading([transcripts], scene.selected, panel);
  return {
    take: (recording) => {
      for (const transcript of read(recording)) reading.take(transcript);
    },
    end: () => judgedOf({ pass: reading.end(), judge: undefined }, trust, scene),
  };
};
