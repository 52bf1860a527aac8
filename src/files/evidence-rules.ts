import type { Attestation, Day, Waiver } from '../model/evidence.ts';
import type { Problem } from '../model/failure.ts';
import type { ClauseRef } from '../model/measure.ts';
import { isDay } from './evidence-dates.ts';
import { didYouMean } from './suggestion.ts';
import type { Path, Source } from './yaml.ts';

/** A clause in full, with what is wrong with how it was written. */
export interface ResolvedClause {
  readonly ref: ClauseRef;
  readonly problems: readonly Problem[];
}

/** Clauses may be written in full, or by number where only one measure has it. */
export const resolvedClause = (source: Source, written: string, path: Path, refs: readonly ClauseRef[]): ResolvedClause => {
  if (refs.includes(written)) return { ref: written, problems: [] };
  const place = source.place(path);
  const matching = refs.filter((ref) => ref.split('#')[1] === written);
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return { ref: only, problems: [] };
  if (only !== undefined) {
    const what = `several measures have a clause ${written}`;
    return { ref: written, problems: [{ code: 'ambiguous-clause', what, fix: `write one of: ${matching.join(', ')}`, place }] };
  }
  const known = written.includes('#') ? refs : refs.map((ref) => ref.split('#')[1] ?? ref);
  const what = `no measure has a clause ${written}`;
  return { ref: written, problems: [{ code: 'unknown-clause', what, fix: didYouMean(written, known), place }] };
};

/** Days of an entry, whatever it is. */
interface Dated {
  readonly clause: ClauseRef;
  readonly date?: Day;
  readonly expires: Day;
}

const wording = {
  attestation: {
    from: 'is dated',
    future: 'correct the date, or look at a later day with --as-of',
    renew: 'have its author look at the document again, then write the new date and expiry; until then the clause is open',
  },
  waiver: {
    from: 'was granted on',
    future: 'correct the date, or look at a later day with --as-of',
    renew: 'mend what was waived, or have the owner decide again; until then the waiver does not count',
  },
} as const;

const dateProblems = (
  source: Source,
  { clause, date, expires }: Dated,
  path: Path,
  { noun, asOf }: { readonly noun: keyof typeof wording; readonly asOf: Day },
): readonly Problem[] => {
  const words = wording[noun];
  const at = (key: 'date' | 'expires') => source.place([...path, key]);
  const none = (
    [
      ['date', date],
      ['expires', expires],
    ] as const
  ).flatMap(([key, day]) =>
    day === undefined || isDay(day)
      ? []
      : [{ code: 'no-such-day', what: `the calendar has no ${day}`, fix: 'write a day as 2026-01-31', place: at(key) }],
  );
  if (none.length > 0) return none;
  const subject = `the ${noun} of clause ${clause}`;
  if (date !== undefined && expires < date) {
    const what = `${subject} expires on ${expires}, before it ${words.from} ${date}`;
    return [{ code: 'expires-before-date', what, fix: 'write the last day on which it counts', place: at('expires') }];
  }
  if (date !== undefined && date > asOf) {
    const what = `${subject} ${words.from} ${date}, which lies ahead of ${asOf}`;
    return [{ code: 'future-date', what, fix: words.future, place: at('date') }];
  }
  if (expires >= asOf) return [];
  return [{ code: 'expired', what: `${subject} expired on ${expires}; this is ${asOf}`, fix: words.renew, place: at('expires') }];
};

export const attestationDates = (source: Source, attestation: Attestation, path: Path, asOf: Day): readonly Problem[] =>
  dateProblems(source, attestation, path, { noun: 'attestation', asOf });

export const waiverDates = (source: Source, waiver: Waiver, path: Path, asOf: Day): readonly Problem[] =>
  dateProblems(source, waiver, path, { noun: 'waiver', asOf });
