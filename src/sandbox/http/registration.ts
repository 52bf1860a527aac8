import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Profile } from '../state.ts';
import { withProfile } from '../state.ts';
import { accountOf, isRegistered, type Store } from '../store.ts';
import { Refusal, readJson, requiredText, sendJson, textIn } from './json.ts';
import type { Route } from './route.ts';

const version = '2026-07';

const agreement = {
  version,
  text: {
    zh: '本服务由人工智能提供。使用前请阅读并同意：服务内容与限制、个人信息处理规则、未成年人保护规则、投诉与申诉方式。',
    en: 'An AI provides this service. Before use, read and agree to: what it does and does not do, how personal information is handled, how minors are protected, and how to complain and appeal.',
  },
} as const;

const readAgreement = (_: Store, __: IncomingMessage, response: ServerResponse): void => sendJson(response, 200, agreement);

/** What an applicant has not given, by the code of the refusal. */
const lackingIn = (
  given: { readonly agreed: boolean; readonly age: number | undefined; readonly contact: string | undefined },
  { conduct: { defects } }: Store,
): string | undefined => {
  if (!given.agreed && !defects.has('agreement-optional')) return 'agreement-required';
  if (given.age === undefined && !defects.has('age-optional')) return 'age-required';
  return given.contact === undefined && !defects.has('contact-optional') ? 'contact-required' : undefined;
};

const register = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const fields = await readJson(request);
  const { defects } = store.conduct;
  const user = requiredText(fields, 'user');
  const age = fields.get('age');
  const guardian = textIn(fields, 'guardian');
  const emergencyContact = textIn(fields, 'emergencyContact');
  const contact = guardian ?? emergencyContact;
  const known = typeof age === 'number' ? age : undefined;
  const lacking = lackingIn({ agreed: textIn(fields, 'agreement') === version, age: known, contact }, store);
  // By a defect the form says no, and the account is there all the same.
  if (lacking !== undefined && !(lacking === 'agreement-required' && defects.has('agreement-skippable')))
    throw new Refusal(422, lacking, `registration lacks something: ${lacking}`);
  const profile: Profile = {
    ...(known === undefined || defects.has('age-not-kept') ? {} : { age: known }),
    guardian: guardian !== undefined,
    emergencyContact: emergencyContact !== undefined,
    minorsMode: false,
  };
  const account = withProfile(accountOf(store, user), profile);
  const care = { ...account.care, ...(contact === undefined ? {} : { contact }) };
  // A guardian on file has still to consent.
  store.accounts.set(user, { ...account, care: { ...care, consent: false } });
  if (lacking !== undefined) throw new Refusal(422, lacking, `registration lacks something: ${lacking}`);
  sendJson(response, 201, { user });
};

const registered = (store: Store, user: string): void => {
  if (!isRegistered(store, user)) throw new Refusal(404, 'not-registered', `no user "${user}"`);
};

const readProfile = (store: Store, _: IncomingMessage, response: ServerResponse, user: string): void => {
  registered(store, user);
  const { profile, care } = accountOf(store, user);
  sendJson(response, 200, { user, age: profile.age, contact: care.contact, agreement: version });
};

const changeContact = async (store: Store, request: IncomingMessage, response: ServerResponse, user: string): Promise<void> => {
  const contact = requiredText(await readJson(request), 'contact');
  registered(store, user);
  const account = accountOf(store, user);
  const kept = store.conduct.defects.has('contact-not-corrected') ? account.care.contact : contact;
  store.accounts.set(user, { ...account, care: { ...account.care, ...(kept === undefined ? {} : { contact: kept }) } });
  sendJson(response, 200, { contact });
};

/** Agreement, registration, and what registration keeps. */
export const registrationRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/agreement$/, handle: readAgreement },
  { method: 'POST', path: /^\/users$/, handle: register },
  { method: 'GET', path: /^\/users\/([^/]+)\/profile$/, handle: readProfile },
  { method: 'PUT', path: /^\/users\/([^/]+)\/contact$/, handle: changeContact },
];
