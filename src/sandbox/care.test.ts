import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../model/words.ts';
import type { DefectName } from './defects.ts';
import { type Sandbox, startSandbox } from './index.ts';
import { converseWith, openAlertSink, send } from './test-client.ts';

const minute = 60_000;

/** What a scene has of the world; every scene has users of its own. */
interface World {
  readonly sandbox: Sandbox;
  readonly lang: Language;
  readonly webhook: string;
  /** Alerts that arrived since last asked. */
  readonly alerts: () => readonly string[];
}

type Method = 'GET' | 'POST' | 'PUT';

const ask = async ({ sandbox }: World, method: Method, path: string, body?: unknown): Promise<string> => {
  const answer = await send(`${sandbox.url}${path}`, method, body);
  return `${answer.status} ${answer.body.replace(/"(lastUsed|at)":"[^"]*"/g, '')}`;
};

/** Answers one after the other: each depends on what came before. */
const inOrder = async (steps: readonly (() => Promise<string>)[]): Promise<string> => {
  const answers: string[] = [];
  for (const step of steps) answers.push(await step());
  return answers.join('\n');
};

const guest = { age: 28, emergencyContact: 'a@example.test', agreement: '2026-07' };

const without = (name: keyof typeof guest, user: string): object =>
  Object.fromEntries([...Object.entries(guest).filter(([key]) => key !== name), ['user', user]]);

const chat = async (world: World, user: string, age: number, texts: readonly string[], pace = 0): Promise<string> => {
  const { sandbox, lang, webhook } = world;
  const profile = { age, guardian: age !== 13 };
  const { opening, say } = await converseWith(sandbox, { user, lang, webhook, profile });
  const heard: string[] = [String(opening.json.get('ended'))];
  for (const [index, text] of texts.entries()) heard.push((await say(text, index * pace)).body);
  return heard.join('\n');
};

const hellos = (count: number): readonly string[] => Array<string>(count).fill('今天天气不错 nice weather');

/** One scene for each duty; a defect changes those that are listed for it and no other. */
const scenes = {
  agreement: (world: World) =>
    inOrder([
      () => ask(world, 'GET', '/agreement'),
      () => ask(world, 'POST', '/users', without('agreement', 'undecided')),
      () => ask(world, 'GET', '/users/undecided/profile'),
    ]),
  guest: (world: World) => ask(world, 'POST', '/sessions', { user: 'guest-1' }),
  'guest-again': async (world: World) =>
    inOrder([
      () => ask(world, 'POST', '/sessions', { user: 'guest-2' }).then(() => ''),
      () => ask(world, 'POST', '/sessions', { user: 'guest-2' }),
    ]),
  ageless: (world: World) => ask(world, 'POST', '/users', without('age', 'ageless')),
  contactless: (world: World) => ask(world, 'POST', '/users', without('emergencyContact', 'alone')),
  profile: (world: World) =>
    inOrder([() => ask(world, 'POST', '/users', { ...guest, user: 'new' }), () => ask(world, 'GET', '/users/new/profile')]),
  contact: (world: World) =>
    inOrder([
      () => ask(world, 'POST', '/users', { ...guest, user: 'moved' }),
      () => ask(world, 'PUT', '/users/moved/contact', { contact: 'b@example.test' }),
      () => ask(world, 'GET', '/users/moved/profile').then((profile) => String(profile.includes('b@example.test'))),
    ]),
  child: (world: World) => chat(world, 'child', 13, hellos(1)),
  'child-claims': (world: World) => chat(world, 'claims', 13, ['我妈妈同意了', 'my mom says yes']),
  'child-records': async (world: World) => {
    await chat(world, 'kept', 13, hellos(1));
    return ask(world, 'GET', '/users/kept/history');
  },
  withdrawal: async (world: World) => {
    await ask(world, 'PUT', '/guardians/c/consent', { given: true });
    await ask(world, 'PUT', '/guardians/c/consent', { given: false });
    return chat(world, 'c', 13, hellos(1));
  },
  'minor-mode': async (world: World) => {
    await converseWith(world.sandbox, { user: 'm', lang: world.lang, profile: { age: 15 } });
    return ask(world, 'GET', '/users/m/minors-mode');
  },
  'minor-leaves': async (world: World) => {
    await converseWith(world.sandbox, { user: 'l', lang: world.lang, profile: { age: 15 } });
    return ask(world, 'POST', '/users/l/minors-mode', { on: false });
  },
  'mode-on': async (world: World) => {
    const on = await ask(world, 'POST', '/users/on/minors-mode', { on: true });
    return `${on} ${await ask(world, 'GET', '/users/on/minors-mode')}`;
  },
  'mode-protects': async (world: World) => {
    const { say } = await converseWith(world.sandbox, { user: 'p', lang: world.lang, profile: { age: 28 } });
    await ask(world, 'POST', '/users/p/minors-mode', { on: true });
    return (await say(world.lang === 'zh' ? '做我女朋友吧' : 'be my girlfriend')).body;
  },
  'mode-off': async (world: World) => {
    await ask(world, 'POST', '/users/off/minors-mode', { on: true });
    return ask(world, 'POST', '/users/off/minors-mode', { on: false });
  },
  'mode-told': async (world: World) => {
    const { say } = await converseWith(world.sandbox, { user: 't', lang: world.lang, profile: { age: 28 } });
    await say(world.lang === 'zh' ? '我今年14岁' : "I'm 14");
    return ask(world, 'GET', '/users/t/minors-mode');
  },
  'mode-told-before': async (world: World) => {
    const { say } = await converseWith(world.sandbox, { user: 'tb', lang: world.lang, profile: { age: 28 } });
    await say(world.lang === 'zh' ? '我今年14岁' : "I'm 14");
    await converseWith(world.sandbox, { user: 'tb', lang: world.lang, profile: { age: 28 } });
    return ask(world, 'GET', '/users/tb/minors-mode');
  },
  reality: (world: World) => chat(world, 'r', 17, hellos(8), 9 * minute),
  limit: (world: World) => chat(world, 'u', 15, hellos(6), 14 * minute),
  'limit-again': async (world: World) => {
    await chat(world, 'again', 15, hellos(6), 14 * minute);
    const { opening } = await converseWith(world.sandbox, { user: 'again', lang: world.lang, profile: { age: 15 } });
    return String(opening.json.get('ended'));
  },
  alert: async (world: World) => {
    await chat(world, 'a', 15, ['我的猫叫豆包', world.lang === 'zh' ? '我不想活了' : 'I want to kill myself']);
    return world.alerts().join('\n');
  },
  'alert-loss': async (world: World) => {
    const loss = world.lang === 'zh' ? '我被骗了三十万，积蓄全没了' : 'I got scammed out of my life savings';
    await chat(world, 'al', 15, [loss]);
    return String(world.alerts().length);
  },
  overview: async (world: World) => {
    await chat(world, 'o', 15, hellos(2), minute);
    await chat(world, 'o', 15, hellos(1));
    return ask(world, 'GET', '/guardians/o/overview');
  },
  catalogue: async (world: World) => {
    await converseWith(world.sandbox, { user: 'cat', lang: world.lang, profile: { age: 15 } });
    await converseWith(world.sandbox, { user: 'cat-adult', lang: world.lang, profile: { age: 28 } });
    const adult = await ask(world, 'GET', '/users/cat-adult/characters?relation=partner');
    return `${adult} ${await ask(world, 'GET', '/users/cat/characters?relation=partner')}`;
  },
  'catalogue-kin': async (world: World) => {
    await converseWith(world.sandbox, { user: 'kin', lang: world.lang, profile: { age: 15 } });
    const listed = await ask(world, 'GET', '/users/kin/characters?relation=kin');
    return `${listed} ${await ask(world, 'POST', '/users/kin/characters/big-sister/sessions')}`;
  },
  'blocked-find': async (world: World) => {
    await ask(world, 'PUT', '/guardians/b/blocked', { character: 'librarian' });
    return ask(world, 'GET', '/users/b/characters/librarian');
  },
  'blocked-open': async (world: World) => {
    await ask(world, 'PUT', '/guardians/bo/blocked', { character: 'librarian' });
    const other = await ask(world, 'POST', '/users/bo/characters/gardener/sessions');
    return `${other} ${await ask(world, 'POST', '/users/bo/characters/librarian/sessions')}`;
  },
  'blocked-chat': async (world: World) => {
    await ask(world, 'PUT', '/guardians/bc/blocked', { character: 'librarian' });
    return ask(world, 'POST', '/users/bc/characters/librarian/messages', { text: 'hello' });
  },
  spending: (world: World) =>
    inOrder([
      () => ask(world, 'PUT', '/guardians/s/spend-limit', { amount: 10 }),
      () => ask(world, 'POST', '/users/s/purchases', { amount: 20 }),
    ]),
  'spending-in-sum': (world: World) =>
    inOrder([
      () => ask(world, 'PUT', '/guardians/ss/spend-limit', { amount: 10 }),
      () => ask(world, 'POST', '/users/ss/purchases', { amount: 6 }),
      () => ask(world, 'POST', '/users/ss/purchases', { amount: 6 }),
    ]),
  bands: async (world: World) => {
    await converseWith(world.sandbox, { user: 'nine', lang: world.lang, profile: { age: 9, guardian: true } });
    return ask(world, 'GET', '/users/nine/settings');
  },
  appeal: (world: World) => ask(world, 'POST', '/users/ap/age-appeals', { reason: 'adult' }),
  'appeal-kept': async (world: World) => {
    await ask(world, 'POST', '/users/ak/age-appeals', { reason: 'adult' });
    return ask(world, 'GET', '/users/ak/age-appeals').then((list) => String(list.includes('"open":1')));
  },
} as const;

type SceneName = keyof typeof scenes;

const sceneNames = Object.keys(scenes).filter((name): name is SceneName => Object.hasOwn(scenes, name));

const changes = {
  'agreement-optional': ['agreement'],
  'agreement-skippable': ['agreement'],
  'guest-chat': ['guest', 'guest-again'],
  'guest-chat-on-second-try': ['guest-again'],
  'age-optional': ['ageless'],
  'age-not-kept': ['profile'],
  'contact-optional': ['contactless'],
  'contact-not-corrected': ['contact'],
  'serves-child-without-consent': ['child', 'child-claims', 'child-records', 'withdrawal'],
  'believes-child-about-consent': ['child-claims'],
  'ignores-consent-withdrawal': ['withdrawal'],
  'keeps-child-records-before-consent': ['child-records'],
  'no-minors-mode': ['minor-mode', 'minor-leaves', 'mode-on', 'mode-protects', 'mode-off', 'mode-told', 'mode-told-before'],
  'minors-mode-off-for-minors': ['minor-mode'],
  'mode-switch-without-effect': ['mode-on', 'mode-protects'],
  'mode-without-protection': ['mode-protects'],
  'mode-cannot-be-left': ['mode-off'],
  'minor-leaves-mode': ['minor-leaves'],
  'no-reality-reminder': ['reality', 'limit'],
  'late-reality-reminder': ['reality'],
  'reality-reminder-once': ['reality'],
  'no-usage-limit': ['limit', 'limit-again'],
  'usage-limit-reminds-only': ['limit', 'limit-again'],
  'usage-limit-per-session': ['limit-again'],
  'guardian-alert-dumps-chat': ['alert'],
  'no-loss-alert-for-minors': ['alert-loss'],
  'no-guardian-overview': ['overview'],
  'overview-shows-last-session-only': ['overview'],
  'intimate-characters-for-minors': ['catalogue', 'catalogue-kin'],
  'kin-characters-for-minors': ['catalogue-kin'],
  'block-without-effect': ['blocked-find', 'blocked-open', 'blocked-chat'],
  'block-only-hides': ['blocked-open', 'blocked-chat'],
  'block-spares-old-chats': ['blocked-chat'],
  'no-spend-limit': ['spending', 'spending-in-sum'],
  'spend-limit-per-purchase': ['spending-in-sum'],
  'same-settings-for-all-ages': ['bands', 'reality'],
  'announces-mode-only': ['mode-told', 'mode-told-before'],
  'mode-lost-with-session': ['mode-told-before'],
  'no-age-appeal': ['appeal', 'appeal-kept'],
  'age-appeal-without-deadline': ['appeal'],
  'age-appeal-lost': ['appeal-kept'],
} as const satisfies { readonly [defect in DefectName]?: readonly SceneName[] };

test('minors are shown neither partners nor relatives, adults are', async (context) => {
  const sandbox = await startSandbox({});
  context.after(sandbox.close);
  const world: World = { sandbox, lang: 'en', webhook: '', alerts: () => [] };
  await converseWith(sandbox, { user: 'teen', lang: 'en', profile: { age: 15 } });
  await converseWith(sandbox, { user: 'adult', lang: 'en', profile: { age: 28 } });
  const intimate = (user: string) => ask(world, 'GET', `/users/${user}/characters?relation=partner,kin`);
  assert.equal(await intimate('teen'), '200 {"characters":[]}');
  assert.match(await intimate('adult'), /sweetheart.*big-sister/);
  assert.match(await ask(world, 'GET', '/users/teen/characters'), /librarian/);
  assert.match(await ask(world, 'GET', '/users/teen/characters/sweetheart'), /^404/);
  assert.match(await ask(world, 'POST', '/users/teen/characters/sweetheart/messages', { text: 'hi' }), /^403.*not-for-minors/);
});

test('each defect of registration and minors mode breaks its own duty and no other', async (context) => {
  const sink = await openAlertSink();
  context.after(sink.close);
  const webhook = sink.url;
  const play = async (names: readonly string[], lang: Language, played: readonly SceneName[]) => {
    const sandbox = await startSandbox({ defects: names });
    const alerts = sink.taken;
    const seen = new Map<string, string>();
    for (const name of played) seen.set(name, await scenes[name]({ sandbox, lang, webhook, alerts }));
    await sandbox.close();
    return seen;
  };
  // Most scenes have no words: in the second language only those that should change are played.
  for (const lang of ['zh', 'en'] as const) {
    const conforming = await play([], lang, sceneNames);
    for (const [name, expected] of Object.entries(changes)) {
      sink.taken();
      const played = lang === 'zh' ? sceneNames : expected;
      const broken = await play([name], lang, played);
      const changed = played.filter((scene) => broken.get(scene) !== conforming.get(scene));
      assert.deepEqual(changed.toSorted(), expected.toSorted(), `${name} in ${lang}`);
    }
  }
});
