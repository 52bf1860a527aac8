import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { joinMarkup, type Markup, markup } from '../markup.ts';
import { bankSuites } from './bank.ts';
import { suitesOf } from './suites.ts';
import type { Suite, TestCase } from './test-case.ts';

const element = (test: TestCase): Markup => {
  const { verdict } = test;
  switch (verdict.kind) {
    case 'passed':
      return markup``;
    case 'failure':
      return markup`      <failure type="violated" message="${verdict.message}">${verdict.body}</failure>\n`;
    case 'error':
      return markup`      <error type="${verdict.type}" message="${verdict.message}"></error>\n`;
    case 'skipped':
      return markup`      <skipped message="${verdict.message}"/>\n`;
    default:
      return verdict satisfies never;
  }
};

const testCase = (test: TestCase): Markup => {
  const properties = test.properties.map(([name, value]) => markup`        <property name="${name}" value="${value}"/>\n`);
  const listed = properties.length === 0 ? markup`` : markup`      <properties>\n${joinMarkup(properties)}      </properties>\n`;
  const said = test.output === '' ? markup`` : markup`      <system-out>${test.output}</system-out>\n`;
  return markup`    <testcase classname="${test.group}" name="${test.name}" time="0">\n${listed}${element(test)}${said}    </testcase>\n`;
};

const count = (tests: readonly TestCase[], kind: TestCase['verdict']['kind']): number =>
  tests.filter((test) => test.verdict.kind === kind).length;

const counts = (tests: readonly TestCase[]): Markup =>
  markup`tests="${tests.length}" failures="${count(tests, 'failure')}" errors="${count(tests, 'error')}" skipped="${count(tests, 'skipped')}" time="0"`;

const suite = (each: Suite): Markup =>
  markup`  <testsuite name="${each.name}" ${counts(each.tests)}>\n${joinMarkup(each.tests.map(testCase))}  </testsuite>\n`;

/** The whole file; names do not depend on the language, so that CI can follow a case over time. */
export const junitDocument = (report: Report, lang: Language): string => {
  const suites = [...suitesOf(report, lang), ...bankSuites(report, lang)];
  const all = suites.flatMap((each) => each.tests);
  const body = markup`<testsuites name="clauseprobe" ${counts(all)}>\n${joinMarkup(suites.map(suite))}</testsuites>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.markup}`;
};
