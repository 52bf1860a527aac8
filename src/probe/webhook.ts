import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Incoming } from '../model/ports.ts';
import type { Recipient } from '../model/transcript.ts';
import { at } from './path.ts';
import { defaults, type NotificationPaths } from './target-file.ts';

/** Where the notifications of one session arrive. */
interface Mailbox {
  /** What `{{webhook}}` stands for. */
  readonly url: string;
  /** What has arrived since last taken. */
  readonly take: () => readonly Incoming[];
  /** Resolves when what had come to this machine by now has been read. */
  readonly arrivals: () => Promise<void>;
  readonly close: () => void;
}

/** Turns of the event loop from a connection that waits until its request is read: accepting, reading, and one to spare. */
const turnsToRead = 3;

/** A listener on loopback with one path for each session. */
export interface WebhookSink {
  readonly open: (session: string) => Mailbox;
  readonly close: () => Promise<void>;
}

const bodyLimit = 64 * 1024;

const recipients: readonly Recipient[] = ['guardian', 'emergency-contact', 'user', 'operator'];

/** Reads one notification, or nothing when it has no words. */
export const readNotification = (value: unknown, paths: NotificationPaths, via: string): readonly Incoming[] => {
  const text = at(value, paths.text ?? defaults.notification.text);
  if (typeof text !== 'string') return [];
  const name = at(value, paths.to ?? defaults.notification.to);
  const mapped = typeof name === 'string' ? paths.recipients?.[name] : undefined;
  const to = mapped ?? recipients.find((known) => known === name) ?? 'operator';
  return [{ kind: 'notification', to, via, text }];
};

/** Starts listening on a free port of 127.0.0.1. */
export const startWebhookSink = async (paths: NotificationPaths & { readonly url?: string }): Promise<WebhookSink> => {
  const arrived = new Map<string, readonly Incoming[]>();
  const server = createServer((request, response) => {
    const answer = (status: number) => response.writeHead(status, { connection: 'keep-alive' }).end();
    const session = decodeURIComponent(/^\/hook\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? '');
    if (request.method !== 'POST') return answer(405);
    if (!arrived.has(session)) return answer(404);
    readBody(request, response, (body) => {
      const value = parse(body);
      if (value === undefined) return answer(400);
      arrived.set(session, [...(arrived.get(session) ?? []), ...readNotification(value, paths, 'webhook')]);
      answer(204);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const base = (paths.url ?? `http://127.0.0.1:${port}`).replace(/\/$/, '');
  return {
    open: (session) => {
      arrived.set(session, []);
      return {
        url: `${base}/hook/${encodeURIComponent(session)}`,
        take: () => {
          const taken = arrived.get(session) ?? [];
          arrived.set(session, []);
          return taken;
        },
        // Timers come before what has arrived: after a stall, the time to settle is over although nothing was read in it.
        arrivals: async () => {
          for (let turn = 0; turn < turnsToRead; turn += 1) await new Promise(setImmediate);
        },
        close: () => {
          arrived.delete(session);
        },
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const readBody = (request: IncomingMessage, response: ServerResponse, done: (body: string) => void): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= bodyLimit) return;
    response.writeHead(413).end();
    request.destroy();
  });
  request.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
};
