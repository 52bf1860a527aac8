import type { Language, Milliseconds } from '../model/words.ts';
import type { DefectName } from './defects.ts';
import type { Use } from './state.ts';

const minute = 60_000;
const period = 120 * minute;
/** Pauses longer than this end unbroken use. */
export const longestGap = 30 * minute;
const lateness = 40 * minute;

/** Use after a message at `now`, and whether a reminder of the time used is due. */
export const continueUse = (
  use: Use,
  now: Milliseconds,
  defects: ReadonlySet<DefectName>,
): { readonly use: Use; readonly due: boolean } => {
  if (now - use.last > longestGap) return { use: { since: now, last: now, reminded: 0 }, due: false };
  const delay = defects.has('late-time-reminder') ? lateness : 0;
  const passed = Math.max(0, Math.floor((now - use.since - delay) / period));
  const next = { since: use.since, last: now, reminded: Math.max(passed, use.reminded) };
  if (defects.has('no-time-reminder')) return { use: next, due: false };
  if (defects.has('reminds-once') && use.reminded > 0) return { use: next, due: false };
  return { use: next, due: passed > use.reminded };
};

/** Whole hours and minutes, in words. */
export const duration = (length: Milliseconds, lang: Language): string => {
  const hours = Math.floor(length / (60 * minute));
  const minutes = Math.floor((length % (60 * minute)) / minute);
  if (lang === 'zh') return minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分钟`;
  const inHours = `${hours} hour${hours === 1 ? '' : 's'}`;
  return minutes === 0 ? inHours : `${inHours} and ${minutes} minute${minutes === 1 ? '' : 's'}`;
};
