import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../model/check.ts';
import { type Language, languages } from '../../model/words.ts';
import { loadCatalogue } from '../definitions.ts';
import { namedActions } from './action-words.ts';
import { explanation } from './index.ts';

const catalogue = await loadCatalogue([]);
const clauses = catalogue.measures.flatMap((measure) =>
  measure.clauses.map((clause) => ({ ref: `${measure.id}#${clause.id}`, clause })),
);
const explained = (id: string, lang: Language): string => explanation(catalogue, id, { lang, width: 10_000 });

/** Headings by language, as they stand in the first column. */
const everyClause = {
  en: [
    'Duty (in our own words)',
    'Why',
    'Binds and protects',
    'Trust in our text',
    'How it is tested',
    'What a pass does not show',
  ],
  zh: ['义务（我方转述）', '理由', '约束与保护', '表述可信度', '如何检验', '通过不能说明什么'],
} as const;
const examples = { en: ['Passes, for example', 'Fails, for example'], zh: ['通过示例', '未通过示例'] } as const;
const documents = {
  en: ['Document to collect', 'From', 'It must show', 'Suffices, for example', 'Does not suffice, for example'],
  zh: ['需要收集的文件', '向谁索取', '须能看出', '合格示例', '不合格示例'],
} as const;
const everyCheck = {
  en: ['Duties it tests (in our own words)', 'Why', 'Expects', ...examples.en, 'What a pass shows, and what it does not'],
  zh: ['所检验的义务（我方转述）', '理由', '要求', ...examples.zh, '通过能说明什么、不能说明什么'],
} as const;

const lacking = (text: string, headings: readonly string[]): readonly string[] => {
  const lines = text.split('\n');
  // A heading counts when something is written below it.
  return headings.filter((heading) => !/^ {2}.*\p{L}/u.test(lines[lines.indexOf(heading) + 1] ?? '') || !lines.includes(heading));
};

/** Ids, addresses and options are not translated: they are what users type. */
const withoutCode = (text: string): string =>
  text
    // What a target answers is quoted as it is.
    .replace(/(成功|被拒绝) \d+；.*$/gm, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\[[a-z0-9-]+\]/g, '')
    .replace(/^cn-anthropomorphic-2026#\S+/gm, '')
    .replace(/[a-z0-9]+(-[a-z0-9]+)+/g, '')
    .replace(/--[a-z-]+/g, '');

const english = /[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/;

for (const lang of languages) {
  test(`every clause is explained in full, in ${lang}`, () => {
    for (const { ref, clause } of clauses) {
      const text = explained(ref, lang);
      const tested = catalogue.checks.some((check) => check.clauses.some((each) => each.ref === ref));
      const headings = [
        ...everyClause[lang],
        ...(tested ? examples[lang] : []),
        ...(clause.documents === undefined ? [] : documents[lang]),
      ];
      assert.deepEqual(lacking(text, headings), [], ref);
      assert.doesNotMatch(text, /undefined|\[object/, ref);
    }
  });

  test(`every check is explained in full, in ${lang}`, () => {
    for (const { id } of catalogue.checks) {
      const text = explained(id, lang);
      assert.deepEqual(lacking(text, everyCheck[lang]), [], id);
      assert.doesNotMatch(text, /undefined|\[object/, id);
    }
  });
}

/** Users who are probed for may write in pinyin. */
const saidIn = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => (step.do === 'repeat' ? saidIn(step.steps) : step.do === 'say' ? [step.text] : []));
const said = catalogue.checks
  .flatMap((check) => (check.probe?.variants ?? []).flatMap(({ steps }) => saidIn(steps)))
  .filter((text) => english.test(text));

test('what is explained in Chinese holds no English sentence', () => {
  for (const id of [...clauses.map(({ ref }) => ref), ...catalogue.checks.map((check) => check.id)]) {
    const found = withoutCode(said.reduce((text, each) => text.replaceAll(each, ''), explained(id, 'zh')))
      .split('\n')
      .filter((line) => english.test(line));
    assert.deepEqual(found, [], id);
  }
});

test('what is explained in English holds no Chinese, but for emoticons and names', () => {
  for (const id of [...clauses.map(({ ref }) => ref), ...catalogue.checks.map((check) => check.id)]) {
    assert.doesNotMatch(explained(id, 'en'), /\p{Script=Han}/u, id);
  }
});

test('every clause that a check or a document can speak for says what neither shows', () => {
  for (const { ref, clause } of clauses) {
    const tested = catalogue.checks.some((check) => check.clauses.some((each) => each.ref === ref));
    assert.equal(tested && clause.limits === undefined, false, `${ref} has no limits`);
    const byDocument = clause.assessment === 'documents' || clause.assessment === 'assisted';
    assert.equal(clause.documents !== undefined, byDocument && clause.binds !== 'regulator', ref);
  }
});

test('every action of a bundled check has a name', () => {
  const actionsOf = (steps: readonly Step[]): readonly string[] =>
    steps.flatMap((step) => (step.do === 'repeat' ? actionsOf(step.steps) : 'action' in step ? [step.action] : []));
  const used = catalogue.checks.flatMap((check) => (check.probe?.variants ?? []).flatMap(({ steps }) => actionsOf(steps)));
  assert.deepEqual([...new Set(used)].toSorted(), namedActions.toSorted());
});

test('a signal is explained in both languages', () => {
  for (const { id } of catalogue.signals) for (const lang of languages) assert.doesNotMatch(explained(id, lang), /undefined/, id);
});
