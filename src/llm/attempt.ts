import type { Dispatcher } from 'undici';
import { onCancel } from '../http/cancellation.ts';
import { milliseconds } from '../http/duration.ts';
import { encodingOf, UnpackingFailure, unpacked } from '../http/unpacking.ts';
import type { JudgeDoubt } from '../model/question.ts';
import type { Milliseconds } from '../model/words.ts';
import { readCompletion } from './completion.ts';
import { defaults, type JudgeFile } from './judge-file.ts';
import type { Most } from './ledger.ts';

/** Why a call brought no answer; facts only, since texts of a server could repeat the key. */
export interface Trouble {
  readonly doubt: JudgeDoubt;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** Code of Node or undici, of a body that cannot be unpacked, `gave-up` or `stopped`. */
  readonly code?: string;
}

/** What one request brought. */
type Attempt =
  | { readonly content: string; readonly tokens: Most | undefined }
  | {
      readonly trouble: Trouble;
      /** What the server may have counted; undefined when only it knows. */
      readonly tokens: Most | undefined;
      /** Absent when repeating would not help. */
      readonly repeat?: {
        /** What the server asked for; undefined when it left that to us. */
        readonly after: Milliseconds | undefined;
        /** Whether the server is short of breath: then nobody sends. */
        readonly everyone: boolean;
      };
    };

/** Sends single requests; never throws. */
interface Sender {
  readonly attempt: (body: string, cancel: AbortSignal) => Promise<Attempt>;
  readonly close: () => Promise<void>;
}

/** Largest answer read, in bytes. */
const bodyLimit = 1024 * 1024;

/** Longest `Retry-After` we obey; who asks for more is not waited for. */
const patience: Milliseconds = 60_000;

/** Asking twice changes nothing but the bill, so all passing failures are repeated. */
const passing: readonly number[] = [429, 500, 502, 503, 504];

const nothing: Most = { inputTokens: 0, outputTokens: 0 };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** By `Retry-After`: seconds or a date. */
const askedWait = (retryAfter: unknown): Milliseconds | undefined => {
  if (typeof retryAfter !== 'string') return undefined;
  const wait = /^[0-9]+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

const refusal = (status: number, retryAfter: unknown): Attempt => {
  const trouble: Trouble = { doubt: status === 429 ? 'rate-limited' : 'unreachable', status };
  const after = askedWait(retryAfter);
  if (!passing.includes(status) || (after ?? 0) > patience) return { trouble, tokens: nothing };
  return { trouble, tokens: nothing, repeat: { after, everyone: status === 429 || status === 503 } };
};

const failure = (error: unknown, late: boolean): Attempt => {
  const code = codeOf(error);
  const again = { after: undefined, everyone: false };
  if (late || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return { trouble: { doubt: 'timeout' }, tokens: undefined, repeat: again };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || error instanceof UnpackingFailure)
    return { trouble: { doubt: 'off-schema', code }, tokens: undefined };
  return { trouble: { doubt: 'unreachable', code }, tokens: nothing, repeat: again };
};

const headersOf = (file: JudgeFile, key: string): Readonly<Record<string, string>> => {
  const common = { 'content-type': 'application/json', accept: 'application/json' };
  if (key === '') return common;
  return file.keyHeader === undefined ? { ...common, authorization: `Bearer ${key}` } : { ...common, [file.keyHeader]: key };
};

/** The body as text; servers and proxies may pack it though nobody asked them to. */
const textOf = async (body: Dispatcher.ResponseData['body'], encoding: string): Promise<string> => {
  if (encoding === '') return body.text();
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked(body, encoding, bodyLimit)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

/** Opens a pool of connections to the server that a judge file names. */
export const openSender = async (file: JudgeFile, key: string): Promise<Sender> => {
  // Loading undici takes tens of milliseconds; only asking pays for it.
  const { Pool } = await import('undici');
  const { origin, pathname } = new URL(file.url);
  const path = `${pathname.replace(/\/+$/, '')}/chat/completions`;
  const headers = headersOf(file, key);
  const timeout = milliseconds(file.timeout ?? defaults.timeout);
  const pool = new Pool(origin, {
    connections: file.concurrency ?? defaults.concurrency,
    pipelining: 1,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: Math.min(timeout, 10_000) },
    maxResponseSize: bodyLimit,
  });
  const exchange = async (body: string, signal: AbortSignal): Promise<Attempt> => {
    const response = await pool.request({ method: 'POST', path, headers, body, signal });
    const { statusCode: status, headers: told } = response;
    if (status !== 200) {
      await response.body.text();
      return refusal(status, told['retry-after']);
    }
    return (
      readCompletion(await textOf(response.body, encodingOf(told['content-encoding']))) ?? {
        trouble: { doubt: 'off-schema', status },
        tokens: undefined,
      }
    );
  };
  const attempt = async (body: string, cancel: AbortSignal): Promise<Attempt> => {
    const stop = new AbortController();
    const forget = onCancel(cancel, () => stop.abort());
    let late = false;
    // The pool limits the wait for each piece; an answer that drips would satisfy it for ever.
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, timeout);
    try {
      return await exchange(body, stop.signal);
    } catch (error) {
      return cancel.aborted ? { trouble: { doubt: 'unreachable', code: 'stopped' }, tokens: undefined } : failure(error, late);
    } finally {
      clearTimeout(timer);
      forget();
    }
  };
  return { attempt, close: () => (pool.destroyed ? Promise.resolve() : pool.destroy()) };
};
