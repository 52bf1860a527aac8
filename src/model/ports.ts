import type { Capability } from './check.ts';
import type { Persona } from './persona.ts';
import type {
  BotMessage,
  CallFields,
  Channel,
  ClockKind,
  ClockMove,
  Notice,
  Notification,
  SessionEnd,
  TranscriptEvent,
  TransportCode,
} from './transcript.ts';
import type { Language, Milliseconds } from './words.ts';

type Unstamped<E> = Omit<E, 'seq' | 't'>;

/** Something the target sent; stamped when recorded. */
export type Incoming = Unstamped<BotMessage> | Unstamped<Notice> | Unstamped<Notification> | Unstamped<SessionEnd>;

/** What an action's call brought back. */
export interface CallAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly body: string;
  readonly fields?: CallFields;
}

/** A target that can be probed; made by an adapter from a target file. */
export interface Target {
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  /** Product actions (control and call steps) the target file says how to do, and `action.field` for each fact it reads from an answer. */
  readonly actions: ReadonlySet<string>;
  readonly channels: readonly Channel[];
  readonly clock: ClockKind;
  readonly concurrency: number;
  /** Starts a session for a user; notices that came with it are in `incoming`. Throws `TransportFailure`. */
  readonly open: (start: SessionRequest) => Promise<TargetSession>;
  readonly close: () => Promise<void>;
}

export interface SessionRequest {
  /** Our session id, unique in the run. */
  readonly session: string;
  /** User id: the same for sessions of one user. */
  readonly user: string;
  /** The user whom the probe began with, when another one acts: the other's data must stay closed. */
  readonly owner?: string;
  readonly persona: Persona;
  readonly lang: Language;
  /** Session clock at the start. */
  readonly clock: Milliseconds;
  readonly cancel: AbortSignal;
}

/** A conversation with a target. All methods throw `TransportFailure` when no proper answer came. */
export interface TargetSession {
  readonly incoming: readonly Incoming[];
  readonly say: (text: string, clock: Milliseconds) => Promise<readonly Incoming[]>;
  readonly control: (action: string, clock: Milliseconds) => Promise<readonly Incoming[]>;
  readonly call: (action: string, clock: Milliseconds) => Promise<CallAnswer>;
  /** Moves the target's clock; resolves to how, and what the target sent because of it. */
  readonly advance: (
    by: Milliseconds,
    clock: Milliseconds,
  ) => Promise<{ readonly how: ClockMove['how']; readonly incoming: readonly Incoming[] }>;
  /** Whatever arrived out of band (webhook, poll) since last asked; when it settles, after the time that the target file gives it. */
  readonly drain: (settles: boolean) => Promise<readonly Incoming[]>;
  readonly close: () => Promise<void>;
}

/** A call that brought no answer: never an answer, never a pass. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';
  readonly code: TransportCode;
  readonly attempt: number;
  /** What had come before the answer broke off: a breach in it is one. */
  readonly heard: readonly Incoming[];
  constructor(code: TransportCode, message: string, attempt: number, heard: readonly Incoming[] = []) {
    super(message);
    this.code = code;
    this.attempt = attempt;
    this.heard = heard;
  }
}

/** Appends one transcript; every event is on disk when `append` returns. */
export interface TranscriptSink {
  readonly append: (event: TranscriptEvent) => void;
  /** Says that the session was recorded whole. */
  readonly end: () => void;
  readonly close: () => void;
}
