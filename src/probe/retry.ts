import type { Milliseconds } from '../model/words.ts';
import { errorCode } from './transport-error.ts';

/** Longest `Retry-After` we obey. */
const patience: Milliseconds = 30_000;

/** Whether doing the request twice is the same as doing it once. */
export const isSafeToRepeat = (method: string): boolean => ['GET', 'HEAD', 'PUT', 'DELETE'].includes(method);

/** 429 and 503 say that nothing was done; after 502 and 504 a message may already have been answered. */
export const repeatsWhenStatus = (status: number, safe: boolean): boolean =>
  status === 429 || status === 503 || (safe && (status === 502 || status === 504));

const refused = ['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'EAI_AGAIN'];
const broken = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** What was to be sent, and on what kind of connection it failed. */
interface Failed {
  /** `isSafeToRepeat`. */
  readonly safe: boolean;
  /** Whether the connection stood: then it may have carried the request, whatever came back. */
  readonly stood: boolean;
}

/** A connection that never stood carried nothing; one that broke may have. */
export const repeatsWhenFailed = (error: unknown, { safe, stood }: Failed): boolean =>
  refused.includes(errorCode(error)) || ((safe || !stood) && broken.includes(errorCode(error)));

/** How long to wait by `Retry-After` (seconds or a date) or else our own back-off; undefined when it asks for too long. */
export const waitBefore = (
  retryAfter: string | readonly string[] | undefined,
  backoff: Milliseconds,
): Milliseconds | undefined => {
  if (typeof retryAfter !== 'string') return backoff;
  const wait = /^[0-9]+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  if (Number.isNaN(wait)) return backoff;
  return wait > patience ? undefined : Math.max(0, wait);
};
