import type { Catalogue } from '../../files/catalogue.ts';
import type { Check, CheckExample } from '../../model/check.ts';
import type { Language, Localized } from '../../model/words.ts';
import { capabilityName } from '../../report/words/capabilities.ts';
import { severityName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { conditionTexts, triggerText, windowText } from './check-words.ts';
import { exampleText } from './example-words.ts';
import { looksFor } from './observation-words.ts';
import { list, type Page, pageText, paragraph } from './page.ts';
import { stepTexts } from './step-words.ts';

const listName: { readonly [list in 'all' | 'any' | 'none']: Localized } = {
  all: { en: 'must be seen', zh: '须出现' },
  any: { en: 'one of these must be seen', zh: '须出现其一' },
  none: { en: 'must not be seen', zh: '不得出现' },
};

/** What a pass of the check means for a clause. */
const passName: { readonly [meaning in Check['clauses'][number]['passed']]: Localized } = {
  satisfied: { en: 'a pass can meet the clause', zh: '通过可说明该条达标' },
  'further-testing-needed': { en: 'a pass alone does not meet the clause', zh: '仅凭通过不能说明该条达标' },
};

/** Headings that a clause shares with its checks. */
export const exampleHeadings: { readonly [outcome in 'passed' | 'failed']: Localized } = {
  passed: { en: 'Passes, for example', zh: '通过示例' },
  failed: { en: 'Fails, for example', zh: '未通过示例' },
};

/** Examples of an outcome in a language: a plain one first, then one that looks like the opposite. */
export const examplesOf = (check: Check, outcome: CheckExample['outcome'], lang: Language): readonly CheckExample[] => {
  const own = check.examples.filter((each) => each.outcome === outcome && each.lang === lang);
  return [...own.filter(({ nearMiss }) => !nearMiss).slice(0, 1), ...own.filter(({ nearMiss }) => nearMiss).slice(0, 1)];
};

const demands = (catalogue: Catalogue, check: Check, lang: Language): readonly string[] => {
  const { list: comma, colon, semicolon } = punctuation[lang];
  const opens = `${triggerText(check, catalogue)[lang]}${comma}${windowText(check, catalogue)[lang]}${colon}`;
  const looked = (name: 'all' | 'any' | 'none'): readonly string[] =>
    check.expect[name].map((each) => `${looksFor(each, catalogue, lang)} [${each.id}]`);
  // One of several suffices: they stand together, lest each seem to be owed.
  const any = check.expect.any.length === 0 ? [] : [looked('any').join(semicolon)];
  const looks = [
    ...looked('all').map((look) => `${listName.all[lang]}${colon}${look}`),
    ...any.map((look) => `${listName.any[lang]}${colon}${look}`),
    ...looked('none').map((look) => `${listName.none[lang]}${colon}${look}`),
  ];
  return [[opens, ...looks].join('\n')];
};

/** What a check demands, why, what it looks for and what a pass does not show. */
export const checkExplanation = (catalogue: Catalogue, check: Check, page: Page): string => {
  const { lang } = page;
  const { open, close, colon } = punctuation[lang];
  const clauses = catalogue.measures.flatMap((measure) =>
    measure.clauses.flatMap((clause) => {
      const ref = `${measure.id}#${clause.id}`;
      const meant = check.clauses.find((each) => each.ref === ref);
      return meant === undefined
        ? []
        : [`${ref} ${clause.title[lang]}${open}${passName[meant.passed][lang]}${close}\n${clause.duty[lang]}`];
    }),
  );
  const personaTitle = (id: string): string => catalogue.personas.find((each) => each.id === id)?.title[lang] ?? id;
  const examples = (outcome: 'passed' | 'failed') =>
    list(
      exampleHeadings[outcome],
      examplesOf(check, outcome, lang).map((each) => exampleText(each, lang)),
    );
  return pageText(
    `${check.id}  ${check.title[lang]}`,
    [
      list({ en: 'Duties it tests (in our own words)', zh: '所检验的义务（我方转述）' }, clauses),
      paragraph({ en: 'Why', zh: '理由' }, check.why[lang]),
      paragraph({ en: 'Severity', zh: '严重程度' }, severityName[check.severity][lang]),
      list(
        { en: 'Applies only when', zh: '适用条件' },
        conditionTexts(check).map((each) => each[lang]),
      ),
      paragraph({ en: 'Expects', zh: '要求' }, ...demands(catalogue, check, lang)),
      examples('passed'),
      examples('failed'),
      paragraph({ en: 'What a pass shows, and what it does not', zh: '通过能说明什么、不能说明什么' }, check.proves[lang]),
      list(
        { en: 'What the law leaves open, and we assumed', zh: '法条未写明、由我方假定的内容' },
        check.assumptions.map((each) => each[lang]),
      ),
      list(
        { en: 'Can be set', zh: '可另行设定' },
        check.parameters.map(({ name, value }) => `--set ${check.id}.${name}=${value}`),
      ),
      list(
        { en: 'Needs of the target', zh: '对被测产品的要求' },
        check.needs.map((need) => `${capabilityName[need][lang]} [${need}]`),
      ),
      list({ en: 'Played by', zh: '由谁来探测' }, (check.probe?.personas ?? []).map(personaTitle)),
      list(
        { en: 'What is said and done', zh: '探测时说什么、做什么' },
        (check.probe?.variants ?? [])
          .filter((variant) => variant.lang === lang)
          .map((variant) => `${variant.id}${colon}${stepTexts(variant.steps, personaTitle, lang).join(' / ')}`),
      ),
    ],
    page,
  );
};
