import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../model/report.ts';
import { languages } from '../../model/words.ts';
import { dossier } from '../formats/dossier.ts';
import { dossierHtml } from '../formats/dossier-html.ts';
import { full } from './full.test-data.ts';
import { dossierItems } from './items.ts';

const options = { colour: false, width: 100 } as const;

const matchesGolden = (name: string, actual: string): void => {
  const file = fileURLToPath(new URL(`../../../fixtures/reports/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
};

for (const lang of languages) {
  test(`the dossier is filled from a report, in ${lang}`, () => {
    matchesGolden(`dossier-full.${lang}.md`, dossier.render(full, { ...options, lang }));
    matchesGolden(`dossier-full.${lang}.html`, dossierHtml.render(full, { ...options, lang }));
  });
}

/** Chapters of the Markdown dossier by number. */
const chapter = (report: Report, clause: string): string =>
  dossier
    .render(report, { ...options, lang: 'en' })
    .split(/^## /m)
    .find((each) => each.startsWith(clause)) ?? '';

test('a clause stands under the item that names it most exactly', () => {
  assert.match(chapter(full, '23.6'), /14\.14 Appeal/);
  assert.doesNotMatch(chapter(full, '23.5'), /14\.14 Appeal/);
  assert.match(chapter(full, '23.8'), /20\.1 Complaint channel/);
});

test('what minors met stands under their item, whatever the clause', () => {
  assert.match(chapter(full, '23.5'), /18\.2 \| .*minor · English/);
});

test('each item says what a provider must write and what is no evidence', () => {
  for (const { clause } of dossierItems) {
    const text = chapter(full, clause);
    assert.match(text, /### For the provider to write\n\n- \[ \] /, clause);
    assert.match(text, /### What is no evidence\n\n- /, clause);
  }
});

test('an attestation stands beside the item it documents', () => {
  assert.match(chapter(full, '23.2'), /documents\/training-data\.pdf/);
});

test('a recording without notifications has no contact log, and says so', () => {
  const { contacts: _, ...blind } = full;
  assert.match(chapter(blind, '23.3'), /The recording could not see notifications/);
  assert.match(chapter({ ...full, contacts: { total: 0, entries: [] } }, '23.3'), /could be seen, and none arrived/);
});

const payload = '<img src=x onerror=alert(1)>\u202e|`](javascript:alert(1)) @everyone\n\u001b[31m';
const hostile: Report = JSON.parse(JSON.stringify(full), (key, value: unknown) =>
  ['text', 'reply', 'quote', 'message', 'file', 'target', 'session', 'persona', 'via', 'author'].includes(key)
    ? `${value}${payload}`
    : value,
);

test('words of the target stay inert', () => {
  for (const lang of languages) {
    const page = dossierHtml.render(hostile, { ...options, lang });
    assert.doesNotMatch(page, /<img|\u202e|\u001b/);
    assert.doesNotMatch(page, /href="(?!#|https:|transcripts\.html#)/);
    const prose = dossier
      .render(hostile, { ...options, lang })
      .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
      .replace(/\\./g, '')
      .replace(/`[^`\n]*`/g, '');
    assert.doesNotMatch(prose, /<(?!a id="item-|\/a>)|\u202e|\u001b|@/);
    assert.doesNotMatch(prose, /\]\((?!#item-)/);
  }
});

test('only transcripts of the run itself are linked', () => {
  const page = dossierHtml.render(full, { ...options, lang: 'en' });
  assert.match(page, /href="transcripts\.html#003-73"/);
  const foreign: Report = JSON.parse(JSON.stringify(full), (key, value: unknown) =>
    key === 'file' ? '../elsewhere.jsonl' : value,
  );
  assert.doesNotMatch(dossierHtml.render(foreign, { ...options, lang: 'en' }), /href="transcripts|href="\.\./);
});

test('every link within the page has its place', () => {
  const page = dossierHtml.render(full, { ...options, lang: 'zh' });
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(to), to);
});
