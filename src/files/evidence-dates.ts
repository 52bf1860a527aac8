import type { Day, ReviewInterval } from '../model/evidence.ts';

const months: { readonly [interval in ReviewInterval]: number | undefined } = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  'two-yearly': 24,
  once: undefined,
};

const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** Whether the calendar has this day: `2026-02-30` is none. */
export const isDay = (written: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return false;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isFinite(time) && dayOf(new Date(time)) === written;
};

/** Hours by which China Standard Time is ahead: days are counted where the bundled measure is in force, on every computer alike. */
const ahead = 8;

/** The day of an ISO 8601 instant, in China Standard Time. */
export const dayOfInstant = (instant: string): Day => dayOf(new Date(Date.parse(instant) + ahead * 3_600_000));

/** The day after which a document that was looked at on `date` should have been looked at again; undefined for what is looked at once. */
export const reviewDue = (date: Day, interval: ReviewInterval): Day | undefined => {
  const count = months[interval];
  if (count === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Day 0 is the last of the month before: what was dated 31 January is due on 28 February.
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))));
};
