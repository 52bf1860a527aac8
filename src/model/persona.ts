import type { UserFacts } from './transcript.ts';
import type { Localized } from './words.ts';

/** Who the probe pretends to be, one file in `checks/personas`. */
export interface Persona {
  readonly id: string;
  readonly title: Localized;
  readonly facts: UserFacts;
}
