import type { Dispatcher } from 'undici';
import { onCancel } from '../http/cancellation.ts';
import { milliseconds, pause } from '../http/duration.ts';
import { encodingOf } from '../http/unpacking.ts';
import { TransportFailure } from '../model/ports.ts';
import type { Milliseconds } from '../model/words.ts';
import { decoded } from './decoding.ts';
import { isSafeToRepeat, repeatsWhenFailed, repeatsWhenStatus, waitBefore } from './retry.ts';
import { defaults, type LineOptions } from './target-file.ts';
import { failureOf, lateness } from './transport-error.ts';
import { takingTurns } from './turns.ts';

/** Largest body read, in bytes. */
const bodyLimit = 1024 * 1024;

export interface HttpRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | undefined;
}

/** An answer whose body is still to be read; `attempt` goes into failures. */
export interface HttpResponse {
  readonly status: number;
  readonly contentType: string;
  /** Content encoding that the body came in; empty when there was none. */
  readonly encoding: string;
  readonly location: string;
  readonly body: AsyncIterable<Uint8Array> & { readonly bytes: () => Promise<Uint8Array> };
  readonly request: HttpRequest;
  readonly attempt: number;
}

/** Reads an answer; all time limits hold until it is done. */
export type Reader<T> = (response: HttpResponse) => Promise<T>;

/** The line to one origin. */
export interface Transport {
  /** Throws `TransportFailure` when no answer came, and whatever `read` throws. Cancelling closes the whole line. */
  readonly send: <T>(request: HttpRequest, cancel: AbortSignal, read: Reader<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Limits {
  readonly retries: number;
  readonly backoff: Milliseconds;
  readonly deadline: Milliseconds;
}

/** What the sending of requests works with. */
interface Line {
  readonly pool: Dispatcher;
  readonly limits: Limits;
  /** Whether the connection on which this went wrong had stood before. */
  readonly stood: (error: unknown) => boolean;
}

/**
 * Longest that an idle connection is used again. Servers close theirs after a few seconds, and a message that is on its way then is
 * lost: it may have been read, so it cannot be sent again.
 */
const idleLimit: Milliseconds = 1000;

/** Opens a pool of connections to an origin. */
export const openTransport = async (origin: string, options: LineOptions, concurrency: number): Promise<Transport> => {
  // Loading undici takes tens of milliseconds; only probing pays for it.
  const { Pool } = await import('undici');
  const timeout = milliseconds(options.timeout ?? defaults.timeout);
  const limits: Limits = {
    retries: options.retries ?? defaults.retries,
    backoff: milliseconds(options.backoff ?? defaults.backoff),
    deadline: milliseconds(options.deadline ?? defaults.deadline),
  };
  const pool = new Pool(origin, {
    connections: concurrency,
    pipelining: 1,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: Math.min(timeout, 10_000) },
    maxResponseSize: bodyLimit,
    keepAliveTimeout: idleLimit,
    keepAliveMaxTimeout: idleLimit,
  });
  const neverStood = new WeakSet<object>();
  pool.on('connectionError', (_origin, _clients, error) => neverStood.add(error));
  const line: Line = { pool, limits, stood: (error) => !(error instanceof Error && neverStood.has(error)) };
  const ownTurn = takingTurns(4);
  let forget: (() => void) | undefined;
  return {
    send: async (request, cancel, read) => {
      // Closing the pool fails whatever is in flight; an abort signal on each request costs a tenth of its time.
      forget ??= onCancel(cancel, () => void pool.destroy());
      const answer = await sendRepeatedly(line, { request, cancel, read, attempt: 1 });
      // The pool writes between turns: otherwise all answers of a burst would be recorded before the next request of any leaves.
      await ownTurn();
      return answer;
    },
    close: () => {
      forget?.();
      return pool.destroyed ? Promise.resolve() : pool.destroy();
    },
  };
};

interface Attempt<T> {
  readonly request: HttpRequest;
  readonly cancel: AbortSignal;
  readonly read: Reader<T>;
  readonly attempt: number;
}

type Outcome<T> = { readonly value: T } | { readonly repeatAfter: Milliseconds };

const sendRepeatedly = async <T>(line: Line, first: Attempt<T>): Promise<T> => {
  for (let attempt = first.attempt; ; attempt += 1) {
    const outcome = await sendOnce(line, { ...first, attempt });
    if ('value' in outcome) return outcome.value;
    await pause(outcome.repeatAfter, first.cancel);
  }
};

const sendOnce = async <T>(
  { pool, limits, stood }: Line,
  { request, cancel, read, attempt }: Attempt<T>,
): Promise<Outcome<T>> => {
  if (cancel.aborted) throw new TransportFailure('interrupted', 'the run was stopped', attempt);
  const last = attempt > limits.retries;
  const backoff = limits.backoff * 2 ** (attempt - 1);
  let timer: NodeJS.Timeout | undefined;
  try {
    const { method, path, headers, body } = request;
    const response = await pool.request({ method, path, headers, body: body ?? null });
    // The pool limits the wait for the headers and for each next piece; a body that drips would satisfy it for ever.
    timer = setTimeout(() => response.body.destroy(lateness(request, attempt)), limits.deadline);
    const wait = waitBefore(response.headers['retry-after'], backoff);
    if (!last && wait !== undefined && repeatsWhenStatus(response.statusCode, isSafeToRepeat(method))) {
      await response.body.dump();
      return { repeatAfter: wait };
    }
    return { value: await read(decoded({ ...described(response), request, attempt }, bodyLimit)) };
  } catch (error) {
    const circumstances = { safe: isSafeToRepeat(request.method), stood: stood(error) };
    if (!last && !cancel.aborted && repeatsWhenFailed(error, circumstances)) return { repeatAfter: backoff };
    throw failureOf(error, { request, attempt, cancelled: cancel.aborted });
  } finally {
    clearTimeout(timer);
  }
};

const header = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

const described = ({ statusCode, headers, body }: Dispatcher.ResponseData) => ({
  status: statusCode,
  contentType: header(headers['content-type']).toLowerCase(),
  encoding: encodingOf(headers['content-encoding']),
  location: header(headers.location),
  body,
});
