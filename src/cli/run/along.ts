import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Recording } from '../../files/recorder.ts';
import type { Accompaniment, Judged } from './judging.ts';

/** Judges the sessions of a run while others are played: the time in which answers are awaited is free. */
export interface Along {
  readonly take: (recording: Recording) => void;
  /** Resolves when every session that was taken is judged; to undefined when there was none. */
  readonly end: () => Promise<Judged | undefined>;
}

/** Loads what judging needs while the first answers are awaited, and judges between answers. */
export const judgingAlong = (load: () => Promise<Accompaniment>): Along => {
  const waiting: Recording[] = [];
  const loaded = nextTurn().then(load);
  let taken = false;
  let work: Promise<unknown> = loaded;
  const judgeWaiting = async (): Promise<void> => {
    const accompaniment = await loaded;
    // Sessions that got their answers together all go on before one is judged.
    await nextTurn();
    for (const recording of waiting.splice(0)) accompaniment.take(recording);
  };
  return {
    take: (recording) => {
      taken = true;
      waiting.push(recording);
      if (waiting.length > 1) return;
      work = work.then(judgeWaiting);
      // Recording goes on; whoever awaits the end gets the error.
      work.catch(() => undefined);
    },
    end: async () => {
      await work;
      return taken ? (await loaded).end() : undefined;
    },
  };
};
