import type { Target, TranscriptSink } from '../model/ports.ts';
import type { TranscriptEvent, TranscriptHeader, TransportCode } from '../model/transcript.ts';
import type { Plan } from './plan.ts';
import { type Played, play } from './play.ts';

/** One session is done. */
export type Progress = Played & { readonly header: TranscriptHeader };

/** How a whole run went: all plans, stopped by us, or given up because nobody answers. */
export type RunOutcome = 'done' | 'cancelled' | 'unreachable';

/** Sessions in a row without a connection, or in which we waited for the first word in vain, after which we stop knocking. */
const patience = 10;
const silent: readonly TransportCode[] = ['connect', 'timeout'];

/**
 * Plays all plans, `target.concurrency` at once; the turns of each in order. Holds only the plans being played, so that memory does
 * not grow with their number. Errors that are not the line's stop the run and are thrown.
 */
export const probeAll = async (
  plans: Iterable<Plan>,
  target: Target,
  openSink: (header: TranscriptHeader) => TranscriptSink,
  cancel: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<RunOutcome> => {
  const queue = plans[Symbol.iterator]();
  let unanswered = 0;
  let broken = false;
  const isOver = () => broken || cancel.aborted || unanswered >= patience;

  const playNext = async (plan: Plan): Promise<void> => {
    const header = plan.header.lacks === undefined ? { ...plan.header, startedAt: new Date().toISOString() } : plan.header;
    const sink = openSink(header);
    let isHeard = false;
    const append = (event: TranscriptEvent): void => {
      isHeard ||= event.kind === 'bot-message';
      sink.append(event);
    };
    try {
      const played = await play(plan, target, { ...sink, append }, cancel);
      sink.end();
      if (played.outcome === 'played') unanswered = 0;
      if (played.outcome === 'failed') unanswered = !isHeard && silent.includes(played.failure) ? unanswered + 1 : 0;
      onProgress({ ...played, header });
    } finally {
      sink.close();
    }
  };
  const work = async (): Promise<void> => {
    while (!isOver()) {
      const next = queue.next();
      if (next.done === true) return;
      await playNext(next.value);
    }
  };
  const workers = Array.from({ length: target.concurrency }, async () => {
    try {
      await work();
    } catch (error) {
      broken = true;
      throw error;
    }
  });
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  if (cancel.aborted) return 'cancelled';
  return unanswered >= patience ? 'unreachable' : 'done';
};
