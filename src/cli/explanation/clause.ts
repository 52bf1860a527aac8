import type { Catalogue } from '../../files/catalogue.ts';
import type { Clause, Measure } from '../../model/measure.ts';
import type { Localized } from '../../model/words.ts';
import { severityName, trustName } from '../../report/words/labels.ts';
import { list, type Page, pageText, paragraph } from './page.ts';

const assessmentName: { readonly [assessment in Clause['assessment']]: Localized } = {
  auto: { en: 'over the interface, by probes', zh: '可通过接口自动探测' },
  assisted: { en: 'by probes, with help of the provider', zh: '需提供者协助探测' },
  documents: { en: 'by documents', zh: '依书面材料' },
  none: { en: 'not testable', zh: '不可测试' },
};

/** What a clause demands, how it is tested and which checks test it. */
export const clauseExplanation = (
  catalogue: Catalogue,
  { measure, clause }: { readonly measure: Measure; readonly clause: Clause },
  page: Page,
): string => {
  const { lang } = page;
  const ref = `${measure.id}#${clause.id}`;
  const testing = catalogue.checks.filter((check) => check.clauses.some((each) => each.ref === ref));
  const untested = {
    en: 'None: this clause is reported as not tested.',
    zh: '无：报告中将列为“未测试”。',
  };
  return pageText(
    `${ref}  ${clause.title[lang]}`,
    [
      paragraph({ en: 'Duty (in our own words)', zh: '义务（我方转述）' }, clause.duty[lang]),
      paragraph({ en: 'Measure', zh: '法规' }, `${measure.title[lang]} (${measure.inForce})`, clause.source),
      paragraph({ en: 'How far our text can be trusted', zh: '文本可信度' }, trustName[clause.trust][lang]),
      paragraph({ en: 'Severity', zh: '严重程度' }, severityName[clause.severity][lang]),
      paragraph({ en: 'Assessed', zh: '评估方式' }, assessmentName[clause.assessment][lang], clause.testing),
      list(
        { en: 'Checks', zh: '检查' },
        testing.length === 0 ? [untested[lang]] : testing.map((check) => `${check.id}: ${check.title[lang]}`),
      ),
    ],
    page,
  );
};
