const signals = ['SIGINT', 'SIGTERM'] as const;

/** What the next signal stops, the last first; without any, it ends the process. */
const stops: (() => void)[] = [];
/** What is done before a signal ends the process. */
const tidyings = new Set<() => void>();

const onSignal = (signal: NodeJS.Signals): void => {
  const stop = stops.pop();
  if (stop !== undefined) {
    stop();
    return;
  }
  for (const tidy of tidyings) tidy();
  tidyings.clear();
  listen();
  process.kill(process.pid, signal);
};

/** Listens only while there is something to do: with a listener, signals wait until no code runs. */
const listen = (): void => {
  for (const signal of signals) {
    process.off(signal, onSignal);
    if (stops.length + tidyings.size > 0) process.on(signal, onSignal);
  }
};

/** Has something done before Ctrl-C ends the process; returns how to leave it undone. */
export const tidyWhenKilled = (tidy: () => void): (() => void) => {
  tidyings.add(tidy);
  listen();
  return () => {
    tidyings.delete(tidy);
    listen();
  };
};

/** Stops at the first Ctrl-C; the second ends the process at once, as usual. */
export const untilInterrupted = async <T>(work: (cancel: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  const stop = () => controller.abort();
  stops.push(stop);
  listen();
  try {
    return await work(controller.signal);
  } finally {
    if (stops.includes(stop)) stops.splice(stops.indexOf(stop), 1);
    listen();
  }
};
