import type { Catalogue } from '../../files/catalogue.ts';
import type { Check } from '../../model/check.ts';
import { meets } from '../../model/conditions.ts';
import { isOwn, isTaken, type Pack } from '../../model/pack.ts';

/** A check as the packs play it: by those of their personas that meet its conditions, else by its own. */
const recast = (check: Check, packs: readonly Pack[], { personas }: Catalogue): Check => {
  const wanted = new Set(packs.flatMap((pack) => pack.personas));
  const fit = personas.filter(({ id, facts }) => wanted.has(id) && meets(facts, check.where)).map(({ id }) => id);
  return check.probe === undefined || fit.length === 0 ? check : { ...check, probe: { ...check.probe, personas: fit } };
};

/** Checks that belong to no pack. */
export const commonChecks = ({ checks, packs }: Catalogue): readonly Check[] =>
  checks.filter((check) => !packs.some((pack) => isOwn(pack, check)));

/** Checks that packs play: their own as they are, those from elsewhere by the packs' personas. */
export const playedInAll = (packs: readonly Pack[], catalogue: Catalogue): readonly Check[] => {
  const common = new Set(commonChecks(catalogue));
  return catalogue.checks.flatMap((check) => {
    if (packs.some((pack) => isOwn(pack, check))) return [check];
    const taking = common.has(check) ? packs.filter((pack) => isTaken(pack, check)) : [];
    return taking.length === 0 ? [] : [recast(check, taking, catalogue)];
  });
};

export const playedIn = (pack: Pack, catalogue: Catalogue): readonly Check[] => playedInAll([pack], catalogue);
