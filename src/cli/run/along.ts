import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Recording } from '../../files/recorder.ts';
import type { Accompaniment, Judged } from './judging.ts';

/** Judges the sessions of a run while others are played: the time in which answers are awaited is free. */
export interface Along {
  readonly take: (recording: Recording) => void;
  /** Resolves when every session that was taken is judged; to undefined when there was none. */
  readonly end: () => Promise<Judged | undefined>;
}

/** Milliseconds from a session's end until it is judged: answers come in bursts, and sessions go on before one of them is judged. */
const patience = 20;

/** Sessions judged at a time; then answers that have come by now go first. */
const few = 4;

/** Loads what judging needs while the first answers are awaited, and judges between answers. */
export const judgingAlong = (load: () => Promise<Accompaniment>): Along => {
  const waiting: Recording[] = [];
  const loaded = nextTurn().then(load);
  // Whoever awaits the end gets its error; until then nobody may be looking.
  loaded.catch(() => undefined);
  let taken = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = loaded;
  const judgeWaiting = async (): Promise<void> => {
    const accompaniment = await loaded;
    while (waiting.length > 0) {
      for (const recording of waiting.splice(0, few)) accompaniment.take(recording);
      await nextTurn();
    }
  };
  const goOn = (): void => {
    timer = undefined;
    work = work.then(judgeWaiting);
    // Recording goes on; whoever awaits the end gets the error.
    work.catch(() => undefined);
  };
  return {
    take: (recording) => {
      taken = true;
      waiting.push(recording);
      timer ??= setTimeout(goOn, patience);
    },
    end: async () => {
      clearTimeout(timer);
      goOn();
      await work;
      return taken ? (await loaded).end() : undefined;
    },
  };
};
