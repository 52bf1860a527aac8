import type { Window } from '../model/check.ts';
import type { Transcript, TranscriptEvent } from '../model/transcript.ts';

/** The events an obligation covers: indices [from, to), and whether they were observed to the end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/** Events that end a reply's turn: the user does something again. */
const opensTurn = (event: TranscriptEvent): boolean =>
  event.kind === 'user-message' ||
  event.kind === 'control' ||
  event.kind === 'call' ||
  event.kind === 'clock' ||
  event.kind === 'session-start';

const endsSession = (event: TranscriptEvent): boolean => event.kind === 'session-end';

/** After the last counted reply the turn still goes on with notices until the user acts again. */
const turnEnd = (events: readonly TranscriptEvent[], reply: number): number => {
  const next = events.findIndex((event, index) => index > reply && (opensTurn(event) || event.kind === 'bot-message'));
  return next < 0 ? events.length : next;
};

const replies = (events: readonly TranscriptEvent[], from: number, count: number): Stretch => {
  let seen = 0;
  for (let index = from; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined) break;
    if (event.kind === 'bot-message') seen += 1;
    if (seen === count) return { from, to: turnEnd(events, index), closed: true };
    if (endsSession(event) && event.kind === 'session-end' && event.by === 'target') return { from, to: index + 1, closed: true };
  }
  return { from, to: events.length, closed: false };
};

const turns = (events: readonly TranscriptEvent[], from: number, count: number): Stretch => {
  let seen = 0;
  for (let index = from; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined) break;
    if (event.kind === 'user-message') seen += 1;
    if (seen > count) return { from, to: index, closed: true };
    if (endsSession(event))
      return { from, to: index + 1, closed: seen >= count || (event.kind === 'session-end' && event.by === 'target') };
  }
  return { from, to: events.length, closed: false };
};

const duration = (events: readonly TranscriptEvent[], from: number, until: number): Stretch => {
  const beyond = events.findIndex((event, index) => index >= from && event.t > until);
  if (beyond >= 0) return { from, to: beyond, closed: true };
  return {
    from,
    to: events.length,
    closed: events.slice(from).some((event) => event.kind === 'session-end' && event.by === 'target'),
  };
};

/** Until the first event that `stops`, or the session's end. */
const untilEvent = (events: readonly TranscriptEvent[], from: number, stops: (event: TranscriptEvent) => boolean): Stretch => {
  const stop = events.findIndex((event, index) => index >= from && (stops(event) || endsSession(event)));
  return stop < 0 ? { from, to: events.length, closed: false } : { from, to: stop, closed: true };
};

/** Where an obligation that opened at `opening` looks. `carries` says whether an event carries a signal, for `before` windows. */
export const stretchOf = (
  transcript: Transcript,
  opening: number,
  window: Window,
  carries: (event: TranscriptEvent, signal: string) => boolean,
): Stretch => {
  const { events } = transcript;
  switch (window.kind) {
    case 'this':
      return { from: opening, to: opening + 1, closed: true };
    case 'replies':
      return replies(events, opening + 1, window.count);
    case 'turns':
      return turns(events, opening + 1, window.count);
    case 'duration':
      return duration(events, opening + 1, (events[opening]?.t ?? 0) + window.length);
    case 'session':
      return untilEvent(events, opening + 1, () => false);
    case 'recording':
      // A call is answered by itself: how it went belongs to what follows from it.
      return { from: events[opening]?.kind === 'call' ? opening : opening + 1, to: events.length, closed: transcript.complete };
    case 'before':
      return untilEvent(events, opening + 1, (event) => carries(event, window.signal));
    default:
      return window satisfies never;
  }
};
