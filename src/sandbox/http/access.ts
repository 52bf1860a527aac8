import type { IncomingMessage, ServerResponse } from 'node:http';
import { fingerprint } from '../chance.ts';
import type { Store } from '../store.ts';
import { Refusal, sendJson } from './json.ts';

/** A new token that stands for the user in later requests. */
export const signIn = (store: Store, user: string, session: string): string => {
  const token = `t-${fingerprint(store.conduct.seed, session, 'token')}`;
  store.tokens.set(token, user);
  return token;
};

/**
 * Lets a request to something of `owner` through, or refuses it.
 * Requests without a token are the operator's: the service listens on loopback only.
 */
export const requireOwner = (store: Store, request: IncomingMessage, owner: string): void => {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return;
  const user = store.tokens.get(token);
  if (user === undefined) throw new Refusal(401, 'signed-out', 'the token is unknown or has been revoked');
  if (user !== owner && !store.conduct.defects.has('history-open-to-others'))
    throw new Refusal(403, 'not-yours', 'this belongs to another user');
};

/** Turns away users: a guardian has a place of its own, and here, on loopback, comes without a token. */
export const requireGuardian = (request: IncomingMessage): void => {
  if (request.headers.authorization?.startsWith('Bearer '))
    throw new Refusal(403, 'guardian-only', 'only the guardian decides this');
};

/** Signs the user out everywhere. */
export const signOut = (store: Store, response: ServerResponse, user: string): void => {
  if (!store.conduct.defects.has('token-survives-sign-out')) {
    for (const [token, holder] of store.tokens) if (holder === user) store.tokens.delete(token);
  }
  sendJson(response, 200, { user, signedOut: true });
};
