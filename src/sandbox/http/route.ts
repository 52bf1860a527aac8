import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '../store.ts';

/** Answers a request; the names are what the path's groups hold. */
export type Handler = (
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  second: string,
) => void | Promise<void>;

/** One address of the service. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: Handler;
}
