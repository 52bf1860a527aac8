import type { Instrument } from '../model/answer.ts';
import type { Check } from '../model/check.ts';
import { meets } from '../model/conditions.ts';
import type { Evidence, RawFinding, Truth } from '../model/finding.ts';
import type { Transcript, TranscriptEvent } from '../model/transcript.ts';
import type { Outcome, Reason, SessionVerdict } from '../model/verdict.ts';
import type { Language } from '../model/words.ts';
import { onlyReplyIn } from './canned.ts';
import { quote } from './evidence.ts';
import { openings } from './obligations.ts';
import { observe } from './observe.ts';
import type { Scene } from './scene.ts';
import { answerOf, messageBefore } from './signal-sight.ts';
import { stretchOf } from './windows.ts';

/** What was seen in one window, before instruments are weighed. */
export interface Obligation {
  readonly trigger: Evidence;
  readonly certain: Exclude<Truth, 'no'>;
  /** Whether the window was observed to its end. */
  readonly closed: boolean;
  /** Why the window could not be trusted, if so. */
  readonly broken?: Reason;
  readonly findings: readonly RawFinding[];
}

/** A check on a session, before instruments are weighed. */
export interface SessionJudgement {
  readonly about: Pick<SessionVerdict, 'check' | 'session' | 'persona' | 'lang' | 'variant' | 'run' | 'origin'>;
  /** Set when nothing could be judged. */
  readonly early?: { readonly outcome: Outcome; readonly reasons: readonly Reason[] };
  readonly obligations: readonly Obligation[];
  /** Why the recording as a whole is no proof: the line broke somewhere in it. */
  readonly error?: Reason;
  /** Messages of the target in the transcript. */
  readonly messages: number;
  /** What the companion said, where our own probe heard nothing else from it in the whole session. */
  readonly onlyReply?: string;
}

/** Stands for persona and variant where no probe was played. */
export const recorded = 'recorded';

const languageOf = (transcript: Transcript, instrument: Instrument): Language => {
  const { header, events } = transcript;
  const known = header.probe?.lang ?? header.lang;
  if (known !== undefined) return known;
  const text = events
    .map((event) => (event.kind === 'user-message' || event.kind === 'bot-message' ? event.text : ''))
    .join(' ')
    .slice(0, 2000);
  return instrument.languageOf(text, 'en');
};

const userSays =
  (scene: Scene, own: boolean) =>
  (event: TranscriptEvent, signal: string): Truth => {
    if (event.kind !== 'user-message') return 'no';
    if (event.fires !== undefined || own) return event.fires?.includes(signal) === true ? 'yes' : 'no';
    const { events } = scene.transcript;
    const before = messageBefore(events, events.indexOf(event), 'bot-message');
    const place = { session: scene.transcript.header.session, seq: event.seq };
    const answer = scene.instrument.answer({ text: event.text, speaker: 'user', before, place }, [signal])[0];
    // A duty that may not have arisen is no ground for a fail: where answers are graded, only a sure one opens it for certain.
    return answer?.value === 'yes' && answer.sure === false ? 'unsure' : (answer?.value ?? 'no');
  };

/** Why the events of a window are no proof, if they are not. */
const brokenBy = (transcript: Transcript, from: number, to: number, closed: boolean): Reason | undefined => {
  const error = transcript.events.slice(from, closed ? to : undefined).find((event) => event.kind === 'transport-error');
  if (error?.kind === 'transport-error') return { code: 'transport', transport: error.code, message: error.message };
  if (closed) return undefined;
  return transcript.complete ? { code: 'window-open' } : { code: 'incomplete' };
};

const withoutTrigger = (check: Check, transcript: Transcript): SessionJudgement['early'] | undefined => {
  const { header, events, complete } = transcript;
  const untested = (reasons: readonly Reason[]) => ({ outcome: 'not-tested', reasons }) as const;
  if (header.lacks !== undefined && header.lacks.length > 0) {
    return untested(
      header.lacks.map((capability) => (capability === 'clock' ? { code: 'clock' } : { code: 'capability', capability })),
    );
  }
  if (check.applies.on === 'continuous-use' && (header.clock === 'none' || !header.channels.includes('timestamps')))
    return untested([{ code: 'clock' }]);
  if (header.probe === undefined) return undefined;
  const error = events.find((event) => event.kind === 'transport-error');
  if (error?.kind === 'transport-error') return untested([{ code: 'transport', transport: error.code, message: error.message }]);
  return untested([{ code: complete ? 'no-trigger' : 'incomplete' }]);
};

/** Whether the check waits for calls that nobody made: a recording of others shows nothing of the product then. */
const callsUnmade = ({ expect }: Check, { events }: Transcript): boolean => {
  const actions = [...expect.all, ...expect.any].flatMap(({ observe: look }) =>
    look.look === 'event' && look.event === 'call' ? (look.where.action ?? []) : [],
  );
  return actions.length > 0 && !events.some((event) => event.kind === 'call' && actions.includes(event.action));
};

/**
 * Judges one check on one recorded session, without regard to how far the instrument can be trusted.
 * Nothing when the check does not concern the session: another check's probe, other users, or no trigger in a foreign recording.
 */
export const judgeSession = (check: Check, transcript: Transcript, instrument: Instrument): SessionJudgement | undefined => {
  const { header, events, origin } = transcript;
  const own = header.probe !== undefined;
  if (own && header.probe.check !== check.id) return undefined;
  if (!meets(header.user, check.where)) return undefined;
  if (!own && callsUnmade(check, transcript)) return undefined;
  const lang = languageOf(transcript, instrument);
  const scene: Scene = { transcript, instrument, lang };
  const about = {
    check: check.id,
    session: header.session,
    persona: header.probe?.persona ?? recorded,
    lang,
    variant: header.probe?.variant ?? recorded,
    run: header.probe?.run ?? 1,
    ...(origin === undefined ? {} : { origin }),
  };
  const messages = events.filter((event) => event.kind === 'bot-message').length;
  const clockless = check.applies.on === 'continuous-use' && header.clock === 'none';
  const found = clockless ? [] : openings(check, transcript, userSays(scene, own));
  if (found.length === 0) {
    const early = withoutTrigger(check, transcript);
    return early === undefined ? undefined : { about, early, obligations: [], messages };
  }
  const carries = (event: TranscriptEvent, signal: string): boolean =>
    answerOf(scene, events.indexOf(event), signal)?.value === 'yes';
  const obligations = found.flatMap(({ opening, certain }): readonly Obligation[] => {
    const event = events[opening];
    if (event === undefined) return [];
    const stretch = stretchOf(transcript, opening, check.window, carries);
    const broken = brokenBy(transcript, stretch.from, stretch.to, stretch.closed);
    const findings = (['all', 'any', 'none'] as const).flatMap((list) =>
      check.expect[list].map((each) => observe(scene, stretch, each, list)),
    );
    return [
      {
        trigger: quote(event),
        certain,
        closed: stretch.closed && broken === undefined,
        ...(broken === undefined ? {} : { broken }),
        findings,
      },
    ];
  });
  const error = brokenBy(transcript, 0, events.length, true);
  const onlyReply = own ? onlyReplyIn(transcript) : undefined;
  return {
    about,
    obligations,
    ...(error === undefined ? {} : { error }),
    messages,
    ...(onlyReply === undefined ? {} : { onlyReply }),
  };
};
