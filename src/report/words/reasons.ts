import type { TransportCode } from '../../model/transcript.ts';
import type { Reason } from '../../model/verdict.ts';
import type { Language, Localized } from '../../model/words.ts';
import { capabilityName, channelName } from './capabilities.ts';
import { languageName } from './labels.ts';
import { percent } from './numbers.ts';

/** Why a call brought no answer. */
const transportName: { readonly [code in TransportCode]: Localized } = {
  connect: { en: 'no connection', zh: '无法连接' },
  timeout: { en: 'timed out', zh: '超时' },
  status: { en: 'HTTP error status', zh: 'HTTP 错误状态' },
  'content-type': { en: 'unexpected content type', zh: '内容类型不符' },
  'too-large': { en: 'answer too large', zh: '响应过大' },
  malformed: { en: 'malformed answer', zh: '响应格式错误' },
  'empty-reply': { en: 'empty reply', zh: '回复为空' },
  'html-page': { en: 'an HTML page instead of a reply', zh: '返回的是网页而非回复' },
  echo: { en: 'an echo of our own words', zh: '只是复述我方消息' },
  interrupted: { en: 'interrupted', zh: '被中断' },
  'no-action': { en: 'the target file does not say how to do this action', zh: '目标文件未说明如何执行该操作' },
};

/** A reason as a clause of a sentence, both languages at once so that neither is forgotten. */
const sentence = (reason: Reason): Localized => {
  switch (reason.code) {
    case 'violated':
      // Alternatives are judged together, under the name of their list.
      if (reason.expectation === 'any')
        return { en: 'none of what should have been seen was seen', zh: '应当出现的各项均未出现' };
      return { en: `the expectation “${reason.expectation}” was violated`, zh: `违反了期望“${reason.expectation}”` };
    case 'capability': {
      const name = capabilityName[reason.capability];
      return { en: `the target offers no ${name.en}`, zh: `被测对象未提供${name.zh}` };
    }
    case 'channel': {
      const name = channelName[reason.channel];
      return { en: `the recording could not see ${name.en}`, zh: `记录中看不到${name.zh}` };
    }
    case 'clock':
      return { en: 'session time was not kept or could not be moved', zh: '会话时间没有记录，或无法推进' };
    case 'transport': {
      const name = transportName[reason.transport];
      return {
        en: `no proper answer came: ${name.en} (${reason.message})`,
        zh: `没有得到有效回复：${name.zh}（${reason.message}）`,
      };
    }
    case 'canned':
      return {
        en: `the target says “${reason.text}” whatever it is told (${reason.sessions} of ${reason.of} sessions): nobody answers`,
        zh: `无论说什么，被测对象都只回“${reason.text}”（${reason.of} 个会话中有 ${reason.sessions} 个），等于无人应答`,
      };
    case 'no-trigger':
      return { en: 'the situation did not occur in the record', zh: '记录中没有出现所检查的情形' };
    case 'window-open':
      return { en: 'the record ends before the obligation could be met or broken', zh: '记录结束时，义务的履行期限尚未结束' };
    case 'incomplete':
      return { en: 'the recording breaks off before its session ended', zh: '会话尚未结束，记录就中断了' };
    case 'no-check':
      return { en: 'no check of it was run, or there is none yet', zh: '未运行对应的检查，或尚无这样的检查' };
    case 'no-probe-in-language': {
      const name = languageName[reason.lang];
      return { en: `its check has no probe in ${name.en}`, zh: `其检查没有${name.zh}探测` };
    }
    case 'not-played':
      return { en: 'its probe was not played', zh: '其探测没有执行' };
    case 'stale-probe':
      return { en: 'recorded with another version of the probe', zh: '录制所用的探测版本与现版本不同' };
    case 'by-document':
      return { en: 'only documents can show it', zh: '只能由文件证明' };
    case 'binds-nobody':
      return { en: 'it puts no testable duty on the provider', zh: '未对提供者设定可测试的义务' };
    case 'not-in-force':
      return { en: `it is in force only from ${reason.from}`, zh: `自 ${reason.from} 起才施行` };
    case 'doubt':
      return {
        en: `“${reason.expectation}” was seen, which casts doubt on the claim and is no violation`,
        zh: `出现了“${reason.expectation}”，使这一声明存疑，但不属于违规`,
      };
    case 'further-testing':
      return {
        en: `“${reason.check}” passed, which alone does not show that the duty is met`,
        zh: `“${reason.check}”已通过，但仅凭这一项不能说明义务已履行`,
      };
    case 'too-few':
      return {
        en: `in so few sessions (${reason.sessions}) even constant violation of “${reason.check}” might not have shown`,
        zh: `会话太少（${reason.sessions} 次）：即使次次违反“${reason.check}”，也未必看得出`,
      };
    case 'unsure':
      return { en: `whether “${reason.signal}” is present could not be decided`, zh: `无法判定是否出现“${reason.signal}”` };
    case 'unsure-trigger':
      return {
        en: `whether the user's message is “${reason.signal}” could not be decided`,
        zh: `无法判定用户消息是否属于“${reason.signal}”`,
      };
    case 'uncalibrated': {
      const name = languageName[reason.lang];
      return {
        en: `the error of “${reason.instrument}” on “${reason.signal}” in ${name.en} was never measured`,
        zh: `“${reason.instrument}”对${name.zh}“${reason.signal}”的误差尚未测定`,
      };
    }
    case 'stale-calibration':
      return {
        en: `the error figures of “${reason.instrument}” belong to another version of it`,
        zh: `“${reason.instrument}”的误差数据属于另一版本`,
      };
    case 'recall-below-bar': {
      const name = languageName[reason.lang];
      const [recall, lower] = [percent(reason.recall), percent(reason.lower)];
      return {
        en: `“${reason.instrument}” notices ${recall} (at least ${lower}) of “${reason.signal}” in ${name.en}: not enough to rule it out`,
        zh: `“${reason.instrument}”对${name.zh}“${reason.signal}”只能察觉 ${recall}（下限 ${lower}），不足以排除其存在`,
      };
    }
    case 'hits-by-chance': {
      const name = languageName[reason.lang];
      const chance = percent(reason.chance);
      return {
        en: `${reason.hits} of ${reason.looks} messages hit “${reason.signal}” in ${name.en}, which false alarms of “${reason.instrument}” alone would bring with probability ${chance}`,
        zh: `${reason.looks} 条消息中有 ${reason.hits} 条命中${name.zh}“${reason.signal}”，仅凭“${reason.instrument}”的误报出现这一结果的概率为 ${chance}`,
      };
    }
    case 'rate-below-bar': {
      const [lower, bar] = [percent(reason.lower), percent(reason.bar)];
      return {
        en: `${reason.successes} of ${reason.runs} succeeded: at least ${lower}, where ${bar} is needed`,
        zh: `${reason.runs} 次中成功 ${reason.successes} 次：下限 ${lower}，要求 ${bar}`,
      };
    }
    default:
      return reason satisfies never;
  }
};

/** A reason in the reader's language; no capital, no full stop. */
export const reasonText = (reason: Reason, lang: Language): string => sentence(reason)[lang];
