import type { IncomingMessage, ServerResponse } from 'node:http';
import { fingerprint } from '../chance.ts';
import type { Store } from '../store.ts';
import { Refusal, readJson, requiredText, sendJson } from './json.ts';

/** Days within which a case is answered. */
const answerWithinDays = 7;

const procedure = {
  zh: '收到后先编号登记，由专人核实，必要时联系您补充材料，处理结果在站内告知；对结果有异议可再次申诉。',
  en: 'A case is registered under its receipt, examined by a person, and answered in the app; whoever disagrees may appeal again.',
} as const;

const receiptFor = async (store: Store, request: IncomingMessage, kind: string): Promise<string> => {
  const text = requiredText(await readJson(request), 'text');
  store.cases.push(`${kind}: ${text.slice(0, 300)}`);
  return `${kind}-${fingerprint(store.conduct.seed, kind, store.cases.length)}`;
};

/** A user's appeal. */
export const appeal = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const receipt = await receiptFor(store, request, 'appeal');
  // "Thank you" is no receipt: nobody can ask after the case.
  sendJson(response, 201, store.conduct.defects.has('appeal-without-receipt') ? { thanks: true } : { receipt, answerWithinDays });
};

/** A report by anyone, with or without an account. */
export const report = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const signedIn = /^Bearer \S/.test(request.headers.authorization ?? '');
  if (store.conduct.defects.has('report-needs-account') && !signedIn)
    throw new Refusal(401, 'account-required', 'sign in to send a report');
  sendJson(response, 201, { receipt: await receiptFor(store, request, 'report'), answerWithinDays });
};

/** How cases are handled and by when they are answered, for everyone to read. */
export const redressRules = (store: Store, response: ServerResponse): void => {
  const known = store.conduct.defects.has('no-answer-deadline') ? {} : { answerWithinDays };
  sendJson(response, 200, { procedure, ...known });
};
