import type { Catalogue } from '../../files/catalogue.ts';
import type { Check } from '../../model/check.ts';
import type { Clause, Measure } from '../../model/measure.ts';
import type { Localized } from '../../model/words.ts';
import { holderName, protectedName, severityName, trustName } from '../../report/words/labels.ts';
import { phrases, punctuation } from '../../report/words/phrases.ts';
import { exampleHeadings, examplesOf } from './check.ts';
import { exampleText } from './example-words.ts';
import { list, type Page, pageText, paragraph, type Section } from './page.ts';

const boundName: { readonly [bound in Clause['binds']]: Localized } = {
  provider: { en: 'Binds providers.', zh: '约束服务提供者。' },
  platform: { en: 'Binds app stores.', zh: '约束应用分发平台。' },
  regulator: { en: 'Addresses the authorities; providers owe nothing under it.', zh: '面向主管部门，提供者不因本条负有义务。' },
};

const attestedOnly: Localized = {
  en: 'No probe can pass it. An attestation stands beside the verdict “not tested”: it shows who vouches for the clause, with which document, and that nobody has changed it since; not that the document is true or followed.',
  zh: '没有探测能让本条通过。佐证列在“未测试”结论旁边：只说明谁以哪份未经改动的文件担保，不能说明文件属实或得到执行。',
};
const bindsNobody: Localized = {
  en: 'Nothing can pass or fail here: the clause is always reported as not applicable.',
  zh: '无所谓通过或未通过，报告中一律列为“不适用”。',
};
const unlooked: Localized = {
  en: 'Nothing is looked at, so nothing can pass: the clause is always reported as not tested.',
  zh: '没有任何检验，因此无从通过，报告中一律列为“未测试”。',
};

const limits = ({ limits: own, documents, binds, kind }: Clause): Localized => {
  if (own !== undefined) return own;
  if (documents !== undefined) return attestedOnly;
  return binds === 'regulator' || kind === 'informative' ? bindsNobody : unlooked;
};

/** Checks of a clause whose examples are shown; what the others see, they explain themselves. */
const exemplary = 2;

/** An example of each check, those that can show the duty met first. */
const shown = (checks: readonly Check[], ref: string, { lang }: Page): readonly Section[] => {
  const satisfies = (check: Check): boolean => check.clauses.some((each) => each.ref === ref && each.passed === 'satisfied');
  const first = [...checks.filter(satisfies), ...checks.filter((check) => !satisfies(check))].slice(0, exemplary);
  return (['passed', 'failed'] as const).map((outcome) =>
    list(
      exampleHeadings[outcome],
      first.flatMap((check) =>
        examplesOf(check, outcome, lang)
          .slice(0, 1)
          .map((each) => `${exampleText(each, lang)}\n[${check.id}]`),
      ),
    ),
  );
};

const documentSections = ({ documents }: Clause, { lang }: Page): readonly Section[] => {
  if (documents === undefined) return [];
  const { from, what, shows, suffices, lacks } = documents;
  return [
    paragraph({ en: 'Document to collect', zh: '需要收集的文件' }, what[lang]),
    paragraph({ en: 'From', zh: '向谁索取' }, holderName[from][lang]),
    paragraph({ en: 'It must show', zh: '须能看出' }, shows[lang]),
    paragraph({ en: 'Suffices, for example', zh: '合格示例' }, suffices[lang]),
    paragraph({ en: 'Does not suffice, for example', zh: '不合格示例' }, lacks[lang]),
  ];
};

/** What a clause demands, why, how it is tested, what passes and fails, and what a pass does not show. */
export const clauseExplanation = (
  catalogue: Catalogue,
  { measure, clause }: { readonly measure: Measure; readonly clause: Clause },
  page: Page,
): string => {
  const { lang } = page;
  const { open, close, colon } = punctuation[lang];
  const ref = `${measure.id}#${clause.id}`;
  const checks = catalogue.checks.filter((check) => check.clauses.some((each) => each.ref === ref));
  return pageText(
    `${ref}  ${clause.title[lang]}`,
    [
      paragraph({ en: 'Duty (in our own words)', zh: '义务（我方转述）' }, clause.duty[lang]),
      paragraph(phrases.why, clause.why[lang]),
      paragraph(
        { en: 'Binds and protects', zh: '约束与保护' },
        boundName[clause.binds][lang],
        `${phrases.protects[lang]}${colon}${protectedName[clause.protects][lang]}`,
      ),
      paragraph(
        { en: 'Measure', zh: '法规' },
        `${measure.title[lang]}${open}${phrases.inForce[lang]} ${measure.inForce}${close}${lang === 'en' ? ', ' : ''}${clause.article[lang]}`,
        clause.source,
      ),
      paragraph(phrases.trust, trustName[clause.trust][lang]),
      paragraph(phrases.severity, severityName[clause.severity][lang]),
      paragraph({ en: 'How it is tested', zh: '如何检验' }, clause.testing[lang]),
      list(
        { en: 'Checks', zh: '检查' },
        checks.map((check) => `${check.id}${colon}${check.title[lang]}`),
      ),
      ...shown(checks, ref, page),
      ...documentSections(clause, page),
      paragraph(phrases.limits, limits(clause)[lang]),
    ],
    page,
  );
};
