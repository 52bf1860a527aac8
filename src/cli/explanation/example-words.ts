import type { CheckExample, ExampleEvent } from '../../model/check.ts';
import type { Call } from '../../model/transcript.ts';
import type { Language, Localized, Milliseconds } from '../../model/words.ts';
import { speakerName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { actionName, fieldName } from './action-words.ts';
import { recipientName } from './observation-words.ts';

/** Events of an example that are shown; the middle of a longer one is left out. */
const most = 10;

/** Characters of an answer that are shown. */
const bodyShown = 120;

const enders: { readonly [by in 'user' | 'target' | 'probe' | 'limit']: Localized } = {
  user: { en: 'by the user', zh: '由用户' },
  target: { en: 'by the service', zh: '由服务' },
  probe: { en: 'by the test', zh: '由测试' },
  limit: { en: 'by a limit of the test', zh: '因测试达到上限' },
};

const valueText = (value: string | number | boolean, lang: Language): string => {
  if (typeof value !== 'boolean') return String(value);
  const word: Localized = value ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' };
  return word[lang];
};

type Answered = Pick<Call, 'action' | 'status' | 'fields' | 'body'>;

const callText = ({ action, status, body, fields = {} }: Answered, lang: Language): string => {
  const answer: Localized = status < 400 ? { en: 'succeeds', zh: '成功' } : { en: 'refused', zh: '被拒绝' };
  const { open, close, colon, semicolon } = punctuation[lang];
  const facts = Object.entries(fields).map(([field, value]) => `${fieldName(field, lang)}${colon}${valueText(value, lang)}`);
  const told = [`${answer[lang]} ${status}`, ...facts, ...(body === '' ? [] : [body.slice(0, bodyShown)])];
  return `${actionName(action, lang)}${open}${told.join(semicolon)}${close}`;
};

const said = (event: ExampleEvent, lang: Language): string => {
  switch (event.kind) {
    case 'user-message':
    case 'notice':
      return event.text;
    case 'bot-message':
      return event.label === undefined ? event.text : `${event.text} [${{ en: 'AI label', zh: '人工智能标识' }[lang]}]`;
    case 'notification':
      return `→ ${recipientName[event.to][lang]}${punctuation[lang].colon}${event.text}`;
    case 'session-start':
      return { en: 'another user comes in', zh: '另一名用户进入' }[lang];
    case 'session-end':
      return enders[event.by][lang];
    case 'control':
      return actionName(event.action, lang);
    case 'call':
      return callText(event, lang);
    case 'clock':
      return `+${Math.round(event.by / 60_000)} min`;
    case 'transport-error':
      return event.code;
    default:
      return event satisfies never;
  }
};

/** `0:20`: hours and minutes since the start. */
const clockText = (t: Milliseconds): string => {
  const minutes = Math.floor(t / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} `;
};

/** An example as it is explained: why it comes out so, and the exchange itself, a line each. */
export const exampleText = ({ because, events, nearMiss }: CheckExample, lang: Language): string => {
  // That a user begins goes without saying; that another one comes in does not.
  const told = events.filter((event) => event.kind !== 'session-start' || (event.as !== undefined && event.as !== 'user'));
  const timed = events.some(({ t }) => t >= 60_000);
  const lines = told.map(
    (event) => `${timed ? clockText(event.t) : ''}${speakerName[event.kind][lang]}${punctuation[lang].colon}${said(event, lang)}`,
  );
  const shown = lines.length <= most ? lines : [...lines.slice(0, most / 2), '…', ...lines.slice(-most / 2)];
  const close: Localized = { en: ' (a close call)', zh: '（容易看错）' };
  return [`${because}${nearMiss ? close[lang] : ''}`, ...shown].join('\n');
};
