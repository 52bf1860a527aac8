import type { Attestation, Day, Waiver } from '../model/evidence.ts';
import type { Problem } from '../model/failure.ts';
import type { ClauseRef } from '../model/measure.ts';
import { isDay } from './evidence-dates.ts';
import { didYouMean } from './suggestion.ts';
import type { Path, Source } from './yaml.ts';

/** A clause in full, with what is wrong with how it was written. */
interface ResolvedClause {
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
    const what = { en: `several measures have a clause ${written}`, zh: `有几部法规都含条款 ${written}` };
    return {
      ref: written,
      problems: [
        {
          code: 'ambiguous-clause',
          what,
          fix: { en: `write one of: ${matching.join(', ')}`, zh: `请写其中之一：${matching.join('、')}` },
          place,
        },
      ],
    };
  }
  const known = written.includes('#') ? refs : refs.map((ref) => ref.split('#')[1] ?? ref);
  const what = { en: `no measure has a clause ${written}`, zh: `没有法规含条款 ${written}` };
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
    noun: '佐证',
    from: { en: 'is dated', zh: '日期为' },
    future: { en: 'correct the date, or look at a later day with --as-of', zh: '改正日期，或用 --as-of 指定更晚的一天' },
    renew: {
      en: 'have its author look at the document again, then write the new date and expiry; until then the clause is open',
      zh: '请作者重新审阅文件，再写上新的日期和有效期；在此之前该条款视为空缺',
    },
  },
  waiver: {
    noun: '豁免',
    from: { en: 'was granted on', zh: '批准于' },
    future: { en: 'correct the date, or look at a later day with --as-of', zh: '改正日期，或用 --as-of 指定更晚的一天' },
    renew: {
      en: 'mend what was waived, or have the owner decide again; until then the waiver does not count',
      zh: '改正所豁免的事项，或请负责人重新决定；在此之前豁免不算数',
    },
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
      : [
          {
            code: 'no-such-day',
            what: { en: `the calendar has no ${day}`, zh: `日历上没有 ${day}` },
            fix: { en: 'write a day as 2026-01-31', zh: '日期写作 2026-01-31' },
            place: at(key),
          },
        ],
  );
  if (none.length > 0) return none;
  const subject = { en: `the ${noun} of clause ${clause}`, zh: `条款 ${clause} 的${words.noun}` };
  if (date !== undefined && expires < date) {
    const what = {
      en: `${subject.en} expires on ${expires}, before it ${words.from.en} ${date}`,
      zh: `${subject.zh}于 ${expires} 到期，早于其日期（${words.from.zh} ${date}）`,
    };
    return [
      {
        code: 'expires-before-date',
        what,
        fix: { en: 'write the last day on which it counts', zh: '写它有效的最后一天' },
        place: at('expires'),
      },
    ];
  }
  if (date !== undefined && date > asOf) {
    const what = {
      en: `${subject.en} ${words.from.en} ${date}, which lies ahead of ${asOf}`,
      zh: `${subject.zh}${words.from.zh} ${date}，晚于 ${asOf}`,
    };
    return [{ code: 'future-date', what, fix: words.future, place: at('date') }];
  }
  if (expires >= asOf) return [];
  return [
    {
      code: 'expired',
      what: {
        en: `${subject.en} expired on ${expires}; this is ${asOf}`,
        zh: `${subject.zh}已于 ${expires} 到期，以 ${asOf} 为准`,
      },
      fix: words.renew,
      place: at('expires'),
    },
  ];
};

export const attestationDates = (source: Source, attestation: Attestation, path: Path, asOf: Day): readonly Problem[] =>
  dateProblems(source, attestation, path, { noun: 'attestation', asOf });

export const waiverDates = (source: Source, waiver: Waiver, path: Path, asOf: Day): readonly Problem[] =>
  dateProblems(source, waiver, path, { noun: 'waiver', asOf });
