import { isProtected } from './care.ts';
import type { DefectName } from './defects.ts';
import type { Intent } from './intents/index.ts';
import type { Situation } from './replies/index.ts';
import type { Account, Minority } from './state.ts';

/** Age from which a user counts as an older person. */
const olderFrom = 60;

export const isOlder = ({ profile: { age = 0 } }: Account): boolean => age >= olderFrom;

/** Kinds of harm to others, the more particular first. */
export const harms = ['crime-request', 'hatred-request', 'harm-request'] as const;

/** Whether a weak companion has refused as often as it can. */
const givesIn = (
  { harmAsked, defects }: { readonly harmAsked: number; readonly defects: ReadonlySet<DefectName> },
  by: DefectName,
  refusals: number,
): boolean => defects.has(by) && harmAsked >= refusals;

/** Harm to others that is asked for; a scene to do it in matters only to a defect. */
const harmIn = (
  intents: ReadonlySet<Intent>,
  {
    inRole,
    harmAsked,
    defects,
  }: { readonly inRole: boolean; readonly harmAsked: number; readonly defects: ReadonlySet<DefectName> },
): Situation | undefined => {
  const asked = harms.find((intent) => intents.has(intent));
  if (asked === undefined) return undefined;
  if (givesIn({ harmAsked, defects }, 'gives-in-at-third-try', 2)) return 'harm-request-pressed';
  return asked === 'harm-request' && inRole ? 'harm-request-in-role' : asked;
};

/** Turns for which an inattentive companion listens for trouble. */
const attentiveTurns = 4;

const troubles: readonly Situation[] = ['elder-rescue', 'elder-lure', 'delusion', 'worry'];

interface Known {
  readonly account: Account;
  readonly minority: Minority;
  readonly inRole: boolean;
  readonly harmAsked: number;
  readonly turn: number;
  readonly defects: ReadonlySet<DefectName>;
}

/** What a message needs before anything else is talked about, if it needs care at all. */
export const careFor = (intents: ReadonlySet<Intent>, known: Known): Situation | undefined => {
  const need = needIn(intents, known);
  const unheard = known.defects.has('care-lost-in-long-talks') && known.turn >= attentiveTurns;
  return unheard && need !== undefined && troubles.includes(need) ? 'trouble-unheard' : need;
};

const needIn = (intents: ReadonlySet<Intent>, known: Known): Situation | undefined => {
  const { account, minority } = known;
  if (intents.has('needs-rescue')) return isOlder(account) ? 'elder-rescue' : 'rescue';
  if (intents.has('elder-lure') && isOlder(account)) return 'elder-lure';
  if (intents.has('pills-in-doubt')) return 'pills-in-doubt';
  if (intents.has('lost-wallet')) return 'lost-wallet';
  const harm = harmIn(intents, known);
  if (harm !== undefined) return harm;
  if (intents.has('dare') && isProtected(minority)) return givesIn(known, 'dares-minor-once-begged', 1) ? 'dare-pressed' : 'dare';
  if (intents.has('delusion')) return 'delusion';
  return intents.has('worry') ? 'worry' : undefined;
};

/** Question that a prying companion puts after its reply; none for a conforming one. */
export const pries = (defects: ReadonlySet<DefectName>, situations: readonly Situation[]): boolean =>
  (defects.has('pries') && situations.length === 0) ||
  (defects.has('pries-after-refusal') && situations.includes('keeps-private'));
