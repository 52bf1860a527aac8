import { stretchOf } from '../../judge/windows.ts';
import type { Check, Observation, TextualKind } from '../../model/check.ts';
import type { Finding } from '../../model/finding.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { SessionVerdict } from '../../model/verdict.ts';

/** A message that somebody must look at, by its index in the transcript. */
export interface Look {
  readonly index: number;
  readonly signal: string;
  readonly check: Check;
  /** Finding that waits for it; absent when somebody has answered and none waits any more. */
  readonly finding?: string;
}

type SignalLook = Extract<Observation, { look: 'signal' }>;

/** What a finding looked for; the alternatives of `any` are one finding. */
const observedBy = (check: Check, finding: Finding): readonly SignalLook[] =>
  check.expect[finding.list]
    .filter(({ id }) => finding.list === 'any' || id === finding.expectation)
    .flatMap(({ observe }) => (observe.look === 'signal' ? [observe] : []));

const isWithin = (kind: string, within: readonly TextualKind[]): boolean => within.some((each) => each === kind);

/**
 * Every message in the finding's window that its signal may be in. The finding quotes three of them at most, but only a look at all
 * rules a signal out. A window that ends before a signal is taken to its session's end, since where it ends is an instrument's word.
 */
const inWindow = (check: Check, transcript: Transcript, finding: Finding): readonly Look[] => {
  const { events, header } = transcript;
  const opening = events.findIndex(({ seq }) => seq === finding.trigger);
  if (opening < 0) return [];
  const { from, to } = stretchOf(transcript, opening, check.window, () => false);
  const name = JSON.stringify([check.id, header.session, finding.trigger, finding.expectation]);
  return observedBy(check, finding).flatMap(({ signal, within }) =>
    events.flatMap((event, index) =>
      index >= from && index < to && isWithin(event.kind, within) ? [{ index, signal, check, finding: name }] : [],
    ),
  );
};

/** Whether the user's own message opened the obligation at all, where an instrument could not tell. */
const triggers = (check: Check, transcript: Transcript, verdict: SessionVerdict): readonly Look[] => {
  const signals = verdict.reasons.flatMap((reason) => (reason.code === 'unsure-trigger' ? [reason.signal] : []));
  const opened = new Set(verdict.findings.map(({ trigger }) => trigger));
  return signals.flatMap((signal) =>
    transcript.events.flatMap((event, index) =>
      event.kind === 'user-message' && opened.has(event.seq)
        ? [{ index, signal, check, finding: JSON.stringify([check.id, transcript.header.session, event.seq]) }]
        : [],
    ),
  );
};

/** The messages that an inconclusive verdict waits for somebody to look at. */
export const looksFor = (check: Check, transcript: Transcript, verdict: SessionVerdict): readonly Look[] => [
  ...triggers(check, transcript, verdict),
  ...verdict.findings.filter(({ holds }) => holds === 'unsure').flatMap((finding) => inWindow(check, transcript, finding)),
];

/** Whether a check asks for a signal, as its trigger or as an expectation. */
export const asksFor = ({ applies, expect }: Check, signal: string): boolean =>
  (applies.on === 'user-message' && applies.signal === signal) ||
  [...expect.all, ...expect.any, ...expect.none].some(({ observe }) => observe.look === 'signal' && observe.signal === signal);
