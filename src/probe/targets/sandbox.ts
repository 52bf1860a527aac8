import type { Adapter } from '../adapter.ts';
import { connectHttp, noExtras } from '../http-target.ts';
import { lineProperties } from '../schema-parts.ts';
import type { ActionTemplate, HttpJsonOptions, SandboxOptions } from '../target-file.ts';

const asHttpJson = ({ defects, seed, stream = false, ...line }: SandboxOptions, url: string): HttpJsonOptions => ({
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
    stream: { delta: { event: 'delta', text: 'text' }, notice: { event: 'notice' }, end: { event: 'end' } },
  },
  notices: {},
  ended: 'ended',
  label: 'label',
  clock: { header: 'x-session-clock' },
  notifications: { webhook: {} },
});

const exit = (via: string): ActionTemplate => ({ method: 'POST', path: '/sessions/{{session}}/exit', body: { via } });

const minorsMode = (on: boolean): ActionTemplate => ({ method: 'POST', path: '/users/{{user}}/minors-mode', body: { on } });

const training = (consent: boolean): ActionTemplate => ({
  method: 'PUT',
  path: '/users/{{user}}/training',
  body: { consent },
});

const actions: { readonly [name: string]: ActionTemplate } = {
  'exit-window': exit('window'),
  'exit-button': exit('button'),
  'exit-voice': exit('voice'),
  'exit-keyword': exit('keyword'),
  'minors-mode-on': minorsMode(true),
  'minors-mode-off': minorsMode(false),
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
  'redress-rules': { path: '/redress', expect: { has: ['procedure', 'answerWithinDays'] } },
  'history-delete': { method: 'DELETE', path: '/users/{{user}}/history' },
};

/** The bundled companion service, started in this process. */
export const sandbox: Adapter<SandboxOptions> = {
  id: 'sandbox',
  title: { en: 'The bundled companion service', zh: '自带的陪伴服务沙盒' },
  optionsSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['adapter'],
    properties: {
      adapter: { const: 'sandbox' },
      defects: { type: 'array', items: { type: 'string' }, uniqueItems: true, default: [] },
      seed: { type: 'integer', minimum: 0, default: 1 },
      stream: { type: 'boolean', default: false },
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
