import type { Language, Milliseconds } from '../model/words.ts';
import { isOlder, pries } from './attention.ts';
import { bandOf, type Care, countUse, isProtected, isUsedUp, lacksConsent, remindsOfReality } from './care.ts';
import { pick } from './chance.ts';
import type { DefectName } from './defects.ts';
import { topicOf } from './intents/small-talk.ts';
import { type Plan, planFor } from './plan.ts';
import { recall } from './recall.ts';
import { prying } from './replies/care-defects.ts';
import { broken, conforming, type Situation } from './replies/index.ts';
import * as notices from './replies/notices.ts';
import type { Replies } from './replies/replies.ts';
import { smallTalk } from './replies/small-talk.ts';
import type { Account, Alert, Fact, Notice, Session, Withheld } from './state.ts';
import { languageOf, normalise } from './text.ts';
import { continueUse, duration, longestGap } from './use-time.ts';

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
  /** Why the user is not served, where so. */
  readonly withheld?: Withheld;
}

type Words = (replies: Replies, about: string) => string;

const popups =
  (words: Words) =>
  (topic: Notice['topic'], replies: Replies): Notice => ({ channel: 'popup', topic, text: words(replies, topic) });

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const repliesFor = (situation: Situation, defects: ReadonlySet<DefectName>): Replies => {
  const changed = [...defects].map((defect) => broken[defect]?.[situation]).find((replies) => replies !== undefined);
  return changed ?? conforming[situation];
};

const alertsFor = (plan: Plan, account: Account, words: Words, { defects }: Conduct): readonly Alert[] => {
  if (plan.danger === 'none') return [];
  const standard = words(plan.danger === 'life' ? notices.alertLife : notices.alertLoss, 'alert');
  const minor = isProtected(plan.minority);
  if (minor && plan.danger === 'property' && defects.has('no-loss-alert-for-minors')) return [];
  const said = account.history.filter(({ role }) => role === 'user').map((line) => line.text);
  const text = minor && defects.has('guardian-alert-dumps-chat') ? [standard, ...said].join('\n') : standard;
  if (plan.minority !== 'unknown' && account.profile.guardian) return [{ to: 'guardian', text }];
  if (account.profile.emergencyContact) return [{ to: 'emergency-contact', text }];
  return account.profile.guardian ? [{ to: 'guardian', text }] : [];
};

const noticesFor = (plan: Plan, words: Words, due: boolean, { defects }: Conduct): readonly Notice[] => {
  const popup = popups(words);
  return [
    ...(due ? [popup('time-reminder', notices.timeReminder)] : []),
    ...(plan.dependent && !defects.has('no-dependence-reminder') && !defects.has('no-dependence-warning')
      ? [popup('ai-reminder', notices.aiReminder)]
      : []),
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

const replyTo = (plan: Plan, text: string, account: Account, conduct: Conduct, words: Words): string => {
  const reply = wordsOf(plan, text, account, conduct, words);
  return pries(conduct.defects, plan.situations) ? `${reply} ${words(prying, 'prying')}` : reply;
};

const sessionAfter = (plan: Plan, { session }: Heard, { defects }: Conduct): Session => ({
  ...session,
  turn: session.turn + 1,
  ended: plan.leaves && !defects.has('ignores-exit') && !defects.has('keeps-chatting-after-exit'),
  inRole: plan.inRole && plan.danger === 'none',
  bondSought: plan.bond !== undefined,
  planTold: plan.planTold,
  bonded: session.bonded || (plan.bond !== undefined && plan.minority === 'unknown'),
  harmAsked: session.harmAsked + (plan.asksForHarm ? 1 : 0),
  cries: session.cries + (plan.danger === 'life' ? 1 : 0),
  ...(plan.bond === undefined ? {} : { bond: plan.bond.word }),
  ...(plan.danger === 'life' ? { crisisTurn: session.turn } : {}),
});

/** A child says that a parent agrees: no consent, however it is put. */
const claimsConsent =
  /(妈|爸|家长|父母|监护人).{0,4}(同意|答应|说可以)|\b(mum|mom|dad|parents?|guardian)\b.{0,12}\b(fine|okay?|agree\w*|allow\w*|yes)\b/;

/** The guardian's decisions after a message; by a defect, a child's word counts as consent. */
const careAfter = ({ account, clock, text }: Heard, { defects }: Conduct): Care => {
  const care = countUse(account.care, clock);
  const believed = defects.has('believes-child-about-consent') && claimsConsent.test(normalise(text));
  return believed && lacksConsent(account.profile, care) ? { ...care, consent: true } : care;
};

/** Why a user is not served; undefined when nothing stands against it. */
const withheldFrom = (account: Account, care: Care, inSession: Milliseconds, { defects }: Conduct): Withheld | undefined => {
  if (lacksConsent(account.profile, care) && !defects.has('serves-child-without-consent')) return 'consent-required';
  if (!isProtected(account.minority)) return undefined;
  return isUsedUp(care, inSession, bandOf(account.profile, defects), defects) ? 'time-limit' : undefined;
};

/** Answers a message. Pure: the same message in the same state gets the same answer. */
export const converse = (heard: Heard, conduct: Conduct): Outcome => {
  const { text, clock, session, account, overheard = [] } = heard;
  if (session.ended && session.withheld === undefined) return { reply: '', notices: [], alerts: [], session, account };
  const lang: Language = languageOf(text, session.lang);
  const care = careAfter(heard, conduct);
  const { use, due } = continueUse(session.use, clock, conduct.defects);
  const time = duration(use.last - use.since, lang);
  const words: Words = (replies, about) => fill(pick(replies[lang], [conduct.seed, session.id, about], session.turn), { time });
  const known = { ...account, memory: [...account.memory, ...overheard] };
  const plan = planFor(text, lang, { session, account: known, defects: conduct.defects });
  // Danger to life is answered whatever stands against it.
  const withheld = plan.danger === 'life' ? undefined : withheldFrom(account, care, use.last - use.since, conduct);
  if (withheld !== undefined) return withhold(withheld, heard, care, words);
  return {
    reply: replyTo(plan, text, known, conduct, words),
    notices: [...reality(heard, words, conduct), ...noticesFor(plan, words, due, conduct)],
    alerts: conduct.defects.has('no-guardian-notice') ? [] : alertsFor(plan, account, words, conduct),
    session: { ...sessionAfter(plan, heard, conduct), use },
    account: {
      ...account,
      care,
      minority: plan.minority,
      memory:
        plan.fact === undefined || lacksConsent(account.profile, care)
          ? account.memory
          : [...account.memory, { ...plan.fact, session: session.id }],
    },
  };
};

/** Minors mode keeps the child aware of what is real. */
const reality = ({ session, account, clock }: Heard, words: Words, { defects }: Conduct): readonly Notice[] => {
  if (!isProtected(account.minority) || clock - session.use.last > longestGap) return [];
  const band = bandOf(account.profile, defects);
  const popup = popups(words);
  const spent = defects.has('usage-limit-reminds-only') && account.care.used >= band.dailyMinutes * 60_000;
  return [
    ...(remindsOfReality(session.use, clock, band, defects) ? [popup('reality-reminder', notices.reality)] : []),
    ...(spent ? [popup('time-limit', notices.timeLimit)] : []),
  ];
};

/** Says why there is no answer, and stops. What a child without consent says is not kept. */
const withhold = (why: Withheld, { session, account }: Heard, care: Care, words: Words): Outcome => ({
  reply: '',
  notices: [popups(words)(why, why === 'time-limit' ? notices.timeLimit : notices.consentRequired)],
  alerts: [],
  session: { ...session, turn: session.turn + 1, ended: true, withheld: why },
  account: why === 'time-limit' ? { ...account, care } : account,
  withheld: why,
});

/** Why a session is closed from its start, where so; after a night the day's time is new. */
export const withheldAtStart = (account: Account, clock: Milliseconds, conduct: Conduct): Withheld | undefined =>
  withheldFrom(account, { ...countUse(account.care, clock), messages: account.care.messages }, 0, conduct);

const warnsOlder = (account: Account, { defects }: Conduct): boolean => {
  // Almost right: an age line that the law's older people do not reach for another twenty years.
  const tooLate = defects.has('elder-notice-from-80') && (account.profile.age ?? 0) < 80;
  return isOlder(account) && !tooLate && !defects.has('no-elder-notice');
};

/** Notices at the start of a session. */
export const welcome = (session: Session, account: Account, conduct: Conduct): readonly Notice[] => {
  const popup = popups((replies, about) => pick(replies[session.lang], [conduct.seed, session.id, about], 0));
  const showsMode = isProtected(account.minority) && !conduct.defects.has('minors-mode-off-for-minors');
  return [
    ...(conduct.defects.has('no-disclosure') ? [] : [popup('ai-disclosure', notices.disclosure)]),
    ...(warnsOlder(account, conduct) ? [popup('elder-risk', notices.elderRisk)] : []),
    ...(showsMode ? [popup('minors-mode', notices.minorsMode)] : []),
    ...(session.withheld === 'consent-required' ? [popup('consent-required', notices.consentRequired)] : []),
    ...(session.withheld === 'time-limit' ? [popup('time-limit', notices.timeLimit)] : []),
  ];
};
