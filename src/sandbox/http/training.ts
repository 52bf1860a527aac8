import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '../store.ts';
import { Refusal, readJson, sendJson } from './json.ts';

/** Whether the user's conversations may train models. */
export const trainingSetting = (store: Store, response: ServerResponse, user: string): void => {
  const consent = store.trainingConsent.get(user) ?? store.conduct.defects.has('trains-by-default');
  sendJson(response, 200, { user, consent });
};

/** Gives or withdraws the consent; nothing else ever does. */
export const setTraining = async (
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
  user: string,
): Promise<void> => {
  const consent = (await readJson(request)).get('consent');
  if (typeof consent !== 'boolean') throw new Refusal(400, 'missing-field', 'the body needs "consent", true or false');
  const sticks = store.conduct.defects.has('training-consent-sticks') && store.trainingConsent.get(user) === true;
  store.trainingConsent.set(user, consent || sticks);
  trainingSetting(store, response, user);
};
