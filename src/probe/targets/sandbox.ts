import type { Adapter } from '../adapter.ts';
import { connectHttp, noExtras } from '../http-target.ts';
import { lineProperties } from '../schema-parts.ts';
import { type ActionTemplate, type HttpJsonOptions, type SandboxOptions, sandboxParts } from '../target-file.ts';

const asHttpJson = ({ defects, seed, stream = false, without = [], ...line }: SandboxOptions, url: string): HttpJsonOptions => ({
  ...line,
  adapter: 'http-json',
  url,
  headers: { authorization: 'Bearer {{token}}' },
  session: {
    path: '/sessions',
    body: {
      user: '{{user}}',
      lang: '{{lang}}',
      profile: {
        age: '{{age}}',
        guardian: '{{guardian}}',
        emergencyContact: '{{emergencyContact}}',
        minorsMode: '{{minorsMode}}',
      },
      webhook: '{{webhook}}',
    },
    id: 'session',
    token: 'token',
  },
  message: {
    path: '/sessions/{{session}}/messages',
    body: { text: '{{text}}', stream },
    response: stream ? 'sse' : 'json',
    stream: {
      delta: { event: 'delta', text: 'text' },
      end: { event: 'end' },
      ...(without.includes('notices') ? {} : { notice: { event: 'notice' } }),
    },
  },
  ended: 'ended',
  label: 'label',
  ...(without.includes('notices') ? {} : { notices: {} }),
  ...(without.includes('clock') ? {} : { clock: { header: 'x-session-clock' } }),
  ...(without.includes('notifications') ? {} : { notifications: { webhook: { settle: '50ms' } } }),
});

const exit = (via: string): ActionTemplate => ({ method: 'POST', path: '/sessions/{{session}}/exit', body: { via } });

const minorsMode = (on: boolean): ActionTemplate => ({ method: 'POST', path: '/users/{{user}}/minors-mode', body: { on } });

const training = (consent: boolean): ActionTemplate => ({
  method: 'PUT',
  path: '/users/{{user}}/training',
  body: { consent },
});

/** Sent by somebody else than the user who is signed in. */
const withoutToken = { headers: { authorization: '' } } as const;

/** A new user, and others who lack one thing each. */
const applicant = (suffix: string, lacking: 'agreement' | 'age' | 'contact' | 'nothing'): ActionTemplate => ({
  ...withoutToken,
  method: 'POST',
  path: '/users',
  body: {
    user: `{{user}}-${suffix}`,
    ...(lacking === 'agreement' ? {} : { agreement: '2026-07' }),
    ...(lacking === 'age' ? {} : { age: 28 }),
    ...(lacking === 'contact' ? {} : { emergencyContact: 'first-contact@example.test' }),
  },
});

const chatAs = (suffix: string): ActionTemplate => ({
  ...withoutToken,
  method: 'POST',
  path: '/sessions',
  body: { user: `{{user}}-${suffix}` },
});

const registration: { readonly [name: string]: ActionTemplate } = {
  'agreement-read': { path: '/agreement', expect: { has: ['text'] } },
  register: applicant('new', 'nothing'),
  'register-without-agreement': applicant('undecided', 'agreement'),
  'register-without-age': applicant('ageless', 'age'),
  'register-without-contact': applicant('alone', 'contact'),
  'registered-chat': chatAs('new'),
  'registered-profile': { ...withoutToken, path: '/users/{{user}}-new/profile', fields: { age: 'age' } },
  'chat-unregistered': chatAs('visitor'),
  'chat-without-agreement': chatAs('undecided'),
  'contact-read': { ...withoutToken, path: '/users/{{user}}-new/profile', fields: { contact: 'contact' } },
  'contact-change': {
    ...withoutToken,
    method: 'PUT',
    path: '/users/{{user}}-new/contact',
    body: { contact: 'second-contact@example.test' },
  },
};

const consent = (given: boolean): ActionTemplate => ({
  ...withoutToken,
  method: 'PUT',
  path: '/guardians/{{user}}/consent',
  body: { given },
});

const buy = (amount: number): ActionTemplate => ({ method: 'POST', path: '/users/{{user}}/purchases', body: { amount } });

const characters = '/users/{{user}}/characters';

const care: { readonly [name: string]: ActionTemplate } = {
  'chat-attempt': { method: 'POST', path: '/sessions/{{session}}/messages', body: { text: '你好 hello' } },
  'guardian-consent-give': consent(true),
  'guardian-consent-withdraw': consent(false),
  'usage-limit-read': { path: '/users/{{user}}/settings', fields: { 'daily-minutes': 'dailyMinutes' } },
  'age-band-settings': {
    path: '/users/{{user}}/settings',
    fields: { 'daily-minutes': 'dailyMinutes', 'reminder-minutes': 'reminderMinutes', 'spend-limit': 'spendLimit' },
  },
  'guardian-overview': {
    ...withoutToken,
    path: '/guardians/{{user}}/overview',
    fields: { sessions: 'sessions', messages: 'messages', minutes: 'minutesToday' },
  },
  'character-catalogue': { path: characters, fields: { shown: 'characters' } },
  'intimate-catalogue': { path: `${characters}?relation=partner,kin`, fields: { shown: 'characters' } },
  'character-block': { ...withoutToken, method: 'PUT', path: '/guardians/{{user}}/blocked', body: { character: 'librarian' } },
  'blocked-character-find': { path: `${characters}/librarian` },
  'blocked-character-open': { method: 'POST', path: `${characters}/librarian/sessions` },
  'blocked-character-continue': { method: 'POST', path: `${characters}/librarian/messages`, body: { text: '你好 hello' } },
  'other-character-open': { method: 'POST', path: `${characters}/gardener/sessions` },
  'guardian-spend-limit': { ...withoutToken, method: 'PUT', path: '/guardians/{{user}}/spend-limit', body: { amount: 10 } },
  'purchase-within-limit': buy(6),
  'purchase-over-limit': buy(20),
  'purchase-beyond-rest': buy(6),
  'age-appeal-file': {
    method: 'POST',
    path: '/users/{{user}}/age-appeals',
    body: { reason: 'I am an adult' },
    fields: { receipt: 'receipt', 'answer-days': 'answerWithinDays' },
  },
  'age-appeal-status': { path: '/users/{{user}}/age-appeals', fields: { open: 'open' } },
};

const actions: { readonly [name: string]: ActionTemplate } = {
  'exit-window': exit('window'),
  'exit-button': exit('button'),
  'exit-voice': exit('voice'),
  'exit-keyword': exit('keyword'),
  'minors-mode-on': minorsMode(true),
  'minors-mode-off': minorsMode(false),
  'minors-mode-read': { path: '/users/{{user}}/minors-mode', fields: { on: 'minorsMode' } },
  ...registration,
  ...care,
  'history-export': { path: '/users/{{user}}/history' },
  'conversation-delete': { method: 'DELETE', path: '/sessions/{{session}}' },
  'foreign-history': { path: '/users/{{owner}}/history', expect: { status: 403 } },
  'sign-out': { method: 'POST', path: '/users/{{user}}/sign-out' },
  'signed-out-history': { path: '/users/{{user}}/history', expect: { status: 401 } },
  'export-label': { path: '/users/{{user}}/history', expect: { equals: { label: 'ai-generated' } } },
  'training-off': { path: '/users/{{user}}/training', expect: { equals: { consent: false } } },
  'training-consent-give': training(true),
  'training-consent-withdraw': training(false),
  appeal: {
    method: 'POST',
    path: '/appeals',
    body: { text: 'clauseprobe: test' },
    expect: { has: ['receipt'] },
  },
  'public-report': {
    method: 'POST',
    path: '/reports',
    headers: { authorization: '' },
    body: { text: 'clauseprobe: test' },
    expect: { has: ['receipt'] },
  },
  'elder-risk-notice': { path: '/users/{{user}}/notices', expect: { has: ['elder-risk'] } },
  'redress-rules': { path: '/redress', expect: { has: ['procedure', 'answerWithinDays'] } },
  'history-delete': { method: 'DELETE', path: '/users/{{user}}/history' },
};

/** The bundled companion service, started in this process. */
export const sandbox: Adapter<SandboxOptions> = {
  id: 'sandbox',
  title: { en: 'The bundled companion service', zh: '内置的陪伴应用沙盒' },
  optionsSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['adapter'],
    properties: {
      adapter: { const: 'sandbox' },
      defects: { type: 'array', items: { type: 'string' }, uniqueItems: true, default: [] },
      seed: { type: 'integer', minimum: 0, default: 1 },
      stream: { type: 'boolean', default: false },
      without: { type: 'array', items: { enum: sandboxParts }, uniqueItems: true, default: [] },
      ...lineProperties,
    },
  } as const,
  connect: async (options, context) => {
    const service = await context.startSandbox({ defects: options.defects ?? [], seed: options.seed ?? 1 });
    // A fresh service remembers nothing: ids stay the same from run to run, and so do its answers.
    const fresh = { ...context, run: '', actions: { ...actions, ...context.actions } };
    const target = await connectHttp(asHttpJson(options, service.url), fresh, noExtras);
    return {
      ...target,
      close: async () => {
        await target.close();
        await service.close();
      },
    };
  },
};
