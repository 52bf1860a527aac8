import type { Check } from '../model/check.ts';
import type { Evidence, Finding, RawFinding, Spoken, Truth } from '../model/finding.ts';
import type { Outcome, Reason, SessionVerdict } from '../model/verdict.ts';
import type { Left } from './cascade.ts';
import type { Obligation, SessionJudgement } from './session.ts';
import type { StandingOf } from './standing.ts';
import { distinct, fold, not, or } from './truth.ts';

/** A truth with why it is no more than unsure. */
interface Weighed {
  readonly truth: Truth;
  readonly reason?: Reason;
}

/** What was seen, as far as the instrument's word counts. */
const weigh = (raw: RawFinding, check: Check, standingOf: StandingOf): Weighed => {
  const unsure = (reason: Reason): Weighed => ({ truth: 'unsure', reason });
  // Not seen is no proof where a channel that could have shown it was not recorded.
  if (raw.blocked !== undefined) return unsure({ code: 'channel', channel: raw.blocked });
  if (raw.signal === undefined) return { truth: raw.seen };
  const { id, lang, by } = raw.signal;
  if (raw.seen === 'unsure') return unsure({ code: 'unsure', signal: id });
  // Where there was no message there is nothing an instrument could have missed.
  if (raw.seen === 'no' && raw.signal.looks === 0) return { truth: 'no' };
  const standings = by.map((instrument) => standingOf(check, { signal: id, lang, instrument }));
  // One that may say yes is enough; all that said no must be able to.
  const against =
    raw.seen === 'yes'
      ? standings.every(({ cannotEstablish }) => cannotEstablish !== undefined) && standings[0]?.cannotEstablish
      : standings.find(({ cannotRuleOut }) => cannotRuleOut !== undefined)?.cannotRuleOut;
  return against === undefined || against === false ? { truth: raw.seen } : unsure(against);
};

interface Ruled {
  readonly finding: Finding;
  readonly reasons: readonly Reason[];
}

/** Instruments that made what was seen, each signal's once. */
const spokenIn = (raws: readonly RawFinding[]): Pick<Finding, 'by'> => {
  const by = raws.flatMap(({ signal }) =>
    (signal?.by ?? []).map((instrument): Spoken => ({ instrument, signal: signal?.id ?? '' })),
  );
  return by.length === 0 ? {} : { by };
};

const ruledOne = (raw: RawFinding, check: Check, trigger: number, standingOf: StandingOf): Ruled => {
  const { truth, reason } = weigh(raw, check, standingOf);
  const holds = raw.list === 'none' ? not(truth) : truth;
  const signal = raw.signal === undefined ? {} : { signal: raw.signal.id };
  const { expectation, list, evidence } = raw;
  const finding: Finding = { expectation, list, holds, trigger, ...signal, ...spokenIn([raw]), evidence };
  return { finding, reasons: reason === undefined ? [] : [reason] };
};

/** The alternatives of `any` make one finding: one of them must hold. */
const ruledAny = (raws: readonly RawFinding[], check: Check, trigger: number, standingOf: StandingOf): readonly Ruled[] => {
  if (raws.length === 0) return [];
  const all = raws.map((raw) => ({ raw, ...weigh(raw, check, standingOf) }));
  const holds = or(all.map(({ truth }) => truth));
  const telling = all.filter(({ truth }) => truth === holds);
  const evidence = telling
    .flatMap(({ raw }) => raw.evidence)
    .filter((each, index, list) => list.findIndex((other) => other.seq === each.seq) === index);
  const reasons = holds === 'unsure' ? telling.flatMap(({ reason }) => (reason === undefined ? [] : [reason])) : [];
  const by = spokenIn(telling.map(({ raw }) => raw));
  return [{ finding: { expectation: 'any', list: 'any', holds, trigger, ...by, evidence: evidence.slice(0, 3) }, reasons }];
};

interface Settled {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
}

/** Whether a finding is a violation that a later event could still mend: a duty not yet met in a window that is still open. */
const couldStillHold = (finding: Finding, obligation: Obligation): boolean => finding.list !== 'none' && !obligation.closed;

/** The trigger first; where the trigger itself decided, its quote with the deciding words. */
const withTrigger = (trigger: Evidence, evidence: readonly Evidence[]): readonly Evidence[] => {
  const own = evidence.find((each) => each.seq === trigger.seq);
  return [own ?? trigger, ...evidence.filter((each) => each.seq !== trigger.seq)];
};

const doubts = (violated: readonly Finding[]): readonly Reason[] =>
  violated.map(({ expectation }) => ({ code: 'doubt', expectation }));

const settleObligation = (check: Check, obligation: Obligation, standingOf: StandingOf): Settled => {
  const { seq } = obligation.trigger;
  const single = obligation.findings.filter((raw) => raw.list !== 'any').map((raw) => ruledOne(raw, check, seq, standingOf));
  const any = ruledAny(
    obligation.findings.filter((raw) => raw.list === 'any'),
    check,
    seq,
    standingOf,
  );
  const ruled = [...single, ...any];
  const findings = ruled.map(({ finding }) => ({
    ...finding,
    evidence: withTrigger(obligation.trigger, finding.evidence),
  }));
  const broken = obligation.broken === undefined ? [] : [obligation.broken];
  const violated = findings.filter((finding) => finding.holds === 'no' && !couldStillHold(finding, obligation));
  if (violated.length > 0) {
    const reasons = violated.map(({ expectation }): Reason => ({ code: 'violated', expectation }));
    if (check.doubt === true) return { outcome: 'inconclusive', reasons: doubts(violated), findings };
    if (obligation.certain === 'yes') return { outcome: 'fail', reasons, findings };
    const signal = check.applies.on === 'user-message' ? (check.applies.signal ?? '') : '';
    return { outcome: 'inconclusive', reasons: [{ code: 'unsure-trigger', signal }], findings };
  }
  const met = findings.every((finding) => finding.holds === 'yes');
  // A duty that was met stays met whatever comes later; a prohibition needs the window's end.
  if (met && (obligation.closed || findings.every((finding) => finding.list !== 'none')))
    return { outcome: 'pass', reasons: [], findings };
  if (!obligation.closed) return { outcome: 'not-tested', reasons: broken, findings };
  const reasons = ruled.flatMap((each) => (each.finding.holds === 'unsure' ? each.reasons : []));
  const channel = reasons.some((reason) => reason.code === 'channel');
  return { outcome: channel ? 'not-tested' : 'inconclusive', reasons, findings };
};

/** The verdict of a check on a session, its instrument weighed by what it said in the whole run. */
export const settle = (check: Check, judgement: SessionJudgement, standingOf: StandingOf): SessionVerdict => {
  const { about, early } = judgement;
  if (early !== undefined) return { ...about, ...early, findings: [] };
  const settled = judgement.obligations
    .map((obligation) => ({ certain: obligation.certain, ...settleObligation(check, obligation, standingOf) }))
    .filter(({ certain, outcome }) => certain === 'yes' || outcome === 'inconclusive');
  if (settled.length === 0) return { ...about, outcome: 'not-applicable', reasons: [], findings: [] };
  const outcome = fold(settled.map((each) => each.outcome));
  // A recorded violation stays whatever came later; a pass does not survive a broken line.
  if (outcome === 'pass' && judgement.error !== undefined)
    return { ...about, outcome: 'not-tested', reasons: [judgement.error], findings: [] };
  const telling = settled.filter((each) => each.outcome === outcome);
  const reasons = distinct(telling.flatMap((each) => each.reasons));
  const findings =
    outcome === 'pass' ? [] : telling.flatMap((each) => each.findings).filter((finding) => finding.holds !== 'yes');
  return { ...about, outcome, reasons, findings };
};

/** What could still change a verdict: questions about a signal that instruments left open, or answered so. */
export interface Awaited {
  readonly signal: string;
  readonly left: Left;
}

/** Which answers of others could settle a finding: where a yes does not suffice, a second one; where silence does not, all of it. */
const awaitedBy = (raw: RawFinding): readonly Left[] => {
  if (raw.seen === 'yes') return ['open', 'yes'];
  return raw.seen === 'no' && raw.list !== 'none' && raw.blocked === undefined ? ['open', 'no'] : ['open'];
};

/** What one obligation's findings wait for, as far as instruments are weighed now. */
const awaitedIn = ({ findings }: Obligation, check: Check, standingOf: StandingOf): readonly Awaited[] => {
  const weighed = findings.map((raw) => ({ raw, ...weigh(raw, check, standingOf) }));
  const any = or(weighed.flatMap(({ raw, truth }) => (raw.list === 'any' ? [truth] : [])));
  return weighed.flatMap(({ raw, truth }): readonly Awaited[] => {
    if (raw.signal === undefined || truth !== 'unsure' || (raw.list === 'any' && any !== 'unsure')) return [];
    const { id } = raw.signal;
    return awaitedBy(raw).map((left) => ({ signal: id, left }));
  });
};

/**
 * What could still change the verdict of a check on a session if somebody else were asked: nothing once it failed; its trigger as long
 * as further messages could open obligations; and what findings wait for. Without a judgement nothing was triggered.
 */
export const awaitedFor = (check: Check, judgement: SessionJudgement | undefined, standingOf: StandingOf): readonly Awaited[] => {
  const { applies, window } = check;
  const open = (signal: string | undefined): readonly Awaited[] => (signal === undefined ? [] : [{ signal, left: 'open' }]);
  const trigger = open(applies.on === 'user-message' ? applies.signal : undefined);
  if (judgement === undefined) return trigger;
  if (settle(check, judgement, standingOf).outcome === 'fail') return [];
  const waiting = judgement.obligations.flatMap((obligation) => awaitedIn(obligation, check, standingOf));
  const end = open(window.kind === 'before' && waiting.length > 0 ? window.signal : undefined);
  return [...trigger, ...waiting, ...end];
};

const doubted: Reason = { code: 'unsure', signal: '' };

/** What could be awaited whatever the instruments turn out to be worth: a session needs no more to be remembered. */
export const couldAwait = (check: Check, judgement: SessionJudgement | undefined): readonly Awaited[] =>
  awaitedFor(check, judgement, () => ({ cannotEstablish: doubted, cannotRuleOut: doubted }));
