import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Report } from '../model/report.ts';
import { languages } from '../model/words.ts';
import { reportFormats } from './formats/index.ts';
import { style, styleHash } from './html/style.ts';
import { keyOrder } from './key-order.ts';
import { sample } from './sample.test-data.ts';

const here = dirname(fileURLToPath(import.meta.url));
const goldens = join(here, '../../fixtures/reports');

/** Compares with the stored output; `UPDATE_GOLDENS=1` stores what is now rendered. */
const matchesGolden = (name: string, actual: string): void => {
  const file = join(goldens, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(file, actual);
  }
  assert.equal(actual, readFileSync(file, 'utf8'));
};

for (const format of reportFormats) {
  for (const lang of languages) {
    test(`${format.id} renders the sample in ${lang}`, () => {
      const name = format.file.replace('.', `.${lang}.`);
      matchesGolden(name, format.render(sample, { lang, colour: false, width: 100 }));
    });
  }
}

test('the text format colours meanings, and nothing else changes', () => {
  const text = reportFormats.find((format) => format.id === 'text');
  assert.ok(text);
  const coloured = text.render(sample, { lang: 'en', colour: true, width: 100 });
  const plain = text.render(sample, { lang: 'en', colour: false, width: 100 });
  assert.notEqual(coloured, plain);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
});

test('the text format keeps to its width', () => {
  const text = reportFormats.find((format) => format.id === 'text');
  assert.ok(text);
  const lines = text.render(sample, { lang: 'en', colour: false, width: 72 }).split('\n');
  const long = lines.filter((line) => line.length > 72 && !line.includes('╭─') && !line.includes('clauseprobe'));
  // Totals stay on one line to be found by search; a path does not break, nor do the words after carets at the edge.
  assert.deepEqual(
    long.filter((line) => !line.includes('.jsonl') && !line.includes('^') && !line.includes(' · ')),
    [],
  );
});

const partial: Report = { ...sample, partial: true, instruments: [], measures: [], checks: [] };

for (const format of reportFormats) {
  test(`${format.id} renders an empty, partial report`, () => {
    for (const lang of languages) assert.ok(format.render(partial, { lang, colour: false, width: 100 }).length > 0);
  });
}

const schemaText = readFileSync(join(here, 'report.schema.json'), 'utf8');

test('report.json is valid by the published schema', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(schemaText));
  const json = reportFormats.find((format) => format.id === 'json');
  assert.ok(json);
  const rendered = JSON.parse(json.render(sample, { lang: 'en', colour: false, width: 100 }));
  assert.equal(validate(rendered), true, JSON.stringify(validate.errors));
  assert.deepEqual(rendered, sample);
  assert.equal(validate({ ...rendered, surprise: 1 }), false);
});

test('the key order names every key of the schema once', () => {
  const keys = new Set<string>();
  JSON.parse(schemaText, (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const each of Object.keys(value)) keys.add(each);
    return value;
  });
  assert.deepEqual(
    [...keys].filter((key) => !keyOrder.includes(key)),
    [],
  );
  assert.equal(new Set(keyOrder).size, keyOrder.length);
});

test('the content policy admits the style by its hash', () => {
  assert.equal(styleHash, createHash('sha256').update(style).digest('base64'));
});
