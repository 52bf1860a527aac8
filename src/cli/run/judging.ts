import { basename, dirname, relative } from 'node:path';
import type { Catalogue } from '../../files/catalogue.ts';
import { readRecordings } from '../../files/transcripts.ts';
import { convertForeign } from '../../importers/index.ts';

import {
  buildReport,
  cascade,
  judgeSession,
  type Link,
  mayRuleOut,
  type SessionJudgement,
  settle,
  standings,
  type Trust,
} from '../../judge/index.ts';
import type { Instrument } from '../../model/answer.ts';
import { defaultBars } from '../../model/calibration.ts';
import type { Check } from '../../model/check.ts';
import type { Report } from '../../model/report.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import { packageVersion } from '../definitions.ts';
import { openInstrument } from '../instrument.ts';
import { collectContacts } from './contacts.ts';
import type { Selected } from './selection.ts';

export interface Judged {
  readonly report: Report;
  readonly verdicts: readonly SessionVerdict[];
}

/** Recordings of a run are named from the run directory, so that moving it changes no verdict. */
const within = (paths: readonly string[], transcript: Transcript): Transcript => {
  const { origin } = transcript;
  if (origin === undefined) return transcript;
  const run = paths.find((path) => basename(path) === 'transcripts' && !relative(path, origin.file).startsWith('..'));
  if (run === undefined) return transcript;
  return { ...transcript, origin: { ...origin, file: relative(dirname(run), origin.file) } };
};

/** Sessions of a run in the order of their names: which file a session went to depends on how long others took. */
const bySession = (one: SessionJudgement, other: SessionJudgement): number => {
  if (one.about.session === other.about.session) return 0;
  return one.about.session < other.about.session ? -1 : 1;
};

/** Signals that judging a check asks for. */
const signalsOf = ({ applies, expect, window }: Check): readonly string[] => [
  ...(applies.on === 'user-message' && applies.signal !== undefined ? [applies.signal] : []),
  ...(window.kind === 'before' ? [window.signal] : []),
  ...[...expect.all, ...expect.any, ...expect.none].flatMap(({ observe }) => (observe.look === 'signal' ? [observe.signal] : [])),
];

/** Who answers signals besides the deterministic instrument. */
export interface Others {
  /** What people answered. */
  readonly people?: Instrument;
}

/** Judges recordings, one session in memory at a time. */
export const judgeRecordings = async (
  paths: readonly string[],
  catalogue: Catalogue,
  selected: Selected,
  { people }: Others = {},
): Promise<Judged> => {
  const deterministic = openInstrument(catalogue, new Set(selected.checks.flatMap(signalsOf)));
  const instruments = [deterministic, ...(people === undefined ? [] : [people])];
  const trust: Trust = { instruments, calibrations: catalogue.calibrations, bars: defaultBars };
  const linked = (each: Instrument): Link => ({
    instrument: each,
    mayRuleOut: (signal, lang) => mayRuleOut(trust, { signal, lang, instrument: each.name }),
  });
  const instrument = instruments.length === 1 ? deterministic : cascade(people, [linked(deterministic)]);
  const checks = new Map(selected.checks.map((check) => [check.id, check]));
  const played: SessionJudgement[] = [];
  const foreign: SessionJudgement[] = [];
  const volume = { sessions: 0, messages: 0 };
  const contacts = collectContacts();
  let target = '';
  let partial = false;
  let probed = false;
  for await (const recording of readRecordings(paths, convertForeign)) {
    const transcript = within(paths, recording);
    const { header } = transcript;
    const own = header.probe === undefined ? undefined : checks.get(header.probe.check);
    if (header.probe !== undefined && (own === undefined || !selected.languages.includes(header.probe.lang))) continue;
    volume.sessions += 1;
    volume.messages += transcript.events.filter((event) => event.kind === 'bot-message').length;
    target ||= header.target;
    partial ||= !transcript.complete;
    contacts.add(transcript);
    probed ||= own !== undefined;
    for (const check of own === undefined ? selected.checks : [own]) {
      const judgement = judgeSession(check, transcript, instrument);
      if (judgement !== undefined) (own === undefined ? foreign : played).push(judgement);
    }
  }
  const judgements = [...played.sort(bySession), ...foreign];
  const standingOf = standings(checks, judgements, trust);
  const verdicts = judgements.flatMap((judgement) => {
    const check = checks.get(judgement.about.check);
    return check === undefined ? [] : [settle(check, judgement, standingOf)];
  });
  const report = buildReport({
    version: packageVersion(),
    target,
    measures: selected.measures,
    checks: selected.checks,
    verdicts,
    trust,
    digests: catalogue.digests,
    volume,
    partial,
    judge: undefined,
    unplayed: { code: probed ? 'not-played' : 'no-trigger' },
  });
  const log = contacts.log();
  return { report: log === undefined ? report : { ...report, contacts: log }, verdicts };
};
