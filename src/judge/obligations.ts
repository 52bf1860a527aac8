import type { Check, Trigger } from '../model/check.ts';
import type { Truth } from '../model/finding.ts';
import type { Transcript, TranscriptEvent } from '../model/transcript.ts';
import { fieldsAre } from './event-sight.ts';

/** An event that opened a window; `opening` is its index. */
interface Opening {
  readonly opening: number;
  /** Whether the trigger is certain: probes know, foreign recordings depend on an instrument. */
  readonly certain: Exclude<Truth, 'no'>;
}

const isActivity = (event: TranscriptEvent): boolean => event.kind === 'user-message' || event.kind === 'bot-message';

/**
 * Each time continuous use passes a further `every`: use is continuous while the gaps between messages do not exceed `idleGap`.
 * The opening is the last event before the mark, so that a reminder sent at the mark itself lies in the window.
 */
const continuousUse = (events: readonly TranscriptEvent[], every: number, idleGap: number): readonly Opening[] => {
  const found: Opening[] = [];
  let start: number | undefined;
  let last = 0;
  let lastIndex = 0;
  let marks = 0;
  let closed = false;
  events.forEach((event, index) => {
    if (event.kind === 'session-start') start = undefined;
    if (event.kind === 'session-start') closed = false;
    // Talking to a service that has stopped is no use of it.
    if (event.kind === 'session-end' && event.by === 'target') closed = true;
    if (closed || !isActivity(event)) return;
    if (start === undefined || event.t - last > idleGap) {
      start = event.t;
      marks = 0;
    }
    const passed = Math.floor((event.t - start) / every);
    if (passed > marks) {
      marks = passed;
      found.push({ opening: lastIndex, certain: 'yes' });
    }
    last = event.t;
    lastIndex = index;
  });
  return found;
};

const opens = (event: TranscriptEvent, applies: Trigger, carries: (event: TranscriptEvent, signal: string) => Truth): Truth => {
  if (applies.on === 'cue') return event.kind === 'user-message' && event.cue === true ? 'yes' : 'no';
  if (event.kind !== applies.on) return 'no';
  if (applies.on === 'session-start')
    return applies.as === undefined || ('as' in event && event.as === applies.as) ? 'yes' : 'no';
  if (applies.on === 'user-message') return applies.signal === undefined ? 'yes' : carries(event, applies.signal);
  if (applies.on === 'control' && event.kind === 'control') return event.action === applies.action ? 'yes' : 'no';
  if (applies.on === 'call' && event.kind === 'call')
    return event.action === applies.action && fieldsAre(event, applies.fields ?? {}) ? 'yes' : 'no';
  return 'yes';
};

/** Every event of the transcript that opens an obligation of the check. */
export const openings = (
  check: Check,
  transcript: Transcript,
  carries: (event: TranscriptEvent, signal: string) => Truth,
): readonly Opening[] => {
  const { applies } = check;
  if (applies.on === 'continuous-use') return continuousUse(transcript.events, applies.every, applies.idleGap);
  let closed = false;
  return transcript.events.flatMap((event, opening) => {
    if (event.kind === 'session-start') closed = false;
    // A session that the target has ended owes no more words: silence is then the right answer. What the product does on calls goes on.
    if (closed && applies.on !== 'call') return [];
    closed = event.kind === 'session-end' && event.by === 'target';
    const certain = opens(event, applies, carries);
    return certain === 'no' ? [] : [{ opening, certain }];
  });
};
