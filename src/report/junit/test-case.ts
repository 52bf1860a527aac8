import type { Report } from '../../model/report.ts';
import type { CaseVerdict, Reason } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { frameLines } from '../text/frame.ts';
import { unpainted } from '../text/paint.ts';
import { type CheckResult, framesOf, reasonTexts } from '../view/outline.ts';
import { decided, detectableText, tallyText } from '../view/tally.ts';
import { outcomeName } from '../words/labels.ts';
import { percent } from '../words/numbers.ts';

/** How JUnit sees an outcome: our own trouble is an error, a missing capability is skipped, neither is a failure. */
export type TestVerdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failure'; readonly message: string; readonly body: string }
  | { readonly kind: 'error'; readonly type: string; readonly message: string }
  | { readonly kind: 'skipped'; readonly message: string };

export interface TestCase {
  readonly group: string;
  readonly name: string;
  readonly verdict: TestVerdict;
  readonly properties: readonly (readonly [string, string])[];
  readonly output: string;
}

/** Test cases that CI shows together: those of one measure. */
export interface Suite {
  readonly name: string;
  readonly tests: readonly TestCase[];
}

const troubles: readonly Reason['code'][] = ['transport', 'canned', 'incomplete'];

/** The verdict of something that neither passed nor failed. */
export const openVerdict = (
  outcome: 'inconclusive' | 'not-tested' | 'not-applicable',
  reasons: readonly Reason[],
  lang: Language,
): TestVerdict => {
  const trouble = reasons.find((reason) => troubles.includes(reason.code));
  const message = [outcomeName[outcome][lang], reasonTexts(reasons, lang).join('; ')].filter((part) => part !== '').join(': ');
  if (outcome === 'not-tested' && trouble !== undefined) return { kind: 'error', type: trouble.code, message };
  return { kind: 'skipped', message };
};

const caseVerdict = (verdict: CaseVerdict, result: CheckResult, lang: Language): TestVerdict => {
  if (verdict.outcome === 'pass') return { kind: 'passed' };
  if (verdict.outcome !== 'fail') return openVerdict(verdict.outcome, verdict.reasons, lang);
  const page = { lang, width: 100, paint: unpainted };
  const frames = framesOf(verdict).filter((frame) => frame.session.outcome === 'fail');
  const body = frames.map((frame) => frameLines(page, frame, result).join('\n')).join('\n\n');
  return {
    kind: 'failure',
    message: `${result.check.title[lang]}: ${reasonTexts(verdict.reasons, lang).join('; ')}`,
    body: `\n${body}\n`,
  };
};

/** Packs that play a check; nothing where none was asked for. */
const packProperty = ({ packs = [] }: Report, id: string): TestCase['properties'] => {
  const playing = packs.filter(({ checks }) => checks.includes(id)).map((pack) => pack.id);
  return playing.length === 0 ? [] : [['pack', playing.join(' ')]];
};

const properties = (verdict: CaseVerdict, { check, settings }: CheckResult, report: Report): TestCase['properties'] => {
  const { conformed, of } = decided(verdict);
  return [
    ...packProperty(report, check.id),
    ['clauses', check.clauses.map((clause) => clause.ref).join(' ')],
    ['severity', check.severity],
    ['outcome', verdict.outcome],
    ...settings.map(({ name, value, standard }) => [`set.${name}`, `${value} instead of ${standard}`] as const),
    ['conformed', `${conformed}/${of}`],
    ...(verdict.interval === undefined
      ? []
      : [['interval', `${percent(verdict.interval.lower)} ${percent(verdict.interval.upper)}`] as const]),
    ...(verdict.detectable === undefined ? [] : [['detectable', percent(verdict.detectable)] as const]),
  ];
};

/** What is told, and in which language. */
export interface Told {
  readonly report: Report;
  readonly lang: Language;
}

/** One test case per case of a check; a check that never came to a case is one test case. */
export const testCases = (result: CheckResult, measure: string, { report, lang }: Told): readonly TestCase[] => {
  const { check, verdict } = result;
  const group = `${measure}.${check.topic}`;
  if (verdict.cases.length === 0) {
    const outcome = verdict.outcome === 'pass' || verdict.outcome === 'fail' ? 'not-tested' : verdict.outcome;
    const properties = packProperty(report, check.id);
    return [{ group, name: check.id, verdict: openVerdict(outcome, verdict.reasons, lang), properties, output: '' }];
  }
  return verdict.cases.map((each) => ({
    group,
    name: `${check.id} [${each.persona}, ${each.lang}]`,
    verdict: caseVerdict(each, result, lang),
    properties: properties(each, result, report),
    output: [tallyText(each, lang), detectableText(each, lang) ?? ''].filter((line) => line !== '').join('\n'),
  }));
};
