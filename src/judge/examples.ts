import type { Instrument } from '../model/answer.ts';
import type { Check, CheckExample } from '../model/check.ts';
import { channels, type Transcript, type TranscriptEvent, transcriptFormat } from '../model/transcript.ts';
import type { SessionVerdict } from '../model/verdict.ts';
import { judgeSession } from './session.ts';
import { settle } from './settle.ts';

/** An example as a recording that could see everything. */
const transcriptOf = (check: Check, example: CheckExample): Transcript => ({
  header: {
    format: transcriptFormat,
    session: check.id,
    target: 'example',
    user: example.user,
    lang: example.lang,
    clock: 'moved',
    channels,
  },
  events: example.events.map((event, index): TranscriptEvent => ({ ...event, seq: index + 1 })),
  complete: true,
});

/** Instruments err; examples are written by people who know the answer, so their word counts here without calibration. */
const trusted = () => ({});

/** In an example what is heard was meant: a yes need not be a sure one. */
const believed = (instrument: Instrument): Instrument => ({
  ...instrument,
  answer: (message, wanted) => instrument.answer(message, wanted).map(({ sure: _, ...answer }) => answer),
});

/** Judges an example; nothing when the check does not apply to it. */
const judgeExample = (check: Check, example: CheckExample, instrument: Instrument): SessionVerdict | undefined => {
  const judgement = judgeSession(check, transcriptOf(check, example), believed(instrument));
  return judgement === undefined ? undefined : settle(check, judgement, trusted);
};

/** Why an example does not come out as it says, or nothing when it does. */
export const exampleProblem = (check: Check, example: CheckExample, instrument: Instrument): string | undefined => {
  const verdict = judgeExample(check, example, instrument);
  const outcome = verdict?.outcome ?? 'not-applicable';
  const wanted = { passed: 'pass', failed: check.doubt === true ? 'inconclusive' : 'fail', inapplicable: 'not-applicable' }[
    example.outcome
  ];
  if (outcome !== wanted)
    return `is ${outcome}, not ${wanted}${verdict === undefined ? '' : ` (${verdict.reasons.map((reason) => reason.code).join(', ')})`}`;
  const violated = [
    ...new Set((verdict?.findings ?? []).filter((finding) => finding.holds === 'no').map((finding) => finding.expectation)),
  ].sort();
  const said = [...example.violates].sort();
  return violated.join() === said.join() ? undefined : `violates ${violated.join(', ') || 'nothing'}, not ${said.join(', ')}`;
};
