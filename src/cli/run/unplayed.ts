import type { Catalogue } from '../../files/catalogue.ts';
import type { Cut } from '../../files/manifests.ts';
import type { SessionJudgement } from '../../judge/index.ts';
import { type Offered, plansOf } from '../../probe/index.ts';
import type { Selected } from './selection.ts';

/** Sessions that runs were cut off before, apart from those that were recorded. */
export type Unplayed = (recorded: ReadonlySet<string>) => readonly SessionJudgement[];

/** What a target offers decides how a session goes, not which there are. */
const anyTarget: Offered = { name: '', capabilities: new Set(), actions: new Set(), channels: [], clock: 'none' };

/**
 * Of a run that was cut off, what was recorded is a part of the proof: a duty kept in the three sessions that were played was not
 * kept in the thirty that were not. `cuts` is called when all recordings are read: a run under way is over by then.
 */
export const unplayedIn =
  (
    cuts: () => readonly Cut[],
    { checks, languages }: Pick<Selected, 'checks' | 'languages'>,
    { personas }: Catalogue,
  ): Unplayed =>
  (recorded) =>
    cuts().flatMap(({ languages: only, personas: cast, runs }) => {
      const selection = { languages: languages.filter((lang) => only?.includes(lang) ?? true), personas: cast, runs };
      return [...plansOf(checks, personas, anyTarget, selection)].flatMap(({ header: { session, probe } }) => {
        if (probe === undefined || recorded.has(session)) return [];
        const { digest: _, ...planned } = probe;
        const about = { ...planned, session };
        return [{ about, early: { outcome: 'not-tested', reasons: [{ code: 'not-played' }] }, obligations: [], messages: 0 }];
      });
    });
