import { type Capability, capabilities } from '../model/check.ts';
import type { Channel } from '../model/transcript.ts';
import type { ActionTemplate, HttpJsonOptions } from './target-file.ts';
import { factVariables, variablesIn } from './template.ts';

/** What a session of this target can see and do, computed from the target file. */
interface Offers {
  readonly capabilities: ReadonlySet<Capability>;
  readonly channels: readonly Channel[];
}

/** What an adapter adds to the HTTP options. */
export interface Extras {
  /** The prompt in front of our history depends on the persona. */
  readonly personas: boolean;
}

/** Capability an action of this name stands for; undefined for actions no capability covers. */
export const capabilityOf = (action: string): Capability | undefined => {
  const named = capabilities.find((capability) => capability === action);
  if (named !== undefined) return named;
  return families.find(([names]) => names.test(action))?.[1];
};

/** Capabilities that several actions share. */
const families: readonly (readonly [RegExp, Capability])[] = [
  [/^exit(-|$)/, 'exit-control'],
  [/^training-consent-/, 'training-consent'],
  [/^minors-mode(-|$)/, 'minors-mode'],
  [/^(agreement-read|register(ed)?-|register$|chat-(unregistered|without-agreement)$)/, 'registration'],
  [/^contact-/, 'contact-settings'],
  [/^(guardian-consent-|chat-attempt$|child-records$)/, 'guardian-consent'],
  [/^usage-limit-/, 'usage-limit'],
  [/^guardian-overview$/, 'guardian-overview'],
  [/character-/, 'character-block'],
  [/^(guardian-spend-limit$|purchase-)/, 'spend-limit'],
  [/^age-band-/, 'age-bands'],
  [/^age-appeal-/, 'age-appeal'],
  [/^intimate-catalogue$/, 'character-catalogue'],
];

/** Capabilities and channels of an HTTP target. */
export const offersOf = (
  options: HttpJsonOptions,
  actions: { readonly [name: string]: ActionTemplate },
  extras: Extras,
): Offers => {
  const used = variablesIn([options.session, options.message]);
  const { message } = options;
  const says: readonly (readonly [Capability, boolean])[] = [
    ['chat', true],
    ['notices', typeof options.notices === 'object' || message.stream?.notice !== undefined],
    ['notifications', options.notifications !== undefined],
    ['clock', options.clock !== undefined],
    ['session-end', options.ended !== undefined],
    ['personas', extras.personas || factVariables.some((name) => used.has(name))],
    ['new-session', options.session !== undefined || used.has('messages') || used.has('session')],
    ['labels', options.label !== undefined],
  ];
  const direct = says.flatMap(([capability, has]) => (has ? [capability] : []));
  const byAction = Object.keys(actions).flatMap((action) => capabilityOf(action) ?? []);
  const seen: readonly Channel[] = ['notices', 'notifications', 'timestamps', 'session-end', 'labels'];
  const capabilities = new Set([...direct, ...byAction]);
  // Where nothing is shown, nothing goes unseen.
  const isSeen = (channel: Channel): boolean =>
    channel === 'timestamps' || capabilities.has(channel) || (channel === 'notices' && options.notices === 'none');
  return { capabilities, channels: seen.filter(isSeen) };
};
