import type { IncomingMessage, ServerResponse } from 'node:http';
import { welcome } from '../companion.ts';
import { newSession } from '../state.ts';
import { accountOf, type Store } from '../store.ts';
import { Refusal, readJson, sendJson } from './json.ts';
import { aiLabel } from './label.ts';
import type { Handler } from './route.ts';

export const exportHistory = (store: Store, response: ServerResponse, user: string): void => {
  const { defects } = store.conduct;
  if (defects.has('no-export')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const { history } = accountOf(store, user);
  // Drops the older half, and always something.
  const messages = defects.has('export-incomplete') ? history.slice(Math.ceil(history.length / 2)) : history;
  sendJson(response, 200, { ...(defects.has('unlabelled-export') ? {} : { label: aiLabel }), messages });
};

/** Texts of the notices that the user is shown on coming in, by topic. */
export const shownNotices = (store: Store, response: ServerResponse, user: string): void => {
  const shown = welcome(newSession('preview', user, 'zh'), accountOf(store, user), store.conduct);
  sendJson(response, 200, Object.fromEntries(shown.map(({ topic, text }) => [topic, text])));
};

export const deleteHistory = (store: Store, response: ServerResponse, user: string): void => {
  const { defects } = store.conduct;
  const account = accountOf(store, user);
  store.accounts.set(user, {
    ...account,
    history: defects.has('delete-keeps-history') ? account.history : [],
    memory: defects.has('memory-survives-deletion') ? account.memory : [],
  });
  response.writeHead(204);
  response.end();
};

export const setMinorsMode = async (
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
  user: string,
): Promise<void> => {
  const on = (await readJson(request)).get('on');
  if (typeof on !== 'boolean') throw new Refusal(400, 'missing-field', 'the body needs "on", true or false');
  const { defects } = store.conduct;
  const account = accountOf(store, user);
  if (defects.has('no-minors-mode')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const underAge = account.profile.age !== undefined && account.profile.age < 18;
  if (!on && (underAge || account.minority === 'told') && !defects.has('minor-leaves-mode')) {
    throw new Refusal(403, 'guardian-consent-required', 'minors mode can be switched off only with the consent of a guardian');
  }
  if (!on && defects.has('mode-cannot-be-left')) throw new Refusal(403, 'not-possible', 'minors mode stays on');
  if (!defects.has('mode-switch-without-effect')) {
    const protects = on && !defects.has('mode-without-protection');
    store.accounts.set(user, {
      ...account,
      profile: { ...account.profile, minorsMode: on },
      minority: protects ? 'registered' : 'unknown',
    });
  }
  sendJson(response, 200, { user, minorsMode: on });
};

export const readMinorsMode: Handler = (store, _, response, user) => {
  const { defects } = store.conduct;
  if (defects.has('no-minors-mode')) throw new Refusal(404, 'not-found', 'there is no such thing here');
  const { minority, profile, sessions } = accountOf(store, user);
  const told =
    minority === 'told' && !defects.has('announces-mode-only') && !(sessions > 1 && defects.has('mode-lost-with-session'));
  const registered = minority === 'registered' && (profile.minorsMode || !defects.has('minors-mode-off-for-minors'));
  sendJson(response, 200, { user, minorsMode: profile.minorsMode || told || registered });
};
