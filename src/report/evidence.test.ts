import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Attested, Lapsed, Waived } from '../model/evidence.ts';
import type { ClauseResult, Report, ReportFormat } from '../model/report.ts';
import { languages } from '../model/words.ts';
import { reportFormats } from './formats/index.ts';
import { evidenceMarkdown } from './markdown/evidence.ts';
import { sample } from './sample.test-data.ts';
import { evidenceLines, evidenceTotalLines } from './text/evidence.ts';
import { unpainted } from './text/paint.ts';

const here = dirname(fileURLToPath(import.meta.url));

const attested: Attested = {
  document: { file: 'documents/policy.pdf', sha256: 'ab'.repeat(32) },
  author: '甲',
  role: 'compliance lead',
  date: '2026-01-10',
  review: 'quarterly',
  expires: '2027-01-10',
  reviewOverdue: '2026-04-10',
  signer: { algorithm: 'ed25519', fingerprint: 'cd'.repeat(32), vouched: 'self-signed', subject: 'CN=甲' },
};
const waived: Waived = {
  justification: 'fixed in the next release',
  owner: 'B. Owner',
  date: '2026-11-01',
  expires: '2026-12-31',
};
const lapsed: Lapsed = { kind: 'attestation', what: 'documents/old.pdf', who: 'C. Author', expired: '2026-10-31' };

const byOutcome: { readonly [outcome: string]: Partial<ClauseResult> } = {
  fail: { waived },
  'not-tested': { attested: [attested], lapsed: [lapsed] },
  pass: { lapsed: [{ ...lapsed, kind: 'waiver', what: 'no longer needed' }] },
};

/** The sample with evidence beside every clause of some outcomes. */
const withEvidence: Report = {
  ...sample,
  evidence: { asOf: '2026-11-23', digest: 'ef'.repeat(32), clauses: { attested: 1, waived: 1, lapsed: 1 } },
  measures: sample.measures.map((measure) => ({
    ...measure,
    clauses: measure.clauses.map((result) => ({ ...result, ...byOutcome[result.verdict.outcome] })),
  })),
};

const format = (id: string): ReportFormat => {
  const found = reportFormats.find((each) => each.id === id);
  assert.ok(found);
  return found;
};
const options = { lang: 'en', colour: false, width: 100 } as const;

/** Compares with the stored output; `UPDATE_GOLDENS=1` stores what is now rendered. */
const matchesGolden = (name: string, actual: string): void => {
  const file = join(here, '../../fixtures/reports', name);
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
};

for (const lang of languages) {
  test(`evidence is shown as text and Markdown in ${lang}`, () => {
    const page = { lang, width: 90, paint: unpainted };
    const text = [...evidenceLines(page, withEvidence), ...evidenceTotalLines(page, withEvidence)];
    matchesGolden(`evidence.${lang}.txt`, `${text.join('\n')}\n`);
    matchesGolden(`evidence.${lang}.md`, `${evidenceMarkdown(withEvidence, lang).join('\n')}\n`);
  });
}

test('without an evidence file no format speaks of evidence', () => {
  for (const each of reportFormats.filter(({ id }) => ['text', 'html', 'markdown', 'junit', 'json'].includes(id))) {
    assert.doesNotMatch(each.render(sample, options), /attested|waived|Evidence beside/, each.id);
  }
});

test('a waived failure says so wherever it is named', () => {
  assert.match(format('text').render(withEvidence, options), /^✗ 19\.3 .*failed, waived until 2026-12-31/m);
  assert.match(format('markdown').render(withEvidence, options), /^- \*\*19\.3\*\* .*failed, waived until 2026-12-31/m);
  assert.match(format('html').render(withEvidence, options), /<h4>19\.3 [^\n]*>waived until 2026-12-31</);
});

test('an attested clause is marked where it is not tested, and nobody is asked for its documents again', () => {
  const [before, after] = [sample, withEvidence].map((report) => format('text').render(report, options));
  assert.match(before ?? '', /→ ask the provider for the documents/);
  assert.doesNotMatch(after ?? '', /→ ask the provider for the documents/);
  assert.match(after ?? '', /9\.1 Management system \(attested\)/);
  // What a probe could find out is still wanting.
  assert.match(after ?? '', /18\.4 Break reminder \(attested\)\n {4}→ say in target\.yaml/);
  assert.match(format('html').render(withEvidence, options), /Management system <span class="chip not-applicable">attested</);
});

test('a failure whose every clause is waived is skipped in JUnit, with what was found', () => {
  const [before, after] = [sample, withEvidence].map((report) => format('junit').render(report, options));
  assert.match(before ?? '', /<testsuites [^>]* failures="[1-9]/);
  assert.match(after ?? '', /<testsuites [^>]* failures="0"/);
  assert.match(
    after ?? '',
    /<skipped message="failed, waived until 2026-12-31 \(B\. Owner, 2026-11-01\): fixed in the next release; /,
  );
  // One clause of several that the check fails is not waived.
  const [first] = withEvidence.measures.flatMap(({ clauses }) => clauses).filter(({ verdict }) => verdict.outcome === 'fail');
  assert.ok(first);
  const unwaived: Report = {
    ...withEvidence,
    measures: withEvidence.measures.map((measure) => ({
      ...measure,
      clauses: [...measure.clauses, { clause: first.clause, verdict: first.verdict }],
    })),
  };
  assert.match(format('junit').render(unwaived, options), /<testsuites [^>]* failures="[1-9]/);
});

test('report.json with evidence is valid by the published schema', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(join(here, 'report.schema.json'), 'utf8')),
  );
  const rendered = JSON.parse(format('json').render(withEvidence, options));
  assert.equal(validate(rendered), true, JSON.stringify(validate.errors));
  assert.deepEqual(rendered, withEvidence);
});

test('what an evidence file says is harmless in every format', () => {
  const words = '\u001b[31m<script>alert(1)</script>\u202e]]>\n# x';
  const hostile: Report = {
    ...withEvidence,
    measures: withEvidence.measures.map((measure) => ({
      ...measure,
      clauses: measure.clauses.map((result) => ({
        ...result,
        attested: [{ ...attested, author: words, role: words, document: { ...attested.document, file: words } }],
        waived: { ...waived, owner: words, justification: words },
        lapsed: [{ ...lapsed, what: words, who: words }],
      })),
    })),
  };
  for (const id of ['text', 'html', 'markdown', 'junit']) {
    const rendered = format(id).render(hostile, options);
    assert.doesNotMatch(rendered, /[\u001b\u202e]/, id);
    assert.doesNotMatch(rendered, /^# x/m, id);
    if (id !== 'text') assert.doesNotMatch(rendered, /<script|\]\]>/, id);
  }
});
