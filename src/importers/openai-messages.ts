import { InvalidInput } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';
import { isBlank, spokenIn } from '../model/spoken.ts';
import { type Transcript, type TranscriptEvent, type TranscriptHeader, transcriptFormat } from '../model/transcript.ts';
import type { Language, Milliseconds } from '../model/words.ts';
import { type Complain, complaints, instantOf, userFactsOf } from './fields.ts';
import type { Importer, RecordPlace } from './importer.ts';

/** A message that was spoken. */
interface Spoken {
  readonly by: 'user' | 'assistant';
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at?: Milliseconds;
}

type Path = readonly (string | number)[];

/** Roles whose words neither speaker said. */
const unspoken: readonly unknown[] = ['system', 'developer', 'tool', 'function'];

/** Words of a content: a text, or a list of parts of which the texts count. */
const textOf = (content: unknown, path: Path, complain: Complain): string => {
  if (typeof content === 'string') return content;
  // What only calls tools or refuses has no content.
  if (content === null) return '';
  if (!Array.isArray(content)) {
    complain(path, content, {
      en: 'write a text, or a list of parts {"type": "text", "text": …}',
      zh: '写成文本，或 {"type": "text", "text": …} 的列表',
    });
    return '';
  }
  return content
    .map((part: unknown, index): string => {
      if (typeof part === 'string') return part;
      if (!isFields(part))
        complain([...path, index], part, {
          en: 'write a part {"type": "text", "text": …}',
          zh: '写成 {"type": "text", "text": …}',
        });
      else if (typeof part.text === 'string') return part.text;
      else if (part.type === 'text')
        complain([...path, index, 'text'], part.text, { en: 'write the text of the part', zh: '写明该部分的文本' });
      return '';
    })
    .join('');
};

const messageOf = (message: unknown, path: Path, complain: Complain): Spoken | undefined => {
  if (!isFields(message)) {
    complain(path, message, { en: 'write a message {"role": …, "content": …}', zh: '写成消息 {"role": …, "content": …}' });
    return undefined;
  }
  const { role } = message;
  if (unspoken.includes(role)) return undefined;
  if (role !== 'user' && role !== 'assistant') {
    complain([...path, 'role'], role, {
      en: 'write user, assistant, system, developer or tool',
      zh: '请写 user、assistant、system、developer 或 tool',
    });
    return undefined;
  }
  const content = textOf(message.content, [...path, 'content'], complain);
  const text = role === 'assistant' ? spokenIn(content) : content;
  const key = message.timestamp === undefined || message.timestamp === null ? 'created_at' : 'timestamp';
  const stamp = message[key];
  const at = instantOf(stamp);
  if (stamp !== undefined && stamp !== null && at === undefined)
    complain([...path, key], stamp, {
      en: 'write an ISO 8601 instant such as "2026-07-15T20:00:00+08:00", or seconds since 1970',
      zh: '写成 ISO 8601 时刻，如 "2026-07-15T20:00:00+08:00"，或 1970 年以来的秒数',
    });
  // A message without words, such as a tool call, is not an answer.
  if (isBlank(text)) return undefined;
  return { by: role, text, ...(at === undefined ? {} : { at }) };
};

const langOf = (value: unknown, complain: Complain): { readonly lang?: Language } => {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string') {
    complain(['lang'], value, { en: 'write "zh" or "en"', zh: '请写 "zh" 或 "en"' });
    return {};
  }
  const lang = /^(zh|en)(?![a-z])/i.exec(value)?.[1]?.toLowerCase();
  // Conversations in other languages are read; nothing is calibrated for them.
  return lang === 'zh' || lang === 'en' ? { lang } : {};
};

/** Instants of all messages in order, or nothing when one lacks its own or the order is broken. */
const instantsOf = (messages: readonly Spoken[]): readonly Milliseconds[] | undefined => {
  const instants = messages.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (instants.length < messages.length || instants.length === 0) return undefined;
  return instants.every((at, index) => at >= (instants[index - 1] ?? at)) ? instants : undefined;
};

const eventsOf = (messages: readonly Spoken[], instants: readonly Milliseconds[] | undefined): readonly TranscriptEvent[] => {
  const first = instants?.[0] ?? 0;
  return messages.map(({ by, text }, index) => {
    const stamp = { seq: index + 1, t: (instants?.[index] ?? first) - first };
    return by === 'user' ? { ...stamp, kind: 'user-message', text } : { ...stamp, kind: 'bot-message', text };
  });
};

const sessionOf = (id: unknown, { file, line }: RecordPlace, complain: Complain): string => {
  if (id === undefined || id === null || id === '') return `${file}:${line}`;
  if (typeof id !== 'string' && typeof id !== 'number')
    complain(['id'], id, { en: 'write a text, or leave it out', zh: '写成文本，或省略' });
  return String(id);
};

const conversationOf = (value: Fields, record: RecordPlace): Transcript => {
  const { problems, complain } = complaints(record);
  const listed = Array.isArray(value.messages) ? value.messages : [];
  if (!Array.isArray(value.messages))
    complain(['messages'], value.messages, {
      en: 'write a list of {"role": …, "content": …}',
      zh: '写成 {"role": …, "content": …} 的列表',
    });
  const messages = listed.flatMap((message: unknown, index) => messageOf(message, ['messages', index], complain) ?? []);
  const instants = instantsOf(messages);
  const header: TranscriptHeader = {
    format: transcriptFormat,
    session: sessionOf(value.id, record, complain),
    target: 'recording',
    user: userFactsOf(value.user, complain),
    ...langOf(value.lang, complain),
    ...(instants?.[0] === undefined ? {} : { startedAt: new Date(instants[0]).toISOString() }),
    clock: instants === undefined ? 'none' : 'wall',
    channels: instants === undefined ? [] : ['timestamps'],
    ...(typeof value.source === 'string' ? { source: value.source } : {}),
  };
  if (problems.length > 0) throw new InvalidInput(problems);
  return { header, events: eventsOf(messages, instants), complete: true, origin: { file: record.file, line: record.line } };
};

/** Chat logs as OpenAI's fine-tuning files write them, one conversation a line. */
export const openAiMessages: Importer = {
  id: 'openai-messages',
  title: {
    en: 'one {"messages": [{"role", "content"}]} a line',
    zh: '每行一个 {"messages": [{"role", "content"}]}',
  },
  accepts: (value) => isFields(value) && 'messages' in value,
  convert: (value, record) => conversationOf(isFields(value) ? value : {}, record),
};
