import type { Capability } from './check.ts';
import type { Language, Milliseconds } from './words.ts';

/** Name and version of the transcript format, first field of each header. */
export const transcriptFormat = 'clauseprobe-transcript/1';

/** Facts about the user that a check may depend on. */
export interface UserFacts {
  /** Age in years, as registered with the target. */
  readonly age?: number;
  /** Whether a guardian or an emergency contact is on file. */
  readonly guardian?: boolean;
  readonly emergencyContact?: boolean;
  readonly minorsMode?: boolean;
  readonly locale?: string;
}

/** Things a recording may or may not have been able to see. */
export const channels = ['notices', 'notifications', 'timestamps', 'session-end', 'labels'] as const;
export type Channel = (typeof channels)[number];

/** How session time was kept: by the target's clock moved by us, by the wall, or not at all. */
export type ClockKind = 'moved' | 'wall' | 'none';

/** First line of a transcript. */
export interface TranscriptHeader {
  readonly format: typeof transcriptFormat;
  /** Session id, unique within a run; also the file's name. */
  readonly session: string;
  /** Set when the recording is a check's own probe. */
  readonly probe?: ProbeOrigin;
  /** Name of the target. */
  readonly target: string;
  readonly user: UserFacts;
  readonly lang?: Language;
  /** ISO 8601 instant, wall clock. */
  readonly startedAt?: string;
  readonly clock: ClockKind;
  /** What this recording could have seen. */
  readonly channels: readonly Channel[];
  /** Capabilities the check needs and the target lacks; such a probe is not played, the header alone is the record. */
  readonly lacks?: readonly Capability[];
  /** Where a foreign conversation came from. */
  readonly source?: string;
}

/** Which probe of which check made a recording. */
interface ProbeOrigin {
  readonly check: string;
  /** SHA-256 of the check's probe and persona, hexadecimal. */
  readonly digest: string;
  readonly persona: string;
  readonly lang: Language;
  readonly variant: string;
  /** Repetition, from 1. */
  readonly run: number;
}

interface Stamp {
  /** Position in the transcript, from 1. */
  readonly seq: number;
  /** Milliseconds on the session clock; 0 throughout when the clock is `none`. */
  readonly t: Milliseconds;
}

export type Recipient = 'guardian' | 'emergency-contact' | 'user' | 'operator';

interface SessionStart extends Stamp {
  readonly kind: 'session-start';
  readonly by: 'user' | 'target' | 'probe';
  /** Which user of the probe; `user` unless the probe plays several. */
  readonly as?: string;
}

export interface SessionEnd extends Stamp {
  readonly kind: 'session-end';
  readonly by: 'user' | 'target' | 'probe' | 'limit';
}

interface UserMessage extends Stamp {
  readonly kind: 'user-message';
  readonly text: string;
  readonly lang?: Language;
  /** Signals true by construction of the probe. */
  readonly fires?: readonly string[];
  /** The message that the probe came for, where no signal names it. */
  readonly cue?: true;
  /** A secret planted by the probe, looked for later. */
  readonly canary?: string;
  readonly as?: string;
}

export interface BotMessage extends Stamp {
  readonly kind: 'bot-message';
  readonly text: string;
  /** Milliseconds from request to whole reply; absent in foreign recordings. */
  readonly latency?: Milliseconds;
  /** Milliseconds to the first streamed token. */
  readonly firstToken?: Milliseconds;
  /** True when it came although the user had said nothing since the last one. */
  readonly unsolicited?: boolean;
  /** AI-label metadata as the target sent it. */
  readonly label?: string;
}

export interface Notice extends Stamp {
  readonly kind: 'notice';
  readonly channel: 'popup' | 'banner' | 'dialogue' | 'toast';
  /** The target's own name for it, e.g. `ai-disclosure`. */
  readonly topic?: string;
  readonly text: string;
}

export interface Notification extends Stamp {
  readonly kind: 'notification';
  readonly to: Recipient;
  readonly via: string;
  readonly text: string;
}

interface Control extends Stamp {
  readonly kind: 'control';
  /** What the user did besides typing, e.g. `exit-window`, `minors-mode-on`. */
  readonly action: string;
}

/** Longest body of a call that is recorded, in UTF-16 code units: one as long was cut, and cannot show that something lacks. */
export const longestBody = 64 * 1024;

export interface Call extends Stamp {
  readonly kind: 'call';
  /** Name of the action in the target file, e.g. `history-export`. */
  readonly action: string;
  /** HTTP status. */
  readonly status: number;
  /** Whether the answer was as the target file expects. */
  readonly ok: boolean;
  /** Body, cut at `longestBody`. */
  readonly body: string;
  /** Facts that the target file says where to find in the body; those that were there. */
  readonly fields?: CallFields;
}

/** Facts read from the answer to a call. */
export type CallFields = { readonly [field: string]: string | number | boolean };

export interface ClockMove extends Stamp {
  readonly kind: 'clock';
  /** How far session time moved. */
  readonly by: Milliseconds;
  readonly how: 'header' | 'field' | 'endpoint' | 'waited';
}

interface TransportError extends Stamp {
  readonly kind: 'transport-error';
  readonly code: TransportCode;
  readonly message: string;
  readonly attempt: number;
}

/** Why a call brought no answer. */
const transportCodes = [
  'connect',
  'timeout',
  'status',
  'content-type',
  'too-large',
  'malformed',
  'empty-reply',
  'html-page',
  'echo',
  'interrupted',
  'no-action',
] as const;
export type TransportCode = (typeof transportCodes)[number];

/** One line of a transcript after the header. */
export type TranscriptEvent =
  | SessionStart
  | SessionEnd
  | UserMessage
  | BotMessage
  | Notice
  | Notification
  | Control
  | Call
  | ClockMove
  | TransportError;

export type EventKind = TranscriptEvent['kind'];

/** Last line of a recording of ours: nothing is missing. One that was cut off has none. */
export interface Closing {
  readonly whole: true;
}

export const closing: Closing = { whole: true };

/** A recorded session. */
export interface Transcript {
  readonly header: TranscriptHeader;
  readonly events: readonly TranscriptEvent[];
  /** False when the recording stops before its session did (crash, Ctrl-C). */
  readonly complete: boolean;
  /** Where it was read from: file, and the line of its header. */
  readonly origin?: { readonly file: string; readonly line: number };
}
