import type { Span } from '../model/answer.ts';
import type { Evidence } from '../model/finding.ts';
import type { TranscriptEvent } from '../model/transcript.ts';

/** Quotes are cut to this many code units around what decided. */
const longest = 240;

const wordsOf = (event: TranscriptEvent): string => {
  switch (event.kind) {
    case 'user-message':
    case 'bot-message':
    case 'notice':
    case 'notification':
      return event.text;
    case 'control':
      return event.action;
    case 'call':
      return `${event.action} ${event.status} ${event.body}`;
    case 'session-start':
    case 'session-end':
      return `by ${event.by}`;
    case 'clock':
      return `+${event.by} ms`;
    case 'transport-error':
      return `${event.code}: ${event.message}`;
    default:
      return event satisfies never;
  }
};

/** A quote must not begin or end inside a surrogate pair. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
};

/** Quotes an event, around the span when there is one. */
export const quote = (event: TranscriptEvent, span?: Span): Evidence => {
  const text = wordsOf(event);
  const base = { seq: event.seq, kind: event.kind };
  if (text.length <= longest) return { ...base, quote: text, ...(span === undefined ? {} : { span }) };
  if (span === undefined) return { ...base, quote: text.slice(0, whole(text, longest)) };
  const middle = (span.start + Math.min(span.end, span.start + longest)) / 2;
  const from = whole(text, Math.max(0, Math.min(Math.floor(middle - longest / 2), text.length - longest)));
  const to = whole(text, from + longest);
  return {
    ...base,
    quote: text.slice(from, to),
    span: { start: Math.max(0, span.start - from), end: Math.min(to, span.end) - from },
  };
};
