import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Store } from '../store.ts';
import { requireGuardian, requireOwner, signOut } from './access.ts';
import { characterRoutes } from './characters.ts';
import { completeChat } from './chat-completions.ts';
import { guardianRoutes } from './guardians.ts';
import { Refusal, sendJson } from './json.ts';
import { appeal, redressRules, report } from './redress.ts';
import { registrationRoutes } from './registration.ts';
import type { Route } from './route.ts';
import { deleteConversation, exit, findSession, message, start } from './sessions.ts';
import { setTraining, trainingSetting } from './training.ts';
import { deleteHistory, exportHistory, readMinorsMode, setMinorsMode, shownNotices } from './users.ts';

const routes: readonly Route[] = [
  { method: 'POST', path: /^\/v1\/chat\/completions$/, handle: completeChat },
  { method: 'POST', path: /^\/sessions$/, handle: start },
  { method: 'POST', path: /^\/sessions\/([^/]+)\/messages$/, handle: message },
  { method: 'POST', path: /^\/sessions\/([^/]+)\/exit$/, handle: exit },
  {
    method: 'DELETE',
    path: /^\/sessions\/([^/]+)$/,
    handle: (store, _, response, id) => deleteConversation(store, response, id),
  },
  { method: 'POST', path: /^\/appeals$/, handle: appeal },
  { method: 'POST', path: /^\/reports$/, handle: report },
  { method: 'GET', path: /^\/redress$/, handle: (store, _, response) => redressRules(store, response) },
  { method: 'POST', path: /^\/users\/([^/]+)\/sign-out$/, handle: (store, _, response, user) => signOut(store, response, user) },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/training$/,
    handle: (store, _, response, user) => trainingSetting(store, response, user),
  },
  { method: 'PUT', path: /^\/users\/([^/]+)\/training$/, handle: setTraining },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/notices$/,
    handle: (store, _, response, user) => shownNotices(store, response, user),
  },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/history$/,
    handle: (store, _, response, user) => exportHistory(store, response, user),
  },
  {
    method: 'DELETE',
    path: /^\/users\/([^/]+)\/history$/,
    handle: (store, _, response, user) => deleteHistory(store, response, user),
  },
  { method: 'POST', path: /^\/users\/([^/]+)\/minors-mode$/, handle: setMinorsMode },
  { method: 'GET', path: /^\/users\/([^/]+)\/minors-mode$/, handle: readMinorsMode },
  ...registrationRoutes,
  ...guardianRoutes,
  ...characterRoutes,
];

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'bad-path', 'the path is not valid percent-encoding');
  }
};

/** Whose the thing at a path is; undefined when it is nobody's. */
const ownerOf = (store: Store, path: string, name: string): string | undefined => {
  if (name === '') return undefined;
  return path.startsWith('/sessions/') ? findSession(store, name).user : name;
};

const dispatch = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const here = routes.filter((route) => route.path.test(path));
  const route = here.find(({ method }) => method === request.method);
  if (route === undefined) {
    throw here.length > 0
      ? new Refusal(405, 'method-not-allowed', `${request.method} does not go with ${path}`)
      : new Refusal(404, 'not-found', 'there is no such thing here');
  }
  const [, first = '', second = ''] = route.path.exec(path) ?? [];
  const name = decoded(first);
  const owner = ownerOf(store, path, name);
  if (path.startsWith('/guardians/')) requireGuardian(request);
  else if (owner !== undefined) requireOwner(store, request, owner);
  await route.handle(store, request, response, name, decoded(second));
};

const refuse = (response: ServerResponse, reason: unknown): void => {
  const refusal = reason instanceof Refusal ? reason : new Refusal(500, 'internal', String(reason));
  if (response.headersSent) response.destroy();
  else sendJson(response, refusal.status, { error: { code: refusal.code, message: refusal.message } });
};

/** After a stall, timers come before what has arrived: a short limit would cut off requests that came in time. */
const keepAliveTimeout = 60_000;

export const createService = (store: Store): Server =>
  createServer({ keepAliveTimeout }, (request, response) => {
    dispatch(store, request, response).catch((reason: unknown) => refuse(response, reason));
  });
