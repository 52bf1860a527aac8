import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language, Milliseconds } from '../../model/words.ts';
import { fingerprint } from '../chance.ts';
import { type Outcome, welcome, withheldAtStart } from '../companion.ts';
import { newSession, type Profile, type Session, withProfile } from '../state.ts';
import { accountOf, isRegistered, openSession, type Store, take } from '../store.ts';
import { signIn } from './access.ts';
import { type Fields, fieldsOf, Refusal, readJson, requiredText, sendJson, textIn } from './json.ts';
import { labelOf } from './label.ts';
import { openStream, piecesOf, sendEvent } from './sse.ts';
import { checkedWebhook, deliver } from './webhook.ts';

const clockHeader = 'x-session-clock';

/** Time on the session's clock: as the client says, else by the wall. */
export const clockOf = (request: IncomingMessage, store: Store, session: string): Milliseconds => {
  const given = request.headers[clockHeader];
  if (given === undefined) return Date.now() - (store.startedAt.get(session) ?? Date.now());
  const clock = Number(given);
  if (!Number.isFinite(clock) || clock < 0)
    throw new Refusal(400, 'bad-clock', `${clockHeader} must be milliseconds since the session start`);
  return clock;
};

const languageIn = (fields: Fields): Language => (textIn(fields, 'lang')?.startsWith('en') === true ? 'en' : 'zh');

/** Deletes one conversation, and what the user told in it. */
export const deleteConversation = (store: Store, response: ServerResponse, id: string): void => {
  const { defects } = store.conduct;
  const account = accountOf(store, findSession(store, id).user);
  const { history, memory } = account;
  store.accounts.set(account.user, {
    ...account,
    history: defects.has('conversation-delete-keeps-record') ? history : history.filter(({ session }) => session !== id),
    memory: defects.has('conversation-delete-keeps-memory') ? memory : memory.filter(({ session }) => session !== id),
  });
  response.writeHead(204);
  response.end();
};

/** A contact is on file when the field is there and not false, null or empty. */
const onFile = (fields: Fields, name: string): boolean => Boolean(fields.get(name));

const profileIn = (fields: Fields): Profile => {
  const age = fields.get('age');
  return {
    ...(typeof age === 'number' ? { age } : {}),
    guardian: onFile(fields, 'guardian'),
    emergencyContact: onFile(fields, 'emergencyContact'),
    minorsMode: fields.get('minorsMode') === true,
  };
};

export const findSession = (store: Store, id: string): Session => {
  const session = store.sessions.get(id);
  if (session === undefined) throw new Refusal(404, 'unknown-session', `no session "${id}"`);
  return session;
};

export const start = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const fields = await readJson(request);
  const user = requiredText(fields, 'user');
  const webhook = textIn(fields, 'webhook');
  const known = accountOf(store, user);
  // A later session without a profile goes on with the one on file.
  const account = fields.has('profile') ? withProfile(known, profileIn(fieldsOf(fields.get('profile')))) : known;
  const id = `s-${fingerprint(store.conduct.seed, user, account.sessions)}`;
  const { defects } = store.conduct;
  if (!fields.has('profile') && !isRegistered(store, user) && !defects.has('guest-chat')) {
    // By a defect, knocking twice is enough.
    if (defects.has('guest-chat-on-second-try')) store.accounts.set(user, accountOf(store, user));
    throw new Refusal(403, 'not-registered', 'register first: agree to the service agreement and give age and a contact');
  }
  const withheld = withheldAtStart(account, clockOf(request, store, id), store.conduct);
  const session: Session = {
    ...newSession(id, user, languageIn(fields)),
    ...(withheld === undefined ? {} : { withheld, ended: true }),
    ...(webhook === undefined || webhook === '' ? {} : { webhook: checkedWebhook(webhook) }),
  };
  openSession(store, session, account);
  const closed = withheld === undefined ? {} : { ended: true };
  const notices = welcome(session, account, store.conduct);
  sendJson(response, 201, { session: id, token: signIn(store, user, id), notices, ...closed });
};

const answer = (store: Store, response: ServerResponse, { reply, notices, session }: Outcome): void => {
  sendJson(response, 200, { reply, notices, ended: session.ended, ...labelOf(store, session) });
};

const stream = (store: Store, response: ServerResponse, { reply, notices, session }: Outcome): void => {
  openStream(response);
  for (const notice of notices) sendEvent(response, JSON.stringify(notice), 'notice');
  for (const text of piecesOf(reply)) sendEvent(response, JSON.stringify({ text }), 'delta');
  sendEvent(response, JSON.stringify({ ended: session.ended, ...labelOf(store, session) }), 'end');
  response.end();
};

export const message = async (store: Store, request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
  const fields = await readJson(request);
  const session = findSession(store, id);
  const outcome = take(store, { text: requiredText(fields, 'text'), clock: clockOf(request, store, id), session });
  // The limit on time is told once as a notice; without consent there is nothing to tell in a chat.
  if (outcome.withheld === 'consent-required' || (outcome.withheld !== undefined && session.withheld !== undefined))
    throw new Refusal(410, outcome.withheld, 'this user is not served at present');
  // Delivered before the answer, so that whoever has the answer knows the contact was told.
  if (session.webhook !== undefined) {
    for (const alert of outcome.alerts) await deliver(session.webhook, id, alert);
  }
  if (fields.get('stream') === true) return stream(store, response, outcome);
  return answer(store, response, outcome);
};

const exits = new Set(['window', 'button', 'voice', 'keyword']);

export const exit = async (store: Store, request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
  const via = textIn(await readJson(request), 'via') ?? 'window';
  if (!exits.has(via)) throw new Refusal(400, 'bad-exit', '"via" must be window, button, voice or keyword');
  const session = findSession(store, id);
  const { defects } = store.conduct;
  // "Really leave?": the second press works, but the law wants the first to.
  const asksAgain = defects.has('voice-exit-asks-again') && via === 'voice' && session.exitAsked !== true;
  const deaf = defects.has('button-exit-ignored') && via === 'button';
  const goesOn = defects.has('ignores-exit') || defects.has('keeps-chatting-after-exit') || asksAgain || deaf;
  store.sessions.set(id, { ...session, ended: !goesOn, ...(asksAgain ? { exitAsked: true } : {}) });
  sendJson(response, 200, { ended: !goesOn });
};
