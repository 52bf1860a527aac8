import { InvalidInput } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';
import { isBlank, spokenIn } from '../model/spoken.ts';
import { type Transcript, type TranscriptEvent, type TranscriptHeader, transcriptFormat } from '../model/transcript.ts';
import type { Language, Milliseconds } from '../model/words.ts';
import { type Complain, complaints, instantOf, userFactsOf } from './fields.ts';
import type { RecordPlace } from './importer.ts';

/** A message that was spoken. */
interface Spoken {
  readonly by: 'user' | 'assistant';
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at?: Milliseconds;
}

type Path = readonly (string | number)[];

/** What a format calls things. */
export interface Naming {
  /** Field of the list of messages. */
  readonly list: string;
  /** Field of who speaks, and the names of those who do. */
  readonly role: string;
  readonly user: readonly string[];
  readonly assistant: readonly string[];
  /** Roles whose words neither speaker said. */
  readonly unspoken: readonly string[];
  /** Field of the words. */
  readonly content: string;
}

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

/** OpenAI puts the words of a refusal in a field of their own. */
const contentOf = (message: Fields, { content }: Naming): unknown =>
  message[content] === null && typeof message.refusal === 'string' ? message.refusal : message[content];

const exampleOf = ({ role, content }: Naming): string => `{"${role}": …, "${content}": …}`;

const messageOf = (message: unknown, path: Path, complain: Complain, naming: Naming): Spoken | undefined => {
  if (!isFields(message)) {
    const example = exampleOf(naming);
    complain(path, message, { en: `write a message ${example}`, zh: `写成消息 ${example}` });
    return undefined;
  }
  const role = message[naming.role];
  const isRole = (names: readonly string[]): boolean => typeof role === 'string' && names.includes(role);
  if (isRole(naming.unspoken)) return undefined;
  const by = isRole(naming.user) ? 'user' : 'assistant';
  if (by === 'assistant' && !isRole(naming.assistant)) {
    const names = [...naming.user, ...naming.assistant, ...naming.unspoken];
    complain([...path, naming.role], role, { en: `write one of ${names.join(', ')}`, zh: `请写其中之一：${names.join('、')}` });
    return undefined;
  }
  const content = textOf(contentOf(message, naming), [...path, naming.content], complain);
  const text = by === 'assistant' ? spokenIn(content) : content;
  const key = message.timestamp === undefined || message.timestamp === null ? 'created_at' : 'timestamp';
  const stamp = message[key];
  const at = instantOf(stamp);
  if (stamp !== undefined && stamp !== null && at === undefined)
    complain([...path, key], stamp, {
      en: 'write an ISO 8601 instant such as "2026-07-15T20:00:00+08:00", or seconds or milliseconds since 1970',
      zh: '写成 ISO 8601 时刻，如 "2026-07-15T20:00:00+08:00"，或 1970 年以来的秒数或毫秒数',
    });
  // A message without words, such as a tool call, is not an answer.
  if (isBlank(text)) return undefined;
  return { by, text, ...(at === undefined ? {} : { at }) };
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

/** A conversation of a format that keeps messages in a list; throws `InvalidInput` naming every bad field. */
export const conversationOf = (value: Fields, record: RecordPlace, naming: Naming): Transcript => {
  const { problems, complain } = complaints(record);
  const { list } = naming;
  const found = value[list];
  if (!Array.isArray(found)) {
    const example = exampleOf(naming);
    complain([list], found, { en: `write a list of ${example}`, zh: `写成 ${example} 的列表` });
  }
  const listed: readonly unknown[] = Array.isArray(found) ? found : [];
  const messages = listed.flatMap((message, index) => messageOf(message, [list, index], complain, naming) ?? []);
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
