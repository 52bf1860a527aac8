import { dayOfInstant, isDay } from '../../files/evidence-dates.ts';
import type { Day } from '../../model/evidence.ts';
import { InvalidInput } from '../../model/failure.ts';

/** The day that decides what is in force: as asked by `--as-of`, else that of an instant. */
export const asOfDay = (asked: string | undefined, instant: string): Day => {
  if (asked === undefined) return dayOfInstant(instant);
  if (isDay(asked)) return asked;
  throw new InvalidInput([{ code: 'no-such-day', what: `--as-of ${asked} is no day`, fix: 'write a day as 2026-01-31' }]);
};
