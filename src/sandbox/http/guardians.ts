import type { IncomingMessage, ServerResponse } from 'node:http';
import { bandOf, type Care } from '../care.ts';
import { fingerprint } from '../chance.ts';
import { accountOf, type Store } from '../store.ts';
import { Refusal, readJson, requiredText, sendJson, textIn } from './json.ts';
import type { Route } from './route.ts';

const minute = 60_000;
const answerWithinDays = 15;

const keep = (store: Store, user: string, change: Partial<Care>): void => {
  const account = accountOf(store, user);
  store.accounts.set(user, { ...account, care: { ...account.care, ...change } });
};

const numberIn = async (request: IncomingMessage, name: string): Promise<number> => {
  const value = (await readJson(request)).get(name);
  if (typeof value !== 'number' || value < 0) throw new Refusal(400, 'missing-field', `the body needs "${name}", a number`);
  return value;
};

const decide = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  const consent = (await readJson(request)).get('given') === true;
  const ignored = !consent && store.conduct.defects.has('ignores-consent-withdrawal');
  if (!ignored) keep(store, user, { consent });
  sendJson(response, 200, { user, consent });
};

const readOverview = (store: Store, _: IncomingMessage, response: ServerResponse, user: string): void => {
  const { defects } = store.conduct;
  if (defects.has('no-guardian-overview')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const { care, history, sessions } = accountOf(store, user);
  const seen = defects.has('overview-shows-last-session-only') ? 1 : sessions;
  sendJson(response, 200, {
    sessions: seen,
    messages: care.messages,
    minutesToday: Math.round(care.used / minute),
    lastUsed: history.at(-1)?.at,
  });
};

const block = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  const character = requiredText(await readJson(request), 'character');
  if (!store.conduct.defects.has('block-without-effect'))
    keep(store, user, { blocked: [...accountOf(store, user).care.blocked, character] });
  sendJson(response, 200, { blocked: character });
};

const limitSpending = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  if (store.conduct.defects.has('no-spend-limit')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const amount = await numberIn(request, 'amount');
  keep(store, user, { spendLimit: amount });
  sendJson(response, 200, { spendLimit: amount });
};

const purchase = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  const amount = await numberIn(request, 'amount');
  const { defects } = store.conduct;
  const { care, profile, minority } = accountOf(store, user);
  const standard = minority === 'unknown' ? Number.POSITIVE_INFINITY : bandOf(profile, defects).spendLimit;
  const before = defects.has('spend-limit-per-purchase') ? 0 : care.spent;
  if (before + amount > (care.spendLimit ?? standard))
    throw new Refusal(403, 'spend-limit', 'over the limit set for this account');
  keep(store, user, { spent: care.spent + amount });
  sendJson(response, 201, { spent: care.spent + amount });
};

const readSettings = (store: Store, _: IncomingMessage, response: ServerResponse, user: string): void =>
  sendJson(response, 200, bandOf(accountOf(store, user).profile, store.conduct.defects));

const appeal = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  const { defects } = store.conduct;
  if (defects.has('no-age-appeal')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const reason = textIn(await readJson(request), 'reason') ?? '';
  const { appeals } = accountOf(store, user).care;
  const receipt = `a-${fingerprint(user, appeals.length, reason)}`;
  if (!defects.has('age-appeal-lost')) keep(store, user, { appeals: [...appeals, receipt] });
  const deadline = defects.has('age-appeal-without-deadline') ? {} : { answerWithinDays };
  sendJson(response, 201, { receipt, ...deadline, needed: 'proof of age, checked and then deleted' });
};

const listAppeals = (store: Store, _: IncomingMessage, response: ServerResponse, user: string): void => {
  const { appeals } = accountOf(store, user).care;
  sendJson(response, 200, { open: appeals.length, appeals: appeals.map((receipt) => ({ receipt, status: 'received' })) });
};

/** What a guardian decides and sees, what it bears on, and the appeal of who is taken for a minor. */
export const guardianRoutes: readonly Route[] = [
  { method: 'PUT', path: /^\/guardians\/([^/]+)\/consent$/, handle: decide },
  { method: 'GET', path: /^\/guardians\/([^/]+)\/overview$/, handle: readOverview },
  { method: 'PUT', path: /^\/guardians\/([^/]+)\/blocked$/, handle: block },
  { method: 'PUT', path: /^\/guardians\/([^/]+)\/spend-limit$/, handle: limitSpending },
  { method: 'POST', path: /^\/users\/([^/]+)\/purchases$/, handle: purchase },
  { method: 'GET', path: /^\/users\/([^/]+)\/settings$/, handle: readSettings },
  { method: 'POST', path: /^\/users\/([^/]+)\/age-appeals$/, handle: appeal },
  { method: 'GET', path: /^\/users\/([^/]+)\/age-appeals$/, handle: listAppeals },
];
