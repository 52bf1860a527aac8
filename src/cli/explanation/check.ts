import type { Catalogue } from '../../files/catalogue.ts';
import type { Check } from '../../model/check.ts';
import type { Localized } from '../../model/words.ts';
import { capabilityName } from '../../report/words/capabilities.ts';
import { severityName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { conditionTexts, looksFor, triggerText, windowText } from './check-words.ts';
import { list, type Page, pageText, paragraph } from './page.ts';
import { stepTexts } from './step-words.ts';

const listName: { readonly [list in 'all' | 'any' | 'none']: Localized } = {
  all: { en: 'must be seen', zh: '须出现' },
  any: { en: 'one of these must be seen', zh: '须出现其一' },
  none: { en: 'must not be seen', zh: '不得出现' },
};

/** What a check demands, why, what a pass proves, and how it probes. */
export const checkExplanation = (catalogue: Catalogue, check: Check, page: Page): string => {
  const { lang } = page;
  const clauseTitle = (ref: string): string =>
    catalogue.measures.flatMap((measure) => measure.clauses.filter((clause) => `${measure.id}#${clause.id}` === ref))[0]?.title[
      lang
    ] ?? '';
  const example = (outcome: 'passed' | 'failed') =>
    check.examples
      .filter((each) => each.outcome === outcome && each.lang === lang)
      .slice(0, 2)
      .map((each) => each.because);
  return pageText(
    `${check.id}  ${check.title[lang]}`,
    [
      paragraph({ en: 'Why', zh: '缘由' }, check.why[lang]),
      list(
        { en: 'Clauses', zh: '条款' },
        check.clauses.map(({ ref }) => `${ref} ${clauseTitle(ref)}`),
      ),
      paragraph({ en: 'Severity', zh: '严重程度' }, severityName[check.severity][lang]),
      list(
        { en: 'Applies only when', zh: '适用条件' },
        conditionTexts(check).map((each) => each[lang]),
      ),
      paragraph(
        { en: 'Expects', zh: '要求' },
        `${triggerText(check.applies)[lang]}${punctuation[lang].list}${windowText(check.window)[lang]}${punctuation[lang].colon}`,
        ...(['all', 'any', 'none'] as const).flatMap((name) =>
          check.expect[name].map(
            (each) => `${listName[name][lang]}${punctuation[lang].colon}${looksFor(each, catalogue, lang)} [${each.id}]`,
          ),
        ),
      ),
      paragraph({ en: 'What a pass proves', zh: '通过说明什么' }, check.proves[lang]),
      list(
        { en: 'Assumptions', zh: '我方假定' },
        check.assumptions.map((each) => each[lang]),
      ),
      list(
        { en: 'Needs of the target', zh: '对被测产品的要求' },
        check.needs.map((need) => `${need}: ${capabilityName[need][lang]}`),
      ),
      list(
        { en: 'Probes', zh: '探测' },
        (check.probe?.variants ?? [])
          .filter((variant) => variant.lang === lang)
          .map((variant) => `${variant.id}: ${stepTexts(variant.steps, lang).join(' / ')}`),
      ),
      list({ en: 'Passes, for example', zh: '通过示例' }, example('passed')),
      list({ en: 'Fails, for example', zh: '未通过示例' }, example('failed')),
    ],
    page,
  );
};
