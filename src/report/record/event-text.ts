import type { TranscriptEvent } from '../../model/transcript.ts';

/** Characters of a call's answer that are shown. */
const bodyShown = 600;

/** What a reader sees of an event beside its kind. */
export const eventText = (event: TranscriptEvent): string => {
  switch (event.kind) {
    case 'user-message':
    case 'bot-message':
    case 'notice':
      return event.text;
    case 'notification':
      return `→ ${event.to} (${event.via}) ${event.text}`;
    case 'session-start':
    case 'session-end':
      return event.by;
    case 'control':
      return event.action;
    case 'call':
      return `${event.action} · ${event.status} · ${event.body.slice(0, bodyShown)}`;
    case 'clock':
      return `+${Math.round(event.by / 1000)} s (${event.how})`;
    case 'transport-error':
      return `${event.code}: ${event.message}`;
    default:
      return event satisfies never;
  }
};
