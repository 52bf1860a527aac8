import { milliseconds, pause } from '../http/duration.ts';
import { type Incoming, type SessionRequest, type TargetSession, TransportFailure } from '../model/ports.ts';
import { isBlank, wholeSentencesOf } from '../model/spoken.ts';
import { excerpt, failed, isHtml, readJson } from './answer.ts';
import { isEcho, isFramedEcho } from './echo.ts';
import { type Action, callReader, controlReader, type HttpLine, messageReader } from './http-line.ts';
import { at } from './path.ts';
import { eventsOfReading, idOf, nothingRead, type Reading, readAnswer } from './reading.ts';
import { defaults, type Json } from './target-file.ts';
import type { Values } from './template.ts';
import type { HttpResponse } from './transport.ts';
import { readNotification } from './webhook.ts';

/** Opens one conversation. */
export const openHttpSession = async (line: HttpLine, request: SessionRequest): Promise<TargetSession> => {
  const { options, transport } = line;
  const { cancel, persona } = request;
  const ours = `${line.run}${request.session}`;
  const mailbox = line.sink?.open(ours);
  const { age, guardian, emergencyContact, minorsMode, locale } = persona.facts;
  const facts = { persona: persona.id, age, guardian, emergencyContact, minorsMode, locale };
  const first: Values = {
    ...facts,
    user: `${line.run}${request.user}`,
    owner: `${line.run}${request.owner ?? request.user}`,
    session: ours,
    lang: request.lang,
    webhook: mailbox?.url,
  };
  const system = line.system(persona, { ...first, clock: request.clock });

  let ended = false;
  let echoes = 0;
  let polled = 0;
  let history: readonly Json[] = system === '' ? [] : [{ role: 'system', content: system }];

  /** The end is an event when it begins, not as long as it lasts. */
  const eventsOf = (reading: Reading, latency: number): readonly Incoming[] => {
    const begins = reading.ended && !ended;
    ended = reading.ended;
    const events = eventsOfReading(reading, latency);
    return begins ? [...events, { kind: 'session-end', by: 'target' }] : events;
  };
  /** Messages that answer nothing the user said. */
  const unsolicited = (events: readonly Incoming[]): readonly Incoming[] =>
    events.map((event) => (event.kind === 'bot-message' ? { ...event, unsolicited: true } : event));

  const started = await startSession(line, first, request).catch((error: unknown) => {
    mailbox?.close();
    throw error;
  });
  // Where the first answer gives the id, ours would be one that the target does not know.
  let session = started?.id ?? (options.message.id === undefined ? ours : undefined);
  const values = (): Values => ({ ...first, session, token: started?.token });
  const incoming = started === undefined ? [] : unsolicited(eventsOf(started.reading, started.latency));

  const actionNamed = (name: string): Action => {
    const action = line.actions.get(name);
    if (action !== undefined) return action;
    throw new TransportFailure('no-action', `the target file has no action \`${name}\``, 0);
  };

  const control = async (name: string, clock: number): Promise<readonly Incoming[]> => {
    const action = actionNamed(name);
    const sentAt = performance.now();
    const reading = await transport.send(action.render({ ...values(), clock }), cancel, controlReader(line, action));
    // Most controls do not speak of the end; only a message can reopen a session.
    return unsolicited(eventsOf({ ...reading, ended: reading.ended || ended }, Math.round(performance.now() - sentAt)));
  };

  const poll = async (): Promise<readonly Incoming[]> => {
    const { notifications } = options;
    if (notifications === undefined || !('poll' in notifications)) return [];
    const { action, path } = notifications.poll;
    const list = at(await transport.send(actionNamed(action).render(values()), cancel, readJson), path);
    const fresh = Array.isArray(list) ? list.slice(polled) : [];
    polled += fresh.length;
    return fresh.flatMap((item) => readNotification(item, notifications.poll, 'poll'));
  };

  return {
    incoming,
    say: async (text, clock) => {
      const messages = [...history, { role: 'user', content: text }];
      const sentAt = performance.now();
      let part: Reading | undefined;
      const read = messageReader(line, sentAt, (heard) => {
        part = heard;
      });
      const answered = async (response: HttpResponse): Promise<Reading> => {
        if (ended && isClosed(response)) return closed(response);
        const whole = await read(response);
        part = undefined;
        session = whole.session ?? session;
        if (session === undefined) throw failed('malformed', response, `no session id at \`${options.message.id}\``);
        return requireReply(whole, response, { prompt: text, ended, echoes });
      };
      const sent = transport.send(line.message({ ...values(), text, clock, messages }), cancel, answered);
      const reading = await sent.catch((error: unknown) => {
        if (part === undefined || !(error instanceof TransportFailure)) throw error;
        const whole = { ...part, replies: (part.replies ?? []).map(wholeSentencesOf) };
        const heard = eventsOf(whole, Math.round(performance.now() - sentAt));
        throw new TransportFailure(error.code, error.message, error.attempt, heard);
      });
      const replies = reading.replies ?? [];
      echoes = replies.some((reply) => isEcho(reply, text)) ? echoes + 1 : 0;
      history = [...messages, { role: 'assistant', content: replies.join('\n') }];
      return eventsOf(reading, Math.round(performance.now() - sentAt));
    },
    control,
    call: (name, clock) => {
      const action = actionNamed(name);
      return transport.send(action.render({ ...values(), clock }), cancel, callReader(action));
    },
    advance: async (_by, clock) => {
      if (options.clock === undefined) throw new TransportFailure('no-action', 'the target file has no `clock`', 0);
      if ('endpoint' in options.clock) return { how: 'endpoint', incoming: await control(options.clock.endpoint, clock) };
      return { how: 'header' in options.clock ? 'header' : 'field', incoming: [] };
    },
    drain: async (settles) => {
      if (options.notifications === undefined) return [];
      if (settles) {
        await pause(settleOf(line), cancel);
        await mailbox?.arrivals();
      }
      return mailbox === undefined ? (settles ? poll() : []) : mailbox.take();
    },
    close: async () => mailbox?.close(),
  };
};

const settleOf = ({ options: { notifications } }: HttpLine): number => {
  if (notifications === undefined) return 0;
  const paths = 'webhook' in notifications ? notifications.webhook : notifications.poll;
  return milliseconds(paths.settle ?? defaults.notification.settle);
};

interface Started {
  readonly id: string | undefined;
  readonly token: string | undefined;
  readonly reading: Reading;
  readonly latency: number;
}

const startSession = async (line: HttpLine, values: Values, request: SessionRequest): Promise<Started | undefined> => {
  if (line.startSession === undefined) return undefined;
  const idPath = line.options.session?.id;
  const sentAt = performance.now();
  return line.transport.send(line.startSession({ ...values, clock: request.clock }), request.cancel, async (response) => {
    const value = await readJson(response);
    const reading = readAnswer(value, line.paths);
    const latency = Math.round(performance.now() - sentAt);
    const token = tokenIn(value, line.options.session?.token);
    if (idPath === undefined) return { id: undefined, token, reading, latency };
    const id = idOf(at(value, idPath));
    if (id !== undefined) return { id, token, reading, latency };
    throw failed('malformed', response, `no session id at \`${idPath}\``);
  });
};

const tokenIn = (value: unknown, path: string | undefined): string | undefined => {
  const token = path === undefined ? undefined : at(value, path);
  return typeof token === 'string' ? token : undefined;
};

/** A closed session may refuse messages: that is its end, no fault. */
const isClosed = ({ status }: HttpResponse): boolean => status === 404 || status === 409 || status === 410;

const closed = async (response: HttpResponse): Promise<Reading> => {
  await response.body.bytes();
  return { ...nothingRead, ended: true };
};

interface Asked {
  readonly prompt: string;
  /** The session had ended before. */
  readonly ended: boolean;
  /** Replies in a row that repeated the prompt. */
  readonly echoes: number;
}

/** Throws when the answer is no reply to what was said. */
const requireReply = (reading: Reading, response: HttpResponse, { prompt, ended, echoes }: Asked): Reading => {
  const replies = reading.replies?.filter((reply) => !isBlank(reply)) ?? [];
  const mayBeSilent = ended || reading.ended || reading.notices.length > 0;
  if (replies.length === 0 && mayBeSilent) return reading;
  if (reading.replies === undefined) throw failed('malformed', response, reading.instead ?? 'no reply');
  if (replies.length === 0) throw failed('empty-reply', response, reading.instead ?? 'the reply is empty');
  const page = replies.find(isHtml);
  if (page !== undefined) throw failed('html-page', response, `an HTML page for a reply: ${excerpt(page)}`);
  if (replies.some((reply) => isFramedEcho(reply, prompt) || (isEcho(reply, prompt) && echoes > 0)))
    throw failed('echo', response, 'the reply repeats our prompt');
  return reading;
};
