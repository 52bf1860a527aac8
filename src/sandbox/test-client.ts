import { createServer } from 'node:http';
import { type Sandbox, startSandbox } from './index.ts';

interface Reply {
  readonly status: number;
  /** The whole body as sent. */
  readonly body: string;
  readonly json: ReadonlyMap<string, unknown>;
}

const parsed = (body: string): ReadonlyMap<string, unknown> => {
  const value: unknown = body.startsWith('{') ? JSON.parse(body) : {};
  const entries: readonly (readonly [string, unknown])[] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries);
};

/** Sends a request to the sandbox and reads the whole answer. */
export const send = async (
  url: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> => {
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: text, json: parsed(text) };
};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** One conversation with a running sandbox. */
interface Conversation {
  readonly id: string;
  readonly opening: Reply;
  readonly say: (text: string, clock?: number) => Promise<Reply>;
}

export const converseWith = async (sandbox: Sandbox, start: Readonly<Record<string, unknown>>): Promise<Conversation> => {
  const opening = await send(`${sandbox.url}/sessions`, 'POST', { user: 'u1', lang: 'zh', profile: {}, ...start });
  const id = textOf(opening.json.get('session'));
  const say = (text: string, clock?: number): Promise<Reply> =>
    send(
      `${sandbox.url}/sessions/${id}/messages`,
      'POST',
      { text },
      clock === undefined ? {} : { 'x-session-clock': String(clock) },
    );
  return { id, opening, say };
};

/** Runs a test against a sandbox and stops it afterwards. */
export const withSandbox = async (defects: readonly string[], run: (sandbox: Sandbox) => Promise<void>): Promise<void> => {
  const sandbox = await startSandbox({ defects });
  try {
    await run(sandbox);
  } finally {
    await sandbox.close();
  }
};

/** A receiver of alerts on loopback. */
interface AlertSink {
  readonly url: string;
  /** Bodies that have arrived since the last call. */
  readonly taken: () => readonly string[];
  readonly close: () => void;
}

export const openAlertSink = async (): Promise<AlertSink> => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => received.push(chunk));
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/alerts`, taken: () => received.splice(0), close: () => server.close() };
};
