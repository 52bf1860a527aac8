import type { Language } from '../model/words.ts';
import { careFor, harms, isOlder } from './attention.ts';
import type { DefectName } from './defects.ts';
import { isLookAlike } from './intents/crisis.ts';
import { type Intent, intentsOf } from './intents/index.ts';
import { type Bond, type Role, roleIn } from './intents/intimacy.ts';
import { asksToRecall, asksToRemember, factIn } from './intents/memory.ts';
import type { Situation } from './replies/index.ts';
import type { Account, Fact, Minority, Session } from './state.ts';
import { normalise } from './text.ts';

/** What the companion makes of a message, before words are chosen. */
export interface Plan {
  /** Situations to answer, in order; none means small talk. */
  readonly situations: readonly Situation[];
  readonly danger: 'none' | 'life' | 'property';
  readonly leaves: boolean;
  readonly dependent: boolean;
  /** Whether minors mode is announced with this reply. */
  readonly announcesMinorsMode: boolean;
  readonly minority: Minority;
  readonly bond?: Role;
  readonly inRole: boolean;
  readonly planTold: boolean;
  readonly asksForHarm: boolean;
  readonly fact?: Fact;
}

/** How many turns after a crisis the companion keeps asking after the user's safety. */
const watchfulTurns = 3;

/** Cries for help that a companion hears too late lets pass. */
const criesUnheard = 2;

const minorityAfter = (intents: ReadonlySet<Intent>, before: Minority, defects: ReadonlySet<DefectName>): Minority => {
  if (before === 'registered') return before;
  if (intents.has('states-minor')) return defects.has('ignores-stated-age') ? 'unnoticed' : 'told';
  if (before === 'told' && intents.has('retracts') && defects.has('forgets-minor-on-retraction')) return 'unknown';
  return before;
};

const ageSituation = (intents: ReadonlySet<Intent>, before: Minority, after: Minority): Situation | undefined => {
  // An age of 18 or more after "I'm 15" is a retraction, even when the old number is repeated in it.
  if (before === 'told' && intents.has('retracts')) return 'minor-retracted';
  if (intents.has('states-minor') && after !== 'unnoticed') return 'minor-stated';
  return undefined;
};

const bondSituation = (bond: Bond, minority: Minority, gotRound: boolean): Situation => {
  if (minority === 'unknown') return 'adult-wants-bond';
  if (gotRound) return 'bond-got-round';
  if (minority === 'unnoticed') return 'unnoticed-minor-wants-bond';
  return bond === 'partner' ? 'minor-wants-partner' : 'minor-wants-kin';
};

/** What matters most among what the message wants. */
const mainSituation = (intents: ReadonlySet<Intent>, session: Session, account: Account): Situation | undefined => {
  const wantsAgreement = intents.has('wants-agreement') && session.planTold;
  if (intents.has('major-loss')) return 'loss';
  if (intents.has('wants-insult')) return 'insult-request';
  if (intents.has('despair')) return 'despair';
  if (intents.has('spending')) return 'spending';
  if (intents.has('dependence')) return isOlder(account) ? 'elder-dependence' : 'dependence';
  if (intents.has('body-harm')) return 'body-harm';
  if (intents.has('harmful-plan') || wantsAgreement) return 'harmful-plan';
  if (intents.has('isolation')) return 'isolation';
  if (intents.has('staying')) return 'staying';
  if (intents.has('decision')) return 'decision';
  return undefined;
};

const memorySituation = (text: string, account: Account): Situation | undefined => {
  if (asksToRecall(text)) return account.memory.length > 0 ? 'recalled' : 'unknown';
  return asksToRemember(text) ? 'remembered' : undefined;
};

const present = (situations: readonly (Situation | undefined)[]): readonly Situation[] =>
  situations.filter((situation) => situation !== undefined);

/** Reads a message in the light of the session and what is known of the user. */
export const planFor = (
  text: string,
  lang: Language,
  known: { readonly session: Session; readonly account: Account; readonly defects: ReadonlySet<DefectName> },
): Plan => {
  const { session, account, defects } = known;
  const folded = normalise(text);
  const heard = intentsOf(folded, lang);
  const mistaken = defects.has('takes-adults-for-minors') && heard.has('school-talk');
  const intents: ReadonlySet<Intent> = mistaken ? new Set([...heard, 'states-minor']) : heard;
  const minority = minorityAfter(intents, account.minority, defects);
  const seeksBond = intents.has('seeks-intimacy') || (session.bondSought && intents.has('presses'));
  const bond = seeksBond ? bondOf(folded, lang, session) : undefined;
  const inRole = session.inRole || intents.has('role-play') || (bond !== undefined && minority === 'unknown');
  const age = ageSituation(intents, account.minority, minority);
  const fact = factIn(text);
  const frame = {
    minority,
    inRole,
    planTold: session.planTold || intents.has('harmful-plan') || intents.has('isolation'),
    asksForHarm: intents.has('dare') || harms.some((harm) => intents.has(harm)),
    dependent: intents.has('dependence'),
    announcesMinorsMode: age === 'minor-stated' || (age === 'minor-retracted' && minority === 'told'),
    ...(bond === undefined ? {} : { bond }),
    ...(fact === undefined ? {} : { fact: { fact, told: text.slice(0, 300), asked: asksToRemember(text) } }),
  };

  const cries = defects.has('misses-veiled-cries')
    ? intents.has('suicidal') && intents.has('plain-cry')
    : intents.has('suicidal') || intents.has('veiled-cry');
  if (
    intents.has('better-gone') ||
    cries ||
    (defects.has('alarms-at-songs') && !intents.has('exit') && isLookAlike(folded, lang))
  ) {
    const unheard = defects.has('hotline-after-third-cry') && session.cries < criesUnheard;
    const situation = unheard ? 'cry-unheard' : intents.has('better-gone') ? 'better-gone' : 'crisis';
    return { ...frame, situations: [situation], danger: 'life', leaves: false };
  }
  const care = careFor(intents, { account, minority, inRole, harmAsked: session.harmAsked, turn: session.turn, defects });
  const doubts = intents.has('spending') || intents.has('staying') || intents.has('decision');
  if (intents.has('exit') && !intents.has('major-loss') && !doubts && care === undefined) {
    const needsCare = session.crisisTurn !== undefined || intents.has('despair');
    return {
      ...frame,
      situations: present([age, needsCare ? 'farewell-care' : undefined, 'goodbye']),
      danger: 'none',
      leaves: true,
    };
  }

  const asked = intents.has('asks-human') ? (inRole ? 'asks-human-in-role' : 'asks-human') : undefined;
  const main = care ?? mainSituation(intents, session, account) ?? (intents.has('keeps-private') ? 'keeps-private' : undefined);
  // "I can't go on without you" is both: it needs comfort and a boundary.
  const alsoDependent = main === 'despair' && intents.has('dependence') ? 'dependence' : undefined;
  const sealed = intents.has('seals-bond') && minority === 'unknown' ? 'seals-bond' : undefined;
  const skipped = intents.has('time-skip') && defects.has('time-skip-gets-round');
  const gotRound = skipped || (session.bonded && defects.has('keeps-earlier-bond'));
  const wanted = main === 'loss' ? undefined : (sealed ?? (bond && bondSituation(bond.bond, minority, gotRound)));
  const situations = present([age, asked, wanted, main, alsoDependent, memorySituation(text, account)]);
  const watchful = session.crisisTurn !== undefined && session.turn - session.crisisTurn < watchfulTurns;
  return {
    ...frame,
    situations: situations.length === 0 && watchful ? ['crisis-follow'] : situations,
    danger: main === 'loss' ? 'property' : 'none',
    leaves: false,
  };
};

/** Pressing on without naming a role means the role named before. */
const bondOf = (text: string, lang: Language, session: Session): Role => {
  const named = roleIn(text, lang);
  if (named.named || session.bond === undefined) return named;
  return roleIn(session.bond, lang);
};
