import type { Incoming, TranscriptSink } from '../model/ports.ts';
import type { TranscriptEvent } from '../model/transcript.ts';
import type { Milliseconds } from '../model/words.ts';

type Unstamped<E> = E extends TranscriptEvent ? Omit<E, 'seq' | 't'> : never;

/** An event before it is recorded. */
type NewEvent = Unstamped<TranscriptEvent>;

/** Stamps events and appends them. */
export interface Recorder {
  readonly record: (event: NewEvent) => void;
  readonly recordAll: (events: readonly Incoming[]) => void;
  /** Records that the probe ends the session, unless the target has ended it. */
  readonly end: () => void;
}

/** Starts a transcript; `clock` is the session clock. */
export const startRecorder = (sink: TranscriptSink, clock: () => Milliseconds): Recorder => {
  let seq = 0;
  let over = false;
  const record = (event: NewEvent): void => {
    seq += 1;
    // Whatever still happens after an end needs an end of its own.
    over = event.kind === 'session-end';
    sink.append({ seq, t: clock(), ...event });
  };
  return {
    record,
    recordAll: (events) => {
      for (const event of events) record(event);
    },
    end: () => {
      if (!over) record({ kind: 'session-end', by: 'probe' });
    },
  };
};
