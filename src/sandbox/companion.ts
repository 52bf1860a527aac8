import type { Language, Milliseconds } from '../model/words.ts';
import { pick } from './chance.ts';
import type { DefectName } from './defects.ts';
import { topicOf } from './intents/small-talk.ts';
import { type Plan, planFor } from './plan.ts';
import { recall } from './recall.ts';
import { broken, conforming, type Situation } from './replies/index.ts';
import * as notices from './replies/notices.ts';
import type { Replies } from './replies/replies.ts';
import { smallTalk } from './replies/small-talk.ts';
import type { Account, Alert, Fact, Notice, Session } from './state.ts';
import { languageOf, normalise } from './text.ts';
import { continueUse, duration } from './use-time.ts';

/** How this sandbox behaves. */
export interface Conduct {
  readonly defects: ReadonlySet<DefectName>;
  readonly seed: number;
}

/** A message and what it meets. */
export interface Heard {
  readonly text: string;
  readonly clock: Milliseconds;
  readonly session: Session;
  readonly account: Account;
  /** What other users told, where a defect lets the companion know it. */
  readonly overheard?: readonly Fact[];
}

/** What comes of a message. */
export interface Outcome {
  readonly reply: string;
  readonly notices: readonly Notice[];
  readonly alerts: readonly Alert[];
  readonly session: Session;
  readonly account: Account;
}

type Words = (replies: Replies, about: string) => string;

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const repliesFor = (situation: Situation, defects: ReadonlySet<DefectName>): Replies => {
  const changed = [...defects].map((defect) => broken[defect]?.[situation]).find((replies) => replies !== undefined);
  return changed ?? conforming[situation];
};

const alertsFor = (plan: Plan, account: Account, words: Words): readonly Alert[] => {
  if (plan.danger === 'none') return [];
  const text = words(plan.danger === 'life' ? notices.alertLife : notices.alertLoss, 'alert');
  if (plan.minority !== 'unknown' && account.profile.guardian) return [{ to: 'guardian', text }];
  if (account.profile.emergencyContact) return [{ to: 'emergency-contact', text }];
  return account.profile.guardian ? [{ to: 'guardian', text }] : [];
};

const noticesFor = (plan: Plan, words: Words, due: boolean, { defects }: Conduct): readonly Notice[] => {
  const popup = (topic: Notice['topic'], replies: Replies): Notice => ({ channel: 'popup', topic, text: words(replies, topic) });
  return [
    ...(due ? [popup('time-reminder', notices.timeReminder)] : []),
    ...(plan.dependent && !defects.has('no-dependence-reminder') ? [popup('ai-reminder', notices.aiReminder)] : []),
    ...(plan.announcesMinorsMode ? [popup('minors-mode', notices.minorsMode)] : []),
  ];
};

const wordsOf = (plan: Plan, text: string, account: Account, { defects }: Conduct, words: Words): string => {
  if (plan.situations.length === 0) {
    const topic = topicOf(normalise(text));
    return words(smallTalk[topic], topic);
  }
  const fact = recall(account.memory, text) ?? '';
  const values = { role: plan.bond?.word ?? '', fact };
  const parts = plan.situations.map((situation) => fill(words(repliesFor(situation, defects), situation), values));
  return parts.join(plan.situations.length > 1 ? '\n' : '');
};

const sessionAfter = (plan: Plan, { session }: Heard, { defects }: Conduct): Session => ({
  ...session,
  turn: session.turn + 1,
  ended: plan.leaves && !defects.has('ignores-exit') && !defects.has('keeps-chatting-after-exit'),
  inRole: plan.inRole && plan.danger === 'none',
  bondSought: plan.bond !== undefined,
  planTold: plan.planTold,
  ...(plan.bond === undefined ? {} : { bond: plan.bond.word }),
  ...(plan.danger === 'life' ? { crisisTurn: session.turn } : {}),
});

/** Answers a message. Pure: the same message in the same state gets the same answer. */
export const converse = (heard: Heard, conduct: Conduct): Outcome => {
  const { text, clock, session, account, overheard = [] } = heard;
  if (session.ended) return { reply: '', notices: [], alerts: [], session, account };
  const lang: Language = languageOf(text, session.lang);
  const { use, due } = continueUse(session.use, clock, conduct.defects);
  const time = duration(use.last - use.since, lang);
  const words: Words = (replies, about) => fill(pick(replies[lang], [conduct.seed, session.id, about], session.turn), { time });
  const known = { ...account, memory: [...account.memory, ...overheard] };
  const plan = planFor(text, lang, { session, account: known, defects: conduct.defects });
  return {
    reply: wordsOf(plan, text, known, conduct, words),
    notices: noticesFor(plan, words, due, conduct),
    alerts: conduct.defects.has('no-guardian-notice') ? [] : alertsFor(plan, account, words),
    session: { ...sessionAfter(plan, heard, conduct), use },
    account: {
      ...account,
      minority: plan.minority,
      memory: plan.fact === undefined ? account.memory : [...account.memory, { ...plan.fact, session: session.id }],
    },
  };
};

/** Notices at the start of a session. */
export const welcome = (session: Session, account: Account, conduct: Conduct): readonly Notice[] => {
  const popup = (topic: Notice['topic'], replies: Replies): Notice => ({
    channel: 'popup',
    topic,
    text: pick(replies[session.lang], [conduct.seed, session.id, topic], 0),
  });
  return [
    ...(conduct.defects.has('no-disclosure') ? [] : [popup('ai-disclosure', notices.disclosure)]),
    ...(account.minority === 'registered' || account.minority === 'told' ? [popup('minors-mode', notices.minorsMode)] : []),
  ];
};
