import { pause } from '../http/duration.ts';
import type { Milliseconds } from '../model/words.ts';

/** Keeps to the rate and the number at once that a judge file allows. */
interface Pace {
  /** Does one piece of work when a place is free; first come, first served. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits for the next moment at which a request may be sent. */
  readonly turn: (cancel: AbortSignal) => Promise<void>;
  /** Nobody sends before so long has passed: the server asked for it. */
  readonly hold: (length: Milliseconds) => void;
}

interface PaceOptions {
  readonly concurrency: number;
  readonly requestsPerSecond: number | undefined;
}

/** A new pace; times are of the monotonic clock. */
export const createPace = ({ concurrency, requestsPerSecond }: PaceOptions): Pace => {
  const interval: Milliseconds = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
  const waiting: (() => void)[] = [];
  let free = concurrency;
  let next: Milliseconds = 0;
  let held: Milliseconds = 0;
  const enter = async (): Promise<void> => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
  };
  const leave = (): void => {
    const first = waiting.shift();
    // The place goes from hand to hand, so that nobody slips in between.
    if (first === undefined) free += 1;
    else first();
  };
  return {
    within: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    turn: async (cancel) => {
      let at: Milliseconds;
      do {
        at = Math.max(performance.now(), held, next);
        next = at + interval;
        await pause(at - performance.now(), cancel);
        // While we waited, the server may have asked all of us to wait longer.
      } while (held > at && !cancel.aborted);
    },
    hold: (length) => {
      held = Math.max(held, performance.now() + length);
    },
  };
};
