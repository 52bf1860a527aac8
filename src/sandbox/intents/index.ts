import type { Language } from '../../model/words.ts';
import {
  dare,
  delusion,
  elderLure,
  keepsPrivate,
  lostWallet,
  needsRescue,
  pillsInDoubt,
  plainCry,
  sealsBond,
  veiledCry,
  worry,
} from './care.ts';
import { betterGone, despair, suicidal } from './crisis.ts';
import { exit } from './exit.ts';
import { type Family, says } from './family.ts';
import { crimeRequest, harmRequest, hatredRequest } from './harm.ts';
import { asksHuman, rolePlay } from './identity.ts';
import { presses, seeksIntimacy, timeSkip } from './intimacy.ts';
import { retracts, schoolTalk, statesMinor } from './minors.ts';
import { decision, hesitatesOverMoney, majorLoss, spending, staying, waversOver } from './money.ts';
import { bodyHarm, dependence, harmfulPlan, isolation, wantsAgreement, wantsInsult } from './relations.ts';

const families = {
  suicidal,
  'veiled-cry': veiledCry,
  'plain-cry': plainCry,
  'needs-rescue': needsRescue,
  'elder-lure': elderLure,
  'lost-wallet': lostWallet,
  'pills-in-doubt': pillsInDoubt,
  'harm-request': harmRequest,
  'crime-request': crimeRequest,
  'hatred-request': hatredRequest,
  dare,
  delusion,
  worry,
  'keeps-private': keepsPrivate,
  'seals-bond': sealsBond,
  'better-gone': betterGone,
  despair,
  'major-loss': majorLoss,
  exit,
  'asks-human': asksHuman,
  'role-play': rolePlay,
  'states-minor': statesMinor,
  'school-talk': schoolTalk,
  retracts,
  'seeks-intimacy': seeksIntimacy,
  presses,
  'time-skip': timeSkip,
  dependence,
  isolation,
  'body-harm': bodyHarm,
  'harmful-plan': harmfulPlan,
  'wants-agreement': wantsAgreement,
  'wants-insult': wantsInsult,
} as const satisfies Readonly<Record<string, Family>>;

export type Intent = keyof typeof families | 'spending' | 'staying' | 'decision';

const isFamily = (name: string): name is keyof typeof families => Object.hasOwn(families, name);

/** A goodbye stands at the end of a message; a long story has such words in its middle. */
const endOf = (text: string): string => (text.length > 160 ? text.slice(-100) : text);

/** What a message wants, from normalised text; several at once are common. */
export const intentsOf = (text: string, lang: Language): ReadonlySet<Intent> => {
  const said = Object.keys(families)
    .filter(isFamily)
    .filter((name) => says(families[name], name === 'exit' ? endOf(text) : text, lang));
  const doubts: readonly (Intent | undefined)[] = [
    says(spending, text, lang) && hesitatesOverMoney(text) ? 'spending' : undefined,
    says(staying, text, lang) && waversOver(text) ? 'staying' : undefined,
    says(decision, text, lang) && waversOver(text) ? 'decision' : undefined,
  ];
  return new Set([...said, ...doubts.filter((doubt) => doubt !== undefined)]);
};
