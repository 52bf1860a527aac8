import type { Catalogue } from '../../files/catalogue.ts';
import type { Check, Trigger } from '../../model/check.ts';
import type { Language, Localized, Milliseconds } from '../../model/words.ts';
import { actionName } from './action-words.ts';
import { fieldsText } from './observation-words.ts';

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

const bothWays = (title: Localized, say: { readonly [lang in Language]: (title: string) => string }): Localized => ({
  en: say.en(title.en),
  zh: say.zh(title.zh),
});

/** A signal by its title. */
const signalTitle = ({ signals }: Catalogue, id: string): Localized =>
  signals.find((signal) => signal.id === id)?.title ?? { en: id, zh: id };

/** Who comes in under a name of the probe. */
const userTitle = ({ personas }: Catalogue, { probe }: Check, user: string): Localized => {
  const steps = (probe?.variants ?? []).flatMap((variant) => variant.steps);
  const personaId = steps.flatMap((step) => (step.do === 'as' && step.user === user ? [step.persona] : []))[0];
  return personas.find(({ id }) => id === personaId)?.title ?? { en: user, zh: user };
};

/** Stands before the message of a probe that the check is about. */
export const cueMark = '▶';

/** What opens an obligation. */
export const triggerText = (check: Check, catalogue: Catalogue): Localized => {
  const trigger: Trigger = check.applies;
  switch (trigger.on) {
    case 'session-start':
      if (trigger.as === undefined) return { en: 'when a session starts', zh: '会话开始时' };
      return bothWays(userTitle(catalogue, check, trigger.as), {
        en: (title) => `when this user of the probe comes in: ${title}`,
        zh: (title) => `探测中的这名用户（${title}）进入时`,
      });
    case 'user-message':
      if (trigger.signal === undefined) return { en: 'at every message of the user', zh: '用户每次发言时' };
      return bothWays(signalTitle(catalogue, trigger.signal), {
        en: (title) => `when a message of the user shows “${title}”`,
        zh: (title) => `用户的话属于“${title}”时`,
      });
    case 'cue':
      return { en: `after the user’s message marked ${cueMark} below`, zh: `用户说出下文标有 ${cueMark} 的话之后` };
    case 'bot-message':
      return { en: 'at every reply', zh: '每次回复时' };
    case 'control':
    case 'call': {
      const fields = trigger.on === 'call' ? trigger.fields : undefined;
      return {
        en: `upon ${actionName(trigger.action, 'en')}${fieldsText(fields, 'en')} [${trigger.action}]`,
        zh: `${actionName(trigger.action, 'zh')}${fieldsText(fields, 'zh')}时 [${trigger.action}]`,
      };
    }
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
export const windowText = ({ applies, window }: Pick<Check, 'applies' | 'window'>, catalogue: Catalogue): Localized => {
  switch (window.kind) {
    case 'this':
      return applies.on === 'call' ? { en: 'in its answer', zh: '只看该次应答' } : { en: 'in that reply', zh: '只看该条回复' };
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
      return bothWays(signalTitle(catalogue, window.signal), {
        en: (title) => `before “${title}”`,
        zh: (title) => `在“${title}”之前`,
      });
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
