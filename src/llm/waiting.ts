import type { Milliseconds } from '../model/words.ts';

const watched = new WeakMap<AbortSignal, Set<() => void>>();

const watch = (cancel: AbortSignal): Set<() => void> => {
  const callbacks = new Set<() => void>();
  watched.set(cancel, callbacks);
  cancel.addEventListener('abort', () => {
    for (const callback of [...callbacks]) callback();
  });
  return callbacks;
};

/** Calls back when a run is stopped; returns how to stop listening. One listener serves all calls: Node warns from eleven on. */
export const onCancel = (cancel: AbortSignal, callback: () => void): (() => void) => {
  const callbacks = watched.get(cancel) ?? watch(cancel);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
  };
};

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

const units: Readonly<Record<string, Milliseconds>> = { ms: 1, s: 1000, m: 60_000 };

/** `500ms`, `90s` or `10m` in milliseconds; the schema has refused anything else. */
export const milliseconds = (text: string): Milliseconds => Number.parseInt(text, 10) * (units[text.replace(/^[0-9]+/, '')] ?? 1);
