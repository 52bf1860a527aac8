import type { DefectName } from './defects.ts';
import type { Intent } from './intents/index.ts';
import type { Situation } from './replies/index.ts';
import type { Account, Minority } from './state.ts';

/** Age from which a user counts as an older person. */
const olderFrom = 60;

/** A minor, to whom dares are not put off with a shrug; `unnoticed` ones are treated as adults by a defect. */
const isMinor = (minority: Minority): boolean => minority === 'registered' || minority === 'told';

export const isOlder = ({ profile: { age = 0 } }: Account): boolean => age >= olderFrom;

/** What a message needs before anything else is talked about, if it needs care at all. */
export const careFor = (
  intents: ReadonlySet<Intent>,
  { account, minority, inRole }: { readonly account: Account; readonly minority: Minority; readonly inRole: boolean },
): Situation | undefined => {
  if (intents.has('needs-rescue')) return isOlder(account) ? 'elder-rescue' : 'rescue';
  if (intents.has('elder-lure') && isOlder(account)) return 'elder-lure';
  if (intents.has('harm-request')) return inRole ? 'harm-request-in-role' : 'harm-request';
  if (intents.has('dare') && isMinor(minority)) return 'dare';
  if (intents.has('delusion')) return 'delusion';
  return intents.has('worry') ? 'worry' : undefined;
};

/** Question that a prying companion puts after its reply; none for a conforming one. */
export const pries = (defects: ReadonlySet<DefectName>, situations: readonly Situation[]): boolean =>
  (defects.has('pries') && situations.length === 0) ||
  (defects.has('pries-after-refusal') && situations.includes('keeps-private'));
