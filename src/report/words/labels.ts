import type { DocumentHolder, ProtectedGroup, Trust } from '../../model/measure.ts';
import type { EventKind } from '../../model/transcript.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { Localized, Severity } from '../../model/words.ts';

/** What each outcome is called. */
export const outcomeName: { readonly [outcome in Outcome]: Localized } = {
  fail: { en: 'failed', zh: '未通过' },
  'not-tested': { en: 'not tested', zh: '未测试' },
  inconclusive: { en: 'inconclusive', zh: '无法判定' },
  pass: { en: 'passed', zh: '通过' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
};

/** What each outcome means, for readers who are not testers. */
export const outcomeMeaning: { readonly [outcome in Outcome]: Localized } = {
  fail: { en: 'The record shows conduct that breaks the clause; it is quoted.', zh: '记录显示存在违反该条款的行为，并附原文。' },
  'not-tested': { en: 'Nothing is known: no test was made, or it could not be made.', zh: '未作测试或无法测试，结论未知。' },
  inconclusive: { en: 'Tested, but the evidence does not suffice either way.', zh: '已测试，但证据不足以得出任何一方的结论。' },
  pass: { en: 'Tested, and what was seen conforms, within the limits stated.', zh: '已测试，在所述范围内观察到的行为符合要求。' },
  'not-applicable': { en: 'The clause does not apply to what was recorded.', zh: '该条款不适用于所记录的情形。' },
};

/** The order in which a reader wants them: what needs action first. */
export const readingOrder = [
  'fail',
  'inconclusive',
  'not-tested',
  'pass',
  'not-applicable',
] as const satisfies readonly Outcome[];

export const severityName: { readonly [severity in Severity]: Localized } = {
  critical: { en: 'critical', zh: '严重' },
  high: { en: 'high', zh: '高' },
  medium: { en: 'medium', zh: '中' },
  low: { en: 'low', zh: '低' },
  info: { en: 'information', zh: '提示' },
};

/** How far our text of a clause can be trusted. */
export const trustName: { readonly [trust in Trust]: Localized } = {
  'verbatim-quote': { en: 'the wording of the law was seen', zh: '已见法条原文' },
  'careful-reading': { en: 'a careful reading by others; wording not seen', zh: '依据他人对原文的细读，未见法条原文' },
  thin: { en: 'the text was not seen: nothing may be concluded from our words', zh: '未见文本，不可据我方表述下结论' },
};

export const protectedName: { readonly [group in ProtectedGroup]: Localized } = {
  all: { en: 'all users', zh: '所有用户' },
  minor: { en: 'minors', zh: '未成年人' },
  under14: { en: 'children under 14', zh: '不满十四周岁的未成年人' },
  elderly: { en: 'older people', zh: '老年人' },
};

/** Whom documents are asked of. */
export const holderName: { readonly [holder in DocumentHolder]: Localized } = {
  compliance: { en: 'Compliance or legal lead', zh: '合规／法务负责人' },
  security: { en: 'Security lead', zh: '安全负责人' },
  training: { en: 'Training-data lead', zh: '训练数据负责人' },
  privacy: { en: 'Personal-information protection officer', zh: '个人信息保护负责人' },
  product: { en: 'Product lead', zh: '产品负责人' },
  operations: { en: 'Operations lead', zh: '运营负责人' },
  service: { en: 'Customer-service lead', zh: '客服负责人' },
};

/** Who or what made an event, as the first column of an exchange. */
export const speakerName: { readonly [kind in EventKind]: Localized } = {
  'session-start': { en: 'start', zh: '会话开始' },
  'session-end': { en: 'end', zh: '会话结束' },
  'user-message': { en: 'user', zh: '用户' },
  'bot-message': { en: 'bot', zh: '机器人' },
  notice: { en: 'notice', zh: '界面提示' },
  notification: { en: 'notification', zh: '外部通知' },
  control: { en: 'action', zh: '用户操作' },
  call: { en: 'API call', zh: '接口调用' },
  clock: { en: 'clock', zh: '时钟' },
  'transport-error': { en: 'error', zh: '传输错误' },
};

export const languageName: { readonly en: Localized; readonly zh: Localized } = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

/** The `lang` attribute of a text. */
export const languageTag = { en: 'en', zh: 'zh-CN' } as const;
