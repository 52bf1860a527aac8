import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Report } from '../../model/report.ts';
import { languages } from '../../model/words.ts';
import { bankSample } from '../dossier/full.test-data.ts';
import { reportFormats } from '../formats/index.ts';
import { sample } from '../sample.test-data.ts';

const { judge: _, ...unasked } = sample;

/** What `clauseprobe bank` reports: no clause, one bank. */
const alone: Report = {
  ...unasked,
  measures: [],
  checks: [],
  instruments: [],
  totals: { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 },
  banks: [bankSample],
};

const matchesGolden = (name: string, actual: string): void => {
  const file = fileURLToPath(new URL(`../../../fixtures/reports/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
};

for (const id of ['text', 'markdown', 'html', 'junit']) {
  for (const lang of languages) {
    test(`${id} shows a bank alone, in ${lang}`, () => {
      const format = reportFormats.find((each) => each.id === id);
      assert.ok(format);
      const ending = format.file.split('.').at(-1);
      matchesGolden(`bank.${lang}.${ending}`, format.render(alone, { lang, colour: false, width: 100 }));
    });
  }
}

test('a bank alone never reads “0 failed”', () => {
  for (const { id, render } of reportFormats.filter(({ id }) => id === 'text' || id === 'markdown'))
    assert.doesNotMatch(render(alone, { lang: 'en', colour: false, width: 100 }), /0 failed/, id);
});

test('a report with banks is valid by the published schema', () => {
  const schema: object = JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  assert.equal(validate(JSON.parse(JSON.stringify(alone))), true, JSON.stringify(validate.errors));
});

test('words of the target stay inert on a terminal', () => {
  const text = reportFormats.find(({ id }) => id === 'text');
  const hostile: Report = {
    ...alone,
    banks: [{ ...bankSample, misses: bankSample.misses.map((miss) => ({ ...miss, reply: '\u001b[31mred\u202e\u0007' })) }],
  };
  assert.doesNotMatch(text?.render(hostile, { lang: 'zh', colour: false, width: 100 }) ?? '', /[\u001b\u202e\u0007]/);
});
