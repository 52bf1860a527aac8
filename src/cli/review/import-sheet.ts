import { readFileSync } from 'node:fs';
import { adjudicationFormat, messageDigest } from '../../files/adjudications.ts';
import type { Catalogue } from '../../files/catalogue.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { latestAnswers, questionKey } from '../../judge/agreement.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import { InvalidInput, type Problem } from '../../model/failure.ts';
import type { TranscriptEvent } from '../../model/transcript.ts';
import type { Localized } from '../../model/words.ts';
import { readSheet, type SheetAnswer } from './read-sheet.ts';
import { verdictsOf, visitRecordings } from './run-record.ts';

/** What an import would add to a run. */
export interface Imported {
  readonly added: readonly Adjudication[];
  /** Answers that the run holds already. */
  readonly unchanged: number;
  /** Rows without an answer. */
  readonly unanswered: number;
}

const mostProblems = 20;

/** The file's text. Throws `InvalidInput` when it is not UTF-8, as when a spreadsheet saved it as plain “CSV”. */
const textOf = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InvalidInput([
      {
        code: 'not-utf-8',
        what: { en: `${file} is not UTF-8`, zh: `${file} 不是 UTF-8` },
        fix: { en: 'save it as “CSV UTF-8 (comma delimited)”', zh: '另存为“CSV UTF-8（逗号分隔）”' },
      },
    ]);
  }
};

/** Events of the recordings by session and number; a foreign run may have two sessions of one name. */
type Recorded = ReadonlyMap<string, readonly TranscriptEvent[]>;

const recordedFor = async (run: string, answers: readonly SheetAnswer[]): Promise<Recorded> => {
  const sessions = new Set(answers.map(({ session }) => session));
  const places = new Set(answers.map(({ session, seq }) => JSON.stringify([session, seq])));
  const recorded = new Map<string, readonly TranscriptEvent[]>();
  await visitRecordings(
    run,
    verdictsOf(run, ({ session }) => sessions.has(session)),
    ({ header, events }) => {
      for (const event of events) {
        const place = JSON.stringify([header.session, event.seq]);
        if (places.has(place)) recorded.set(place, [...(recorded.get(place) ?? []), event]);
      }
    },
  );
  return recorded;
};

type Fault = Omit<Problem, 'place'> & { readonly column: Parameters<SheetAnswer['placeOf']>[0] };

/** Why an answer cannot be taken: its question is not of this run, or the words are no longer those that were read. */
const faultOf = (answer: SheetAnswer, catalogue: Catalogue, recorded: Recorded): Fault | undefined => {
  const { session, seq, signal, row } = answer;
  const events = recorded.get(JSON.stringify([session, seq])) ?? [];
  const known = catalogue.signals.find(({ id }) => id === signal);
  const unknown = (what: Localized, column: Fault['column']): Fault => ({
    code: 'unknown-question',
    what: { en: `row ${row}: ${what.en}`, zh: `第 ${row} 行：${what.zh}` },
    fix: { en: 'export the questions of this run again', zh: '重新导出本次运行的问题' },
    column,
  });
  if (known === undefined) {
    const fix = didYouMean(
      signal,
      catalogue.signals.map(({ id }) => id),
    );
    return { ...unknown({ en: `there is no signal “${signal}”`, zh: `没有信号“${signal}”` }, 'signal'), fix };
  }
  if (events.length === 0)
    return unknown(
      { en: `the run has no event ${seq} in session “${session}”`, zh: `会话“${session}”中没有事件 ${seq}` },
      'session',
    );
  const told = events.filter((event) => 'text' in event && (event.kind === 'user-message') === (known.speaker === 'user'));
  if (told.length === 0)
    return unknown(
      {
        en: `event ${seq} is no message of the ${known.speaker}`,
        zh: `事件 ${seq} 不是${known.speaker === 'user' ? '用户' : '陪伴者'}的消息`,
      },
      'seq',
    );
  if (told.some((event) => 'text' in event && messageDigest(event.text) === answer.message)) return undefined;
  return {
    code: 'message-changed',
    what: {
      en: `row ${row}: event ${seq} of session “${session}” no longer has the words that were read`,
      zh: `第 ${row} 行：会话“${session}”的事件 ${seq} 已不是当时读到的内容`,
    },
    fix: { en: 'export the questions again, and answer this one anew', zh: '重新导出问题，并重新回答这一条' },
    column: 'digest',
  };
};

/** Two rows that give one reviewer's question different answers. */
const contradictions = (answers: readonly SheetAnswer[]): readonly Problem[] => {
  const first = new Map<string, SheetAnswer>();
  return answers.flatMap((answer): readonly Problem[] => {
    const key = JSON.stringify([questionKey(answer), answer.by]);
    const before = first.get(key);
    if (before === undefined) first.set(key, answer);
    if (before === undefined || before.answer === answer.answer) return [];
    const what = {
      en: `row ${answer.row} contradicts row ${before.row}, which answers the same question`,
      zh: `第 ${answer.row} 行与第 ${before.row} 行矛盾，两行回答同一问题`,
    };
    return [
      {
        code: 'contradiction',
        what,
        fix: { en: 'keep one of the two rows', zh: '两行只留一行' },
        place: answer.placeOf('answer'),
      },
    ];
  });
};

/** How to read a spreadsheet into a run. */
interface ImportRequest {
  readonly run: string;
  readonly file: string;
  readonly by: string | undefined;
  readonly catalogue: Catalogue;
  readonly adjudications: readonly Adjudication[];
  /** ISO 8601 instant of the import. */
  readonly at: string;
}

/** Reads answers from a spreadsheet; nothing is kept yet. Throws `InvalidInput` with the place of every row that cannot be taken. */
export const importSheet = async ({ run, file, by, catalogue, adjudications, at }: ImportRequest): Promise<Imported> => {
  const sheet = readSheet(textOf(file), file, by);
  const recorded = await recordedFor(run, sheet.answers);
  const faults = sheet.answers.flatMap((answer): readonly Problem[] => {
    const fault = faultOf(answer, catalogue, recorded);
    if (fault === undefined) return [];
    const { column, ...problem } = fault;
    return [{ ...problem, place: answer.placeOf(column) }];
  });
  const problems = [...sheet.problems, ...faults, ...contradictions(sheet.answers)];
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
  const latest = latestAnswers(adjudications);
  const fresh = sheet.answers.filter((answer) => {
    const before = latest.get(questionKey(answer))?.get(answer.by);
    return before?.answer !== answer.answer || before.why !== answer.why;
  });
  const added = fresh.map(
    ({ session, seq, signal, message, answer, by: reviewer, why }): Adjudication => ({
      format: adjudicationFormat,
      session,
      seq,
      signal,
      message,
      answer,
      by: reviewer,
      at,
      why,
    }),
  );
  return { added, unchanged: sheet.answers.length - fresh.length, unanswered: sheet.unanswered };
};
