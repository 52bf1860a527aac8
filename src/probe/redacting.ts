import { type Incoming, type Target, type TargetSession, TransportFailure } from '../model/ports.ts';
import { longestBody } from '../model/transcript.ts';

type Redact = (text: string) => string;

/** Every text an event can carry. */
const redactIncoming = (event: Incoming, redact: Redact): Incoming => {
  switch (event.kind) {
    case 'bot-message': {
      const label = event.label === undefined ? {} : { label: redact(event.label) };
      return { ...event, text: redact(event.text), ...label };
    }
    case 'notice': {
      const topic = event.topic === undefined ? {} : { topic: redact(event.topic) };
      return { ...event, text: redact(event.text), ...topic };
    }
    case 'notification':
      return { ...event, text: redact(event.text), via: redact(event.via) };
    case 'session-end':
      return event;
    default:
      return event satisfies never;
  }
};

const guard = async <T>(work: Promise<T>, redact: Redact): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    const heard = error.heard.map((event) => redactIncoming(event, redact));
    throw new TransportFailure(error.code, redact(error.message), error.attempt, heard);
  }
};

const redactSession = (session: TargetSession, redact: Redact): TargetSession => {
  const all = (events: readonly Incoming[]) => events.map((event) => redactIncoming(event, redact));
  return {
    incoming: all(session.incoming),
    say: async (text, clock) => all(await guard(session.say(text, clock), redact)),
    control: async (action, clock) => all(await guard(session.control(action, clock), redact)),
    call: async (action, clock) => {
      const answer = await guard(session.call(action, clock), redact);
      // Redacted before it is cut: the cut could halve a secret.
      return { ...answer, body: redact(answer.body).slice(0, longestBody) };
    },
    advance: async (by, clock) => {
      const { how, incoming } = await guard(session.advance(by, clock), redact);
      return { how, incoming: all(incoming) };
    },
    drain: async (settles) => all(await guard(session.drain(settles), redact)),
    close: session.close,
  };
};

/** The same target; nothing that comes out of it carries a secret. */
export const redactTarget = (target: Target, redact: Redact): Target => ({
  ...target,
  open: async (request) => redactSession(await guard(target.open(request), redact), redact),
});
