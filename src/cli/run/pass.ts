import { basename, dirname, relative } from 'node:path';
import { readRecordings } from '../../files/transcripts.ts';
import { convertForeign } from '../../importers/index.ts';
import { type Awaited, couldAwait, judgeSession, type Left, type SessionJudgement, withoutCanned } from '../../judge/index.ts';
import type { Instrument } from '../../model/answer.ts';
import type { Check } from '../../model/check.ts';
import type { ContactLog } from '../../model/contact.ts';
import type { Question } from '../../model/question.ts';
import type { Transcript } from '../../model/transcript.ts';
import { collectContacts } from './contacts.ts';
import { staleJudgement } from './present-probes.ts';
import type { Selected } from './selection.ts';

/** A question that was not asked yet, and what was left of it. */
export interface OpenQuestion {
  readonly question: Question;
  readonly left: Left;
}

/** A check on a session, and what was asked about it that nobody has answered yet. */
interface Open {
  readonly check: Check;
  readonly session: string;
  /** Absent where nothing was triggered. */
  readonly judgement?: SessionJudgement;
  readonly questions: readonly OpenQuestion[];
}

/** What one reading of the recordings gave. */
export interface Pass {
  /** By what instruments say; their error is weighed over these. */
  readonly measured: readonly SessionJudgement[];
  /** The same, but where people were asked by what they say. */
  readonly judgements: readonly SessionJudgement[];
  readonly open: readonly Open[];
  readonly volume: { readonly sessions: number; readonly messages: number };
  readonly contacts: ContactLog | undefined;
  readonly target: string;
  readonly partial: boolean;
  /** Whether any recording is of a selected check's own probe. */
  readonly probed: boolean;
}

/** Who answers in a reading. */
export interface Panel {
  readonly instrument: Instrument;
  /** For sessions that people were asked about: the instrument with them before all others. */
  readonly overruled?: { readonly instrument: Instrument; readonly sessions: ReadonlySet<string> };
  /** Takes the questions that came up since it was last called. */
  readonly takeOpen: () => readonly OpenQuestion[];
}

/** Questions that something waits for, as they were left. */
export const awaitedAmong = (questions: readonly OpenQuestion[], awaited: () => readonly Awaited[]): readonly OpenQuestion[] => {
  if (questions.length === 0) return questions;
  const keys = new Set(awaited().map(({ signal, left }) => `${signal} ${left}`));
  return questions.filter(({ question, left }) => keys.has(`${question.signal.id} ${left}`));
};

/** Files whose names are kept; then all are forgotten. */
const mostNames = 1024;

/** Recordings of a run are named from the run directory, so that moving it changes no verdict. */
const within = (paths: readonly string[]): ((transcript: Transcript) => Transcript) => {
  const nameOf = (file: string): string => {
    const run = paths.find((path) => basename(path) === 'transcripts' && !relative(path, file).startsWith('..'));
    return run === undefined ? file : relative(dirname(run), file);
  };
  // Most files hold many recordings; memory must not grow with the files that hold one.
  const names = new Map<string, string>();
  return (transcript) => {
    const { origin } = transcript;
    if (origin === undefined) return transcript;
    const name = names.get(origin.file) ?? nameOf(origin.file);
    if (names.size >= mostNames) names.clear();
    names.set(origin.file, name);
    return { ...transcript, origin: { ...origin, file: name } };
  };
};

/** Sessions of a run in the order of their names: which file a session went to depends on how long others took. */
const bySession =
  <T>(sessionOf: (each: T) => string) =>
  (one: T, other: T): number => {
    const [a, b] = [sessionOf(one), sessionOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  };

/** What is kept of sessions we played, and of those of others, which stay in their order. */
interface Kept<T> {
  readonly played: T[];
  readonly foreign: T[];
}

const kept = <T>(): Kept<T> => ({ played: [], foreign: [] });

const inOrder = <T>({ played, foreign }: Kept<T>, sessionOf: (each: T) => string): readonly T[] => [
  ...played.sort(bySession(sessionOf)),
  ...foreign,
];

/** A reading under way. */
interface Reading {
  /** Judges one more recording. */
  readonly take: (recording: Transcript) => void;
  /** What the recordings taken came to, in whatever order they came. */
  readonly end: () => Pass;
}

/** Starts judging recordings that lie in some of the paths. */
export const startReading = (paths: readonly string[], selected: Selected, panel: Panel): Reading => {
  const checks = new Map(selected.checks.map((check) => [check.id, check]));
  const { instrument, overruled, takeOpen } = panel;
  const [measured, judgements, open] = [kept<SessionJudgement>(), kept<SessionJudgement>(), kept<Open>()];
  const volume = { sessions: 0, messages: 0 };
  const contacts = collectContacts();
  let target = '';
  let partial = false;
  let probed = false;
  const named = within(paths);
  const recorded = new Set<string>();
  const take = (recording: Transcript): void => {
    const transcript = named(recording);
    const { header } = transcript;
    const own = header.probe === undefined ? undefined : checks.get(header.probe.check);
    if (header.probe !== undefined && (own === undefined || !selected.languages.includes(header.probe.lang))) return;
    if (own !== undefined) recorded.add(header.session);
    volume.sessions += 1;
    volume.messages += transcript.events.filter((event) => event.kind === 'bot-message').length;
    target ||= header.target;
    partial ||= !transcript.complete;
    contacts.add(transcript);
    probed ||= own !== undefined;
    const side = own === undefined ? 'foreign' : 'played';
    const said = overruled?.sessions.has(header.session) === true ? overruled.instrument : instrument;
    const stale = staleJudgement(transcript, selected.present ?? new Map());
    if (stale !== undefined) {
      measured.played.push(stale);
      judgements.played.push(stale);
      return;
    }
    for (const check of own === undefined ? selected.checks : [own]) {
      const judgement = judgeSession(check, transcript, instrument);
      const questions = awaitedAmong(takeOpen(), () => couldAwait(check, judgement));
      const final = said === instrument ? judgement : judgeSession(check, transcript, said);
      takeOpen();
      if (judgement !== undefined) measured[side].push(judgement);
      if (final !== undefined) judgements[side].push(final);
      if (questions.length === 0) continue;
      const { session } = header;
      open[side].push({ check, session, questions, ...(judgement === undefined ? {} : { judgement }) });
    }
  };
  const end = (): Pass => {
    const missing = selected.unplayed?.(recorded) ?? [];
    measured.played.push(...missing);
    judgements.played.push(...missing);
    return {
      measured: withoutCanned(
        inOrder(measured, ({ about }) => about.session),
        checks,
      ),
      judgements: withoutCanned(
        inOrder(judgements, ({ about }) => about.session),
        checks,
      ),
      open: inOrder(open, ({ session }) => session),
      volume,
      contacts: contacts.log(),
      target,
      partial: partial || missing.length > 0,
      probed,
    };
  };
  return { take, end };
};

/** Reads and judges recordings, one session in memory at a time. */
export const readAndJudge = async (paths: readonly string[], selected: Selected, panel: Panel): Promise<Pass> => {
  const reading = startReading(paths, selected, panel);
  for await (const recording of readRecordings(paths, convertForeign)) reading.take(recording);
  return reading.end();
};
