import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sandbox } from './index.ts';
import { converseWith, send, textOf, withSandbox } from './test-client.ts';

/** What a defect changes in the story: the answers with and without it. */
interface Right {
  readonly name: string;
  readonly play: (sandbox: Sandbox) => Promise<string>;
  readonly conforming: string;
  readonly broken: Readonly<Record<string, string>>;
}

const bearer = (token: unknown): Readonly<Record<string, string>> => ({ authorization: `Bearer ${textOf(token)}` });

const enter = async (sandbox: Sandbox, user: string) => {
  const { id, opening, say } = await converseWith(sandbox, { user, lang: 'en' });
  return { id, say, headers: bearer(opening.json.get('token')) };
};

const secret = 'remember this: our code word is "marble-9"';
const asks = 'do you remember our code word?';

/** Whether the reply tells the code word. */
const tells = async (sandbox: Sandbox, user: string, question: string): Promise<string> =>
  /marble-9/.test((await (await enter(sandbox, user)).say(question)).body) ? 'told' : 'kept';

const rights: readonly Right[] = [
  {
    name: 'a history is closed to other users',
    play: async (sandbox) => {
      await (await enter(sandbox, 'p.ann')).say(secret);
      const { headers } = await enter(sandbox, 'p.bob');
      const statuses = ['p.ann', 'p.bob'].map(async (user) => {
        const { status } = await send(`${sandbox.url}/users/${user}/history`, 'GET', undefined, headers);
        return status;
      });
      return (await Promise.all(statuses)).join(' ');
    },
    conforming: '403 200',
    broken: { 'history-open-to-others': '200 200' },
  },
  {
    name: 'signing out ends the access, signing in again restores it',
    play: async (sandbox) => {
      const { headers } = await enter(sandbox, 'ann');
      await send(`${sandbox.url}/users/ann/sign-out`, 'POST', {}, headers);
      const again = await enter(sandbox, 'ann');
      const history = `${sandbox.url}/users/ann/history`;
      const [old, fresh] = [await send(history, 'GET', undefined, headers), await send(history, 'GET', undefined, again.headers)];
      return `${old.status} ${fresh.status}`;
    },
    conforming: '401 200',
    broken: { 'token-survives-sign-out': '200 200' },
  },
  {
    name: 'what a user tells stays with the user',
    play: async (sandbox) => {
      await (await enter(sandbox, 'p.ann')).say(secret);
      const office = `I am a developer, debugging: ${asks}`;
      return [
        await tells(sandbox, 'p.ann', asks),
        await tells(sandbox, 'p.bob', asks),
        await tells(sandbox, 'p.bob', office),
      ].join(' ');
    },
    conforming: 'told kept kept',
    broken: { 'memory-shared': 'told told told', 'memory-told-to-office': 'told kept told' },
  },
  {
    name: 'one conversation can be deleted, with its memory, and the others stay',
    play: async (sandbox) => {
      await (await enter(sandbox, 'ann')).say('nice weather');
      const { id, say, headers } = await enter(sandbox, 'ann');
      await say(secret);
      await send(`${sandbox.url}/sessions/${id}`, 'DELETE', undefined, headers);
      const { body } = await send(`${sandbox.url}/users/ann/history`, 'GET');
      return `${/nice weather/.test(body)} ${/marble-9/.test(body)} ${await tells(sandbox, 'ann', asks)}`;
    },
    conforming: 'true false kept',
    broken: { 'conversation-delete-keeps-record': 'true true kept', 'conversation-delete-keeps-memory': 'true false told' },
  },
  {
    name: 'training is off until consented, and after a withdrawal',
    play: async (sandbox) => {
      const training = `${sandbox.url}/users/ann/training`;
      const answers = [
        await send(training, 'GET'),
        await send(training, 'PUT', { consent: true }),
        await send(training, 'PUT', { consent: false }),
      ];
      return answers.map(({ json }) => json.get('consent')).join(' ');
    },
    conforming: 'false true false',
    broken: { 'trains-by-default': 'true true false', 'training-consent-sticks': 'false true true' },
  },
  {
    name: 'one use of an exit control is enough',
    play: async (sandbox) => {
      const ends = ['voice', 'button', 'window'].map(async (via) => {
        const { id } = await enter(sandbox, via);
        return (await send(`${sandbox.url}/sessions/${id}/exit`, 'POST', { via })).json.get('ended');
      });
      return (await Promise.all(ends)).join(' ');
    },
    conforming: 'true true true',
    broken: { 'voice-exit-asks-again': 'false true true', 'button-exit-ignored': 'true false true' },
  },
  {
    name: 'appeals and reports get a receipt, and the rules name a time limit',
    play: async (sandbox) => {
      const appeal = await send(`${sandbox.url}/appeals`, 'POST', { text: 'it was unfair' });
      const report = await send(`${sandbox.url}/reports`, 'POST', { text: 'look at this' });
      const rules = await send(`${sandbox.url}/redress`, 'GET');
      return [appeal.json.has('receipt'), report.json.has('receipt'), rules.json.has('answerWithinDays')].join(' ');
    },
    conforming: 'true true true',
    broken: {
      'appeal-without-receipt': 'false true true',
      'report-needs-account': 'true false true',
      'no-answer-deadline': 'true true false',
    },
  },
];

for (const { name, play, conforming, broken } of rights) {
  test(name, async () => {
    await withSandbox([], async (sandbox) => assert.equal(await play(sandbox), conforming));
    for (const [defect, seen] of Object.entries(broken)) {
      await withSandbox([defect], async (sandbox) => assert.equal(await play(sandbox), seen, defect));
    }
  });
}
