import type { Waived } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { waivedText } from '../words/evidence.ts';
import { outcomeName } from '../words/labels.ts';
import { punctuation } from '../words/phrases.ts';
import type { TestCase, Told } from './test-case.ts';

/** The waivers of every clause that a check fails; none when one of these clauses is not waived. */
const waiversOf = (check: string, report: Report): readonly Waived[] => {
  const failed = report.measures
    .flatMap(({ clauses }) => clauses)
    .filter(({ verdict }) => verdict.outcome === 'fail' && verdict.checks.includes(check));
  const waivers = failed.flatMap(({ waived }) => waived ?? []);
  return waivers.length < failed.length ? [] : waivers;
};

/** A failure that is waived for every clause it breaks is skipped, as the exit code passes over it; what was found stays beside it. */
export const waivedCases = (tests: readonly TestCase[], check: string, { report, lang }: Told): readonly TestCase[] => {
  const waivers = waiversOf(check, report);
  if (waivers.length === 0) return tests;
  const { list, semicolon } = punctuation[lang];
  const accepted = [...new Set(waivers.map((each) => waivedText(each, lang)))];
  return tests.map((test) => {
    if (test.verdict.kind !== 'failure') return test;
    const { message, body } = test.verdict;
    const said = `${outcomeName.fail[lang]}${list}${[...accepted, message].join(semicolon)}`;
    return { ...test, verdict: { kind: 'skipped', message: said }, output: `${test.output}\n${body}` };
  });
};
