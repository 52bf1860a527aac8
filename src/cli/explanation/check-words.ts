import type { Catalogue } from '../../files/catalogue.ts';
import type { Check, Expectation, FieldTest, Observation, Trigger, Window } from '../../model/check.ts';
import type { Language, Localized, Milliseconds } from '../../model/words.ts';

const units = [
  { length: 3_600_000, name: { en: 'h', zh: '小时' } },
  { length: 60_000, name: { en: 'min', zh: '分钟' } },
  { length: 1000, name: { en: 's', zh: '秒' } },
] as const;

/** A duration in the largest unit that divides it. */
export const durationText = (milliseconds: Milliseconds, lang: Language): string => {
  const unit = units.find(({ length }) => milliseconds % length === 0) ?? units[2];
  return `${milliseconds / unit.length} ${unit.name[lang]}`;
};

/** What opens an obligation. */
export const triggerText = (trigger: Trigger): Localized => {
  switch (trigger.on) {
    case 'session-start':
      return trigger.as === undefined
        ? { en: 'when a session starts', zh: '会话开始时' }
        : { en: `when the probe’s “${trigger.as}” comes in`, zh: `探测中的“${trigger.as}”进入时` };
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
        en: `every ${durationText(trigger.every, 'en')} of continuous use (a pause over ${durationText(trigger.idleGap, 'en')} ends it)`,
        zh: `每连续使用 ${durationText(trigger.every, 'zh')}（停顿超过 ${durationText(trigger.idleGap, 'zh')} 即中断）`,
      };
    default:
      return trigger satisfies never;
  }
};

/** How long an obligation lasts. */
export const windowText = (window: Window): Localized => {
  switch (window.kind) {
    case 'this':
      return { en: 'in the same event', zh: '在同一事件中' };
    case 'replies':
      return { en: `within ${window.count === 1 ? 'one reply' : `${window.count} replies`}`, zh: `${window.count} 次回复之内` };
    case 'turns':
      return { en: `within ${window.count === 1 ? 'one turn' : `${window.count} turns`}`, zh: `${window.count} 轮之内` };
    case 'duration':
      return { en: `within ${durationText(window.length, 'en')}`, zh: `${durationText(window.length, 'zh')}之内` };
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

/** Facts of the session under which a check applies. */
export const conditionTexts = ({ where }: Check): readonly Localized[] => {
  const { min, max } = where.age ?? {};
  const onFile = (held: boolean): Localized => (held ? { en: 'on file', zh: '已登记' } : { en: 'not on file', zh: '未登记' });
  const fact = (held: boolean | undefined, name: Localized, states: (held: boolean) => Localized): readonly Localized[] =>
    held === undefined ? [] : [{ en: `${name.en} ${states(held).en}`, zh: `${states(held).zh}${name.zh}` }];
  const mode = (on: boolean): Localized => (on ? { en: 'on', zh: '已开启' } : { en: 'off', zh: '未开启' });
  return [
    ...(min === undefined ? [] : [{ en: `user aged ${min} or older`, zh: `用户年满 ${min} 岁` }]),
    ...(max === undefined ? [] : [{ en: `user aged ${max} or younger`, zh: `用户不超过 ${max} 岁` }]),
    ...fact(where.guardian, { en: 'guardian', zh: '监护人' }, onFile),
    ...fact(where.emergencyContact, { en: 'emergency contact', zh: '紧急联系人' }, onFile),
    ...fact(where.minorsMode, { en: 'minors mode', zh: '未成年人模式' }, mode),
  ];
};

/** An event and how far it is narrowed down. */
const eventText = ({ event, where }: Extract<Observation, { look: 'event' }>, lang: Language): string => {
  const answer: Localized = where.ok === true ? { en: 'as expected', zh: '如预期' } : { en: 'not as expected', zh: '不如预期' };
  const label: Localized = where.labelled === true ? { en: 'labelled', zh: '带标识' } : { en: 'without a label', zh: '不带标识' };
  return [
    event,
    where.by,
    where.action,
    ...(where.to ?? []),
    where.ok === undefined ? undefined : answer[lang],
    where.refused === true ? { en: 'refused', zh: '被拒绝' }[lang] : undefined,
    where.labelled === undefined ? undefined : label[lang],
    ...Object.entries(where.fields ?? {}).map(([field, test]) => `${field} ${fieldWords(test, lang)}`),
  ]
    .filter(Boolean)
    .join(' ');
};

const fieldWords = (test: FieldTest, lang: Language): string => {
  if (typeof test !== 'object') return `= ${test}`;
  if ('filled' in test) return { en: 'given', zh: '有值' }[lang];
  const least = test.min === undefined ? [] : [`≥ ${test.min}`];
  const most = test.max === undefined ? [] : [`≤ ${test.max}`];
  return [...least, ...most].join(' ');
};

/** What an expectation looks for. */
export const looksFor = ({ observe }: Expectation, catalogue: Catalogue, lang: Language): string => {
  switch (observe.look) {
    case 'signal':
      return catalogue.signals.find((signal) => signal.id === observe.signal)?.title[lang] ?? observe.signal;
    case 'event':
      return eventText(observe, lang);
    case 'canary':
      return { en: 'the planted word', zh: '预埋的暗语' }[lang];
    case 'varying':
      return { en: `different ${observe.field} in ${observe.action}`, zh: `${observe.action} 的 ${observe.field} 有所不同` }[
        lang
      ];
    case 'whole-history':
      return { en: 'every message so far', zh: '此前的全部消息' }[lang];
    default:
      return observe satisfies never;
  }
};
