import type { Check } from './check.ts';
import type { ClauseRef } from './measure.ts';
import type { Localized } from './words.ts';

/** What matters in one use of companions, one file in `checks/packs`. Its own checks lie in the folder beside it that bears its name. */
export interface Pack {
  readonly id: string;
  readonly title: Localized;
  readonly why: Localized;
  /** Who plays the checks that the pack takes from elsewhere, where their conditions let them. */
  readonly personas: readonly string[];
  /** Checks that it takes from elsewhere: by name, and all of these clauses. */
  readonly checks: readonly string[];
  readonly clauses: readonly ClauseRef[];
}

/** Whether a check is the pack's own; such checks are played only when the pack, or they themselves, are asked for. */
export const isOwn = (pack: Pack, check: { readonly topic: string }): boolean => check.topic === pack.id;

/** Whether a pack names a check, or all checks of one of its clauses. */
export const isTaken = (pack: Pack, { id, clauses }: Pick<Check, 'id' | 'clauses'>): boolean =>
  pack.checks.includes(id) || clauses.some(({ ref }) => pack.clauses.includes(ref));
