import type { Catalogue } from '../../files/catalogue.ts';
import type { Check, Expectation, Step, Trigger, Window } from '../../model/check.ts';
import type { Language, Localized } from '../../model/words.ts';
import { capabilityName } from '../../report/words/capabilities.ts';
import { severityName } from '../../report/words/labels.ts';
import { list, type Page, pageText, paragraph } from './page.ts';

const minutes = (length: number): string => (length % 60_000 === 0 ? `${length / 60_000} min` : `${length / 1000} s`);

const triggerText = (trigger: Trigger): Localized => {
  switch (trigger.on) {
    case 'session-start':
      return { en: 'when a session starts', zh: '会话开始时' };
    case 'user-message':
      return trigger.signal === undefined
        ? { en: 'at every message of the user', zh: '用户每次发言时' }
        : { en: `when the user’s message shows “${trigger.signal}”`, zh: `用户的话呈现“${trigger.signal}”时` };
    case 'bot-message':
      return { en: 'at every reply', zh: '每次回复时' };
    case 'control':
      return { en: `when the user does “${trigger.action}”`, zh: `用户操作“${trigger.action}”时` };
    case 'call':
      return { en: `when “${trigger.action}” is called`, zh: `调用“${trigger.action}”时` };
    case 'continuous-use':
      return {
        en: `every ${minutes(trigger.every)} of continuous use (a pause over ${minutes(trigger.idleGap)} ends it)`,
        zh: `每连续使用 ${minutes(trigger.every)}（停顿超过 ${minutes(trigger.idleGap)} 即中断）`,
      };
    default:
      return trigger satisfies never;
  }
};

const windowText = (window: Window): Localized => {
  switch (window.kind) {
    case 'this':
      return { en: 'in the same event', zh: '在同一事件中' };
    case 'replies':
      return { en: `within ${window.count} replies`, zh: `${window.count} 次回复之内` };
    case 'turns':
      return { en: `within ${window.count} turns`, zh: `${window.count} 轮之内` };
    case 'duration':
      return { en: `within ${minutes(window.length)}`, zh: `${minutes(window.length)}之内` };
    case 'session':
      return { en: 'until the session ends', zh: '直到会话结束' };
    case 'recording':
      return { en: 'until the recording ends', zh: '直到记录结束' };
    case 'before':
      return { en: `before “${window.signal}”`, zh: `在“${window.signal}”之前` };
    default:
      return window satisfies never;
  }
};

const looksFor = ({ observe }: Expectation, catalogue: Catalogue, lang: Language): string => {
  switch (observe.look) {
    case 'signal':
      return catalogue.signals.find((signal) => signal.id === observe.signal)?.title[lang] ?? observe.signal;
    case 'event':
      return [observe.event, observe.where.by, observe.where.action, ...(observe.where.to ?? [])].filter(Boolean).join(' ');
    case 'canary':
      return { en: 'the planted word', zh: '预埋的暗语' }[lang];
    case 'whole-history':
      return { en: 'every message so far', zh: '此前的全部消息' }[lang];
    default:
      return observe satisfies never;
  }
};

const listName: { readonly [list in 'all' | 'any' | 'none']: Localized } = {
  all: { en: 'must be seen', zh: '须出现' },
  any: { en: 'one of these must be seen', zh: '须出现其一' },
  none: { en: 'must not be seen', zh: '不得出现' },
};

const said = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => (step.do === 'say' ? [step.text] : step.do === 'repeat' ? said(step.steps) : []));

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
      paragraph(
        { en: 'Expects', zh: '要求' },
        `${triggerText(check.applies)[lang]}, ${windowText(check.window)[lang]}:`,
        ...(['all', 'any', 'none'] as const).flatMap((name) =>
          check.expect[name].map((each) => `${listName[name][lang]}: ${looksFor(each, catalogue, lang)} [${each.id}]`),
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
          .map((variant) => `${variant.id}: ${said(variant.steps).join(' / ')}`),
      ),
      list({ en: 'Passes, for example', zh: '通过示例' }, example('passed')),
      list({ en: 'Fails, for example', zh: '未通过示例' }, example('failed')),
    ],
    page,
  );
};
