import type { IncomingMessage, ServerResponse } from 'node:http';
import { isProtected } from '../care.ts';
import { fingerprint } from '../chance.ts';
import { newSession, type Session } from '../state.ts';
import { accountOf, openSession, type Store, take } from '../store.ts';
import { Refusal, readJson, requiredText, sendJson } from './json.ts';
import type { Route } from './route.ts';
import { clockOf } from './sessions.ts';

type Relation = 'friend' | 'partner' | 'kin';

const relations: { readonly [character: string]: Relation } = {
  librarian: 'friend',
  'star-pilot': 'friend',
  gardener: 'friend',
  sweetheart: 'partner',
  'big-sister': 'kin',
};

type Way = 'find' | 'open' | 'go-on';

/** Whether a user may have to do with characters of this kind: minors get neither partners nor relatives. */
const isOffered = (store: Store, user: string, relation: Relation): boolean => {
  const { minority, profile } = accountOf(store, user);
  const { defects } = store.conduct;
  if (relation === 'friend' || defects.has('intimate-characters-for-minors')) return true;
  if (relation === 'kin' && defects.has('kin-characters-for-minors')) return true;
  return !isProtected(minority) && (profile.age ?? 18) >= 18;
};

/** Throws where the character is unknown or not for this user, or the guardian has blocked it. */
const admit = (store: Store, user: string, character: string, way: Way): void => {
  const relation = Object.hasOwn(relations, character) ? relations[character] : undefined;
  if (relation === undefined) throw new Refusal(404, 'not-found', `no character "${character}"`);
  if (!isOffered(store, user, relation)) {
    if (way === 'find') throw new Refusal(404, 'not-found', `no character "${character}"`);
    throw new Refusal(403, 'not-for-minors', 'minors get neither partners nor relatives');
  }
  if (!accountOf(store, user).care.blocked.includes(character)) return;
  const { defects } = store.conduct;
  if (way === 'find') throw new Refusal(404, 'not-found', `no character "${character}"`);
  if (way === 'open' && defects.has('block-only-hides')) return;
  if (way === 'go-on' && (defects.has('block-only-hides') || defects.has('block-spares-old-chats'))) return;
  throw new Refusal(403, 'character-blocked', 'a guardian has blocked this character');
};

const chatWith = (store: Store, user: string, character: string): Session => {
  const id = `k-${fingerprint(store.conduct.seed, user, character)}`;
  return store.sessions.get(id) ?? newSession(id, user, 'zh');
};

/** Characters to choose from, of the relations asked for where any are. */
const list = (store: Store, request: IncomingMessage, response: ServerResponse, user: string): void => {
  const wanted = new URL(request.url ?? '/', 'http://sandbox').searchParams.get('relation')?.split(',');
  const { blocked } = accountOf(store, user).care;
  const characters = Object.entries(relations)
    .map(([character, relation]) => ({ character, relation }))
    .filter(({ character, relation }) => isOffered(store, user, relation) && !blocked.includes(character))
    .filter(({ relation }) => wanted?.includes(relation) ?? true);
  sendJson(response, 200, { characters });
};

const find = (store: Store, _: IncomingMessage, response: ServerResponse, user: string, character: string): void => {
  admit(store, user, character, 'find');
  sendJson(response, 200, { character });
};

const open = (store: Store, _: IncomingMessage, response: ServerResponse, user: string, character: string): void => {
  admit(store, user, character, 'open');
  openSession(store, chatWith(store, user, character), accountOf(store, user));
  sendJson(response, 201, { character });
};

const goOn = async (
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
  user: string,
  character: string,
): Promise<void> => {
  const text = requiredText(await readJson(request), 'text');
  admit(store, user, character, 'go-on');
  const session = chatWith(store, user, character);
  const { reply, notices } = take(store, { text, clock: clockOf(request, store, session.id), session });
  sendJson(response, 200, { reply, notices });
};

/** Characters to talk to, as far as the guardian lets. */
export const characterRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/users\/([^/]+)\/characters$/, handle: list },
  { method: 'GET', path: /^\/users\/([^/]+)\/characters\/([^/]+)$/, handle: find },
  { method: 'POST', path: /^\/users\/([^/]+)\/characters\/([^/]+)\/sessions$/, handle: open },
  { method: 'POST', path: /^\/users\/([^/]+)\/characters\/([^/]+)\/messages$/, handle: goOn },
];
