/** Lets those who wait go on a few at a time, each few in a turn of the event loop of their own. */
export const takingTurns = (few: number): (() => Promise<void>) => {
  let last = Promise.resolve();
  let asked = 0;
  return () => {
    asked += 1;
    if (asked % few === 0) last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
};
