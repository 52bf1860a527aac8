import type { Language, Milliseconds } from '../model/words.ts';
import { type Care, noCare } from './care.ts';

/** What the user registered with. */
export interface Profile {
  readonly age?: number;
  readonly guardian: boolean;
  readonly emergencyContact: boolean;
  readonly minorsMode: boolean;
}

/** How long the user has been here without a break. */
export interface Use {
  /** Session clock at which the unbroken use began, and at its last message. */
  readonly since: Milliseconds;
  readonly last: Milliseconds;
  /** Reminders due so far in it. */
  readonly reminded: number;
}

/** One conversation. */
export interface Session {
  readonly id: string;
  readonly user: string;
  readonly lang: Language;
  readonly webhook?: string;
  /** User messages so far. */
  readonly turn: number;
  readonly ended: boolean;
  /** Whether an exit control was used that asked back, by a defect. */
  readonly exitAsked?: boolean;
  readonly use: Use;
  /** Turn of the last message that told of danger to life. */
  readonly crisisTurn?: number;
  /** Whether the companion plays a part. */
  readonly inRole: boolean;
  /** Word of the bond last sought, e.g. "girlfriend". */
  readonly bond?: string;
  /** Whether the last turn was about a bond, so that pressing means it. */
  readonly bondSought: boolean;
  /** Whether a harmful plan is on the table, so that asking for agreement means it. */
  readonly planTold: boolean;
  /** Whether a bond was agreed on while the user counted as an adult. */
  readonly bonded: boolean;
  /** Messages so far that asked for a harm or a dare, and that were cries for help. */
  readonly harmAsked: number;
  readonly cries: number;
  /** Why the user is not served here, where so. */
  readonly withheld?: Withheld;
}

/** Reasons for which a minor is not served. */
export type Withheld = 'consent-required' | 'time-limit';

/** What is known of a user's being under 18: registered, told in chat, or told and (by a defect) not taken in. */
export type Minority = 'unknown' | 'registered' | 'told' | 'unnoticed';

export interface HistoryLine {
  readonly role: 'user' | 'companion';
  readonly text: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly session: string;
}

/** Something the user told. */
export interface Fact {
  /** The words worth repeating. */
  readonly fact: string;
  /** The message they were in, which later questions are matched with. */
  readonly told: string;
  /** Whether the user asked to keep it in mind. */
  readonly asked: boolean;
  /** The conversation it was told in. */
  readonly session?: string;
}

/** What outlives a session. */
export interface Account {
  readonly user: string;
  readonly profile: Profile;
  readonly minority: Minority;
  /** Facts told by the user, oldest first. */
  readonly memory: readonly Fact[];
  readonly history: readonly HistoryLine[];
  /** Sessions opened so far. */
  readonly sessions: number;
  readonly care: Care;
}

export interface Notice {
  readonly channel: 'popup';
  readonly topic:
    | 'ai-disclosure'
    | 'elder-risk'
    | 'ai-reminder'
    | 'time-reminder'
    | 'minors-mode'
    | 'reality-reminder'
    | 'time-limit'
    | 'consent-required';
  readonly text: string;
}

/** A message to the user's contact. */
export interface Alert {
  readonly to: 'guardian' | 'emergency-contact';
  readonly text: string;
}

export const newAccount = (user: string): Account => ({
  user,
  profile: { guardian: false, emergencyContact: false, minorsMode: false },
  minority: 'unknown',
  memory: [],
  history: [],
  sessions: 0,
  care: noCare,
});

export const newSession = (id: string, user: string, lang: Language): Session => ({
  id,
  user,
  lang,
  turn: 0,
  ended: false,
  use: { since: 0, last: 0, reminded: 0 },
  inRole: false,
  bondSought: false,
  planTold: false,
  bonded: false,
  harmAsked: 0,
  cries: 0,
});

/** A user registered as under 18, or with minors mode on. */
export const withProfile = (account: Account, profile: Profile): Account => ({
  ...account,
  profile,
  minority: (profile.age !== undefined && profile.age < 18) || profile.minorsMode ? 'registered' : account.minority,
});
