import type { Catalogue } from '../../files/catalogue.ts';
import type { SessionJudgement } from '../../judge/index.ts';
import type { Check } from '../../model/check.ts';
import type { Transcript } from '../../model/transcript.ts';
import { probeDigest } from '../../probe/plan.ts';

/** Digests of the present probes of checks, by their ids. */
export type PresentProbes = ReadonlyMap<string, ReadonlySet<string>>;

/** Probes of checks whose numbers can be set: a number may shape what a probe does. */
export const presentProbes = (checks: readonly Check[], { personas }: Catalogue): PresentProbes =>
  new Map(
    checks
      .filter(({ parameters }) => parameters.length > 0)
      .map(({ id, probe }) => {
        const cast = personas.filter((persona) => probe?.personas.includes(persona.id));
        const digests = (probe?.variants ?? []).flatMap((variant) => cast.map((persona) => probeDigest(variant, persona)));
        return [id, new Set(digests)];
      }),
  );

/** What is to be said of a session whose probe would be played differently now; undefined when it would not. */
export const staleJudgement = ({ header, origin }: Transcript, present: PresentProbes): SessionJudgement | undefined => {
  const { probe, session } = header;
  if (probe === undefined || present.get(probe.check)?.has(probe.digest) !== false) return undefined;
  const { digest: _, ...played } = probe;
  return {
    about: { ...played, session, ...(origin === undefined ? {} : { origin }) },
    early: { outcome: 'not-tested', reasons: [{ code: 'stale-probe' }] },
    obligations: [],
    messages: 0,
  };
};
