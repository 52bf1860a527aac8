import type { Milliseconds } from '../model/words.ts';
import { onCancel } from './cancellation.ts';

export const durationPattern = '^[0-9]+(ms|s|m)$';

const unit: Readonly<Record<string, Milliseconds>> = { ms: 1, s: 1000, m: 60_000 };

/** `500ms`, `90s` or `10m` in milliseconds; the schema has refused anything else. */
export const milliseconds = (text: string): Milliseconds => Number.parseInt(text, 10) * (unit[text.replace(/^[0-9]+/, '')] ?? 1);

/** Waits, or less when cancelled; never throws. */
export const pause = (length: Milliseconds, cancel: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (cancel.aborted || length <= 0) return resolve();
    const finish = () => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(finish, length);
    const forget = onCancel(cancel, finish);
  });
