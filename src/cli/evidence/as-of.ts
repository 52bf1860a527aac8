import { dayOfInstant, isDay } from '../../files/evidence-dates.ts';
import type { Day } from '../../model/evidence.ts';
import { InvalidInput } from '../../model/failure.ts';

/** The day that decides what is in force: as asked by `--as-of`, else that of an instant. */
export const asOfDay = (asked: string | undefined, instant: string): Day => {
  if (asked === undefined) return dayOfInstant(instant);
  if (isDay(asked)) return asked;
  throw new InvalidInput([
    {
      code: 'no-such-day',
      what: { en: `--as-of ${asked} is no day`, zh: `--as-of ${asked} 不是日期` },
      fix: { en: 'write a day as 2026-01-31', zh: '日期写作 2026-01-31' },
    },
  ]);
};
