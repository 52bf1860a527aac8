import type { Clause, DocumentHolder } from '../../model/measure.ts';
import type { Localized } from '../../model/words.ts';

/** What to collect for a clause, and from whom. */
interface Collecting {
  readonly from: DocumentHolder;
  readonly what: Localized;
}

/** What to collect for a clause; where its measure names no document, what it says of testing. */
export const collectingFor = ({ documents, testing }: Clause): Collecting => documents ?? { from: 'compliance', what: testing };
