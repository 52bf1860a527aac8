import type { Catalogue } from '../../files/catalogue.ts';
import type { EventFilter, Expectation, FieldTest, FieldTests, Observation } from '../../model/check.ts';
import type { EventKind, Recipient } from '../../model/transcript.ts';
import type { Language, Localized } from '../../model/words.ts';
import { speakerName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { actionName, fieldName } from './action-words.ts';

export const recipientName: { readonly [recipient in Recipient]: Localized } = {
  guardian: { en: 'guardian', zh: '监护人' },
  'emergency-contact': { en: 'emergency contact', zh: '紧急联系人' },
  user: { en: 'user', zh: '用户' },
  operator: { en: 'operator', zh: '运营者' },
};

const fieldWords = (field: string, test: FieldTest, lang: Language): string => {
  const name = fieldName(field, lang);
  const on: Localized = test === true ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' };
  if (typeof test === 'boolean') return `${name}${punctuation[lang].colon}${on[lang]}`;
  if (typeof test !== 'object') return `${name} = ${test}`;
  if ('filled' in test) return { en: `${name} given`, zh: `${name}不为空` }[lang];
  const least = test.min === undefined ? '' : ` ≥ ${test.min}`;
  const most = test.max === undefined ? '' : ` ≤ ${test.max}`;
  return `${name}${least}${most}`;
};

/** What an answer must say, in brackets; nothing where that is left open. */
export const fieldsText = (fields: FieldTests | undefined, lang: Language): string => {
  const tests = Object.entries(fields ?? {}).map(([field, test]) => fieldWords(field, test, lang));
  const { open, close, semicolon } = punctuation[lang];
  return tests.length === 0 ? '' : `${open}${tests.join(semicolon)}${close}`;
};

/** How a call ends. */
const callOutcome = ({ ok, refused }: EventFilter): Localized => {
  if (refused === true) return { en: 'is refused', zh: '被拒绝' };
  if (ok === true) return { en: 'succeeds', zh: '成功' };
  if (ok === false) return { en: 'does not succeed', zh: '未成功' };
  return { en: 'is answered', zh: '得到应答' };
};

const callText = (where: EventFilter, lang: Language): string => {
  const facts = fieldsText(where.fields, lang);
  const action = where.action === undefined ? speakerName.call[lang] : actionName(where.action, lang);
  return `${action}${lang === 'en' ? ' ' : ''}${callOutcome(where)[lang]}${facts}`;
};

const replyText = ({ labelled, unsolicited }: EventFilter): Localized => {
  if (unsolicited === true) return { en: 'a message that nobody asked for', zh: '主动发来的消息' };
  if (labelled === true) return { en: 'a reply with an AI label', zh: '带有人工智能标识的回复' };
  if (labelled === false) return { en: 'a reply without an AI label', zh: '不带人工智能标识的回复' };
  return { en: 'a reply', zh: '回复' };
};

const eventWords = (event: EventKind, where: EventFilter, lang: Language): string => {
  if (event === 'call') return callText(where, lang);
  if (event === 'bot-message') return replyText(where)[lang];
  if (event === 'notification') {
    const to = (where.to ?? []).map((each) => recipientName[each][lang]).join({ en: ' or ', zh: '或' }[lang]);
    return { en: `a message to the ${to === '' ? 'contact' : to}`, zh: `发给${to === '' ? '联系人' : to}的通知` }[lang];
  }
  if (event === 'session-end' && where.by === 'target') return { en: 'the service ends the session', zh: '服务结束会话' }[lang];
  return [speakerName[event][lang], where.action === undefined ? '' : actionName(where.action, lang)].join(' ').trim();
};

/** What an observation looks for. */
const observed = (observe: Observation, catalogue: Catalogue, lang: Language): string => {
  switch (observe.look) {
    case 'signal':
      return catalogue.signals.find((signal) => signal.id === observe.signal)?.title[lang] ?? observe.signal;
    case 'event':
      return eventWords(observe.event, observe.where, lang);
    case 'canary': {
      const place = observe.action === undefined ? undefined : actionName(observe.action, lang);
      if (place !== undefined) return { en: `the planted words, upon ${place}`, zh: `${place}时出现预埋的词` }[lang];
      return { en: 'the planted words', zh: '预埋的词' }[lang];
    }
    case 'varying': {
      const [action, field] = [actionName(observe.action, lang), fieldName(observe.field, lang)];
      return { en: `upon ${action}, different values of ${field}`, zh: `${action}时，${field}前后不同` }[lang];
    }
    case 'whole-history':
      return { en: 'every message so far, word for word', zh: '此前的全部消息，逐字一致' }[lang];
    default:
      return observe satisfies never;
  }
};

/** What an expectation looks for. */
export const looksFor = ({ observe }: Expectation, catalogue: Catalogue, lang: Language): string =>
  observed(observe, catalogue, lang);
