import type { Check, Observation } from '../model/check.ts';
import type { Measure } from '../model/measure.ts';
import { isOwn, isTaken, type Pack } from '../model/pack.ts';
import { type CheckSummary, type JudgeReport, type Report, reportFormat } from '../model/report.ts';
import type { Setting } from '../model/setting.ts';
import type { CheckVerdict, Reason, SessionVerdict } from '../model/verdict.ts';
import { languages } from '../model/words.ts';
import { checkVerdict, clauseVerdict, type EntriesOf } from './roll-up.ts';
import type { SessionJudgement } from './session.ts';
import { entryOf, mayRuleOut, people, presentCalibrations, type Trust, type Word } from './standing.ts';
import { emptyTally } from './truth.ts';

/** What a report is made of. */
interface ReportInput {
  readonly version: string;
  readonly target: string;
  readonly measures: readonly Measure[];
  /** Selected checks. */
  readonly checks: readonly Check[];
  readonly verdicts: readonly SessionVerdict[];
  /** What the instruments said, with those that were asked. @default none was */
  readonly judgements?: readonly SessionJudgement[];
  readonly trust: Trust;
  readonly digests: Report['digests'];
  readonly volume: Report['volume'];
  readonly partial: boolean;
  /** Packs that were asked for. @default none */
  readonly packs?: readonly Pack[];
  /** What the operator set, in these and other checks. */
  readonly settings?: readonly Setting[];
  /** Why a check without any session is not tested. */
  readonly unplayed: Reason;
  /** What asking a model judge came to; absent when none took part. */
  readonly judge?: JudgeReport | undefined;
}

const looksFor = (observe: Observation): string => {
  if (observe.look === 'signal') return `${observe.signal} in ${observe.within.join(', ')}`;
  if (observe.look === 'event') return `event ${observe.event}${observe.where.by === undefined ? '' : ` by ${observe.where.by}`}`;
  return observe.look === 'canary' ? 'planted word' : `whole history by ${observe.action}`;
};

const summaryOf = (check: Check): CheckSummary => {
  const { id, topic, title, clauses, severity, why, proves, assumptions, needs } = check;
  const expectations = (['all', 'any', 'none'] as const).flatMap((list) =>
    check.expect[list].map((each) => ({ id: each.id, list, looks: looksFor(each.observe) })),
  );
  return { id, topic, title, clauses, severity, why, proves, assumptions, needs, expectations };
};

const signalsOf = (check: Check): readonly string[] =>
  [...check.expect.all, ...check.expect.any, ...check.expect.none].flatMap(({ observe }) =>
    observe.look === 'signal' ? [observe.signal] : [],
  );

const askedKey = ({ signal, lang, instrument }: Word): string => `${instrument} ${signal} ${lang}`;

/** Which instruments were asked about a signal in a language, by `askedKey`. */
const askedIn = (judgements: readonly SessionJudgement[]): ReadonlySet<string> => {
  const asked = new Set<string>();
  for (const { obligations } of judgements)
    for (const { signal: inquiry } of obligations.flatMap(({ findings }) => findings)) {
      if (inquiry === undefined) continue;
      const { id: signal, lang } = inquiry;
      for (const instrument of inquiry.asked) asked.add(askedKey({ signal, lang, instrument }));
    }
  return asked;
};

/** Who may rule a signal out may let it pass unseen. Of people nothing was measured: what they saw is so. */
export const rulingEntriesOf = (trust: Trust, judgements: readonly SessionJudgement[]): EntriesOf => {
  const asked = askedIn(judgements);
  const names = trust.instruments.map(({ name }) => name).filter((name) => name !== people);
  return (signal, lang) => {
    const words = names.map((instrument): Word => ({ signal, lang, instrument }));
    const ruling = words.filter((word) => asked.has(askedKey(word)) && mayRuleOut(trust, word));
    return ruling.flatMap((word) => entryOf(trust, word) ?? []);
  };
};

/** Packs with the checks that each plays: its own, and those it takes that are no other pack's. */
const playedBy = (packs: readonly Pack[], checks: readonly Check[]): NonNullable<Report['packs']> =>
  packs.map((pack) => {
    const { id, title } = pack;
    const plays = (check: Check): boolean =>
      isOwn(pack, check) || (isTaken(pack, check) && !packs.some((other) => isOwn(other, check)));
    return { id, title, checks: checks.filter(plays).map((check) => check.id) };
  });

/** The whole result of a run; a pure function of the recordings, the definitions and the calibration. */
export const buildReport = (input: ReportInput): Report => {
  const measured = presentCalibrations(input.trust);
  const entriesOf = rulingEntriesOf(input.trust, input.judgements ?? []);
  const byCheck = new Map<string, SessionVerdict[]>(input.checks.map((check) => [check.id, []]));
  for (const verdict of input.verdicts) byCheck.get(verdict.check)?.push(verdict);
  const verdicts = new Map<string, CheckVerdict>(
    input.checks.map((check) => [check.id, checkVerdict(check, byCheck.get(check.id) ?? [], entriesOf, input.unplayed)]),
  );
  const measures = input.measures.map((measure) => ({
    id: measure.id,
    title: measure.title,
    issuer: measure.issuer,
    inForce: measure.inForce,
    textBasis: measure.textBasis,
    sources: measure.sources,
    clauses: measure.clauses.map((clause) => ({ clause, verdict: clauseVerdict(measure, clause, input.checks, verdicts) })),
  }));
  const settings = (input.settings ?? []).filter((setting) => verdicts.has(setting.check));
  const packs = playedBy(input.packs ?? [], input.checks);
  const totals = { ...emptyTally };
  for (const { verdict } of measures.flatMap((measure) => measure.clauses)) totals[verdict.outcome] += 1;
  const spoken = new Set(input.checks.flatMap(signalsOf));
  const langs = languages.filter((lang) => input.verdicts.some((verdict) => verdict.lang === lang));
  return {
    format: reportFormat,
    tool: { name: 'clauseprobe', version: input.version },
    target: input.target,
    languages: langs,
    digests: input.digests,
    bars: input.trust.bars,
    measures,
    checks: input.checks.flatMap((check) => {
      const verdict = verdicts.get(check.id);
      return verdict === undefined ? [] : [{ check: summaryOf(check), verdict }];
    }),
    instruments: measured.flatMap(({ instrument, entries }) =>
      entries.filter(({ signal, lang }) => spoken.has(signal) && langs.includes(lang)).map((entry) => ({ instrument, ...entry })),
    ),
    totals,
    volume: input.volume,
    partial: input.partial,
    ...(packs.length === 0 ? {} : { packs }),
    ...(settings.length === 0 ? {} : { settings }),
    ...(input.judge === undefined ? {} : { judge: input.judge }),
  };
};
