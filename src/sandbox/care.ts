import type { Milliseconds } from '../model/words.ts';
import type { DefectName } from './defects.ts';
import type { Minority, Profile } from './state.ts';

const minute = 60_000;

/** A pause this long begins a new day of use. */
const night = 480 * minute;

/** Pauses longer than this are not use. */
const longestPause = 30 * minute;

/** What a guardian has decided for a minor, and what counts against it. */
export interface Care {
  /** The guardian's last word on consent; undefined before any. */
  readonly consent?: boolean;
  /** Words by which the guardian or emergency contact can be reached. */
  readonly contact?: string;
  readonly agreed: boolean;
  readonly blocked: readonly string[];
  readonly spendLimit?: number;
  readonly spent: number;
  /** Use since the day began, and the session clock at its last message. */
  readonly used: Milliseconds;
  readonly last: Milliseconds;
  /** Messages of the user so far. */
  readonly messages: number;
  /** Receipts of appeals against being treated as a minor. */
  readonly appeals: readonly string[];
}

export const noCare: Care = { agreed: true, blocked: [], spent: 0, used: 0, last: 0, messages: 0, appeals: [] };

/** Settings of minors mode for an age. */
interface Band {
  readonly name: string;
  readonly dailyMinutes: number;
  readonly reminderMinutes: number;
  readonly spendLimit: number;
}

const bands = {
  youngest: { name: 'under-8', dailyMinutes: 30, reminderMinutes: 15, spendLimit: 0 },
  younger: { name: '8-13', dailyMinutes: 40, reminderMinutes: 20, spendLimit: 10 },
  middle: { name: '14-15', dailyMinutes: 60, reminderMinutes: 30, spendLimit: 50 },
  oldest: { name: '16-17', dailyMinutes: 120, reminderMinutes: 30, spendLimit: 100 },
} as const satisfies { readonly [band: string]: Band };

const bandAt = (age: number): Band => {
  if (age < 8) return bands.youngest;
  if (age < 14) return bands.younger;
  return age < 16 ? bands.middle : bands.oldest;
};

/** Settings that fit the user; those of 14 and 15 for a minor whose age is not on file. */
export const bandOf = ({ age }: Profile, defects: ReadonlySet<DefectName>): Band => {
  const band = age === undefined || age >= 18 ? bands.middle : bandAt(age);
  return defects.has('same-settings-for-all-ages') ? { ...bands.middle, name: band.name } : band;
};

/** Who gets the protection of minors mode. */
export const isProtected = (minority: Minority): boolean => minority === 'registered' || minority === 'told';

/** Whether a guardian must consent first and has not; a guardian given at registration has. */
export const lacksConsent = ({ age, guardian }: Profile, care: Care): boolean =>
  age !== undefined && age < 14 && !(care.consent ?? guardian);

/** Use after a message at `now`; short pauses count, also between sessions. */
export const countUse = (care: Care, now: Milliseconds): Care => {
  const pause = now - care.last;
  if (pause > night) return { ...care, used: 0, last: now, messages: care.messages + 1 };
  const more = care.messages > 0 && pause > 0 && pause <= longestPause ? pause : 0;
  return { ...care, used: care.used + more, last: now, messages: care.messages + 1 };
};

/** Whether minors mode reminds of reality now: once in each period of unbroken use. */
export const remindsOfReality = (
  use: { readonly since: Milliseconds; readonly last: Milliseconds },
  now: Milliseconds,
  { reminderMinutes }: Band,
  defects: ReadonlySet<DefectName>,
): boolean => {
  if (defects.has('no-reality-reminder')) return false;
  const period = (defects.has('late-reality-reminder') ? reminderMinutes + 12 : reminderMinutes) * minute;
  const before = Math.floor((use.last - use.since) / period);
  const passed = Math.floor((now - use.since) / period);
  return passed > before && !(defects.has('reality-reminder-once') && before > 0);
};

/** Whether the time of the day is used up. */
export const isUsedUp = (
  care: Care,
  sinceSessionStart: Milliseconds,
  { dailyMinutes }: Band,
  defects: ReadonlySet<DefectName>,
): boolean => {
  if (defects.has('no-usage-limit') || defects.has('usage-limit-reminds-only')) return false;
  const used = defects.has('usage-limit-per-session') ? sinceSessionStart : care.used;
  return used >= dailyMinutes * minute;
};
