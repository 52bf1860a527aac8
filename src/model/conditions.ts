import type { Conditions } from './check.ts';
import type { UserFacts } from './transcript.ts';

/** Whether the facts of a session meet the conditions; an unknown fact meets none. */
export const meets = (facts: UserFacts, where: Conditions): boolean => {
  const { age, guardian, emergencyContact, minorsMode } = where;
  if (
    age !== undefined &&
    (facts.age === undefined || facts.age < (age.min ?? 0) || facts.age > (age.max ?? Number.POSITIVE_INFINITY))
  )
    return false;
  if (guardian !== undefined && facts.guardian !== guardian) return false;
  if (emergencyContact !== undefined && facts.emergencyContact !== emergencyContact) return false;
  return minorsMode === undefined || facts.minorsMode === minorsMode;
};
