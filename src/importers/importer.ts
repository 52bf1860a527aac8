import type { Place } from '../model/failure.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Localized } from '../model/words.ts';

/** Where a foreign record stands. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
  /** Place of a value in the record, by keys and indices. */
  readonly place: (path: readonly (string | number)[]) => Place;
}

/** Makes our transcripts of foreign records: one file here, one line in `index.ts`. */
export interface Importer {
  readonly id: string;
  readonly title: Localized;
  /** Whether the record looks like this format at all. */
  readonly accepts: (value: unknown) => boolean;
  /** Throws `InvalidInput` naming every bad field. */
  readonly convert: (value: unknown, record: RecordPlace) => Transcript;
}
