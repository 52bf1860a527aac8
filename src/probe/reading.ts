import { jsonOf } from '../model/parsed.ts';
import type { Incoming } from '../model/ports.ts';
import { isBlank, spokenIn } from '../model/spoken.ts';
import type { Notice } from '../model/transcript.ts';
import type { Milliseconds } from '../model/words.ts';
import { at } from './path.ts';
import { defaults, type NoticePaths } from './target-file.ts';

/** What an answer of the target says, before it becomes events. */
export interface Reading {
  /** Texts of the reply; undefined when the answer has no such field. */
  readonly replies: readonly string[] | undefined;
  readonly notices: readonly Omit<Notice, 'seq' | 't'>[];
  readonly ended: boolean;
  readonly label: string | undefined;
  readonly firstToken: Milliseconds | undefined;
  /** The target's id of the session, where answers to messages give it. */
  readonly session: string | undefined;
  /** What came where the reply should have been; undefined when one came. */
  readonly instead: string | undefined;
}

/** Where things lie in an answer. */
export interface ReadingPaths {
  readonly reply: string;
  readonly notices: NoticePaths | undefined;
  readonly ended: string | undefined;
  readonly label: string | undefined;
  readonly session: string | undefined;
}

/** Reads a whole JSON answer. */
export const readAnswer = (value: unknown, paths: ReadingPaths): Reading => ({
  replies: wordsIn(at(value, paths.reply))?.map(spokenIn),
  notices: readNotices(value, paths.notices),
  ended: paths.ended !== undefined && at(value, paths.ended) === true,
  label: paths.label === undefined ? undefined : labelOf(at(value, paths.label)),
  firstToken: undefined,
  session: paths.session === undefined ? undefined : idOf(at(value, paths.session)),
  instead: undefined,
});

/** A reply that came as it is. */
export const readingOf = (text: string): Reading => ({ ...nothingRead, replies: [spokenIn(text)] });

/** Nothing has come, and nothing was wanted. */
export const nothingRead: Reading = {
  replies: [],
  notices: [],
  ended: false,
  label: undefined,
  firstToken: undefined,
  session: undefined,
  instead: undefined,
};

/** An id that the target gave; undefined when it is none. */
export const idOf = (id: unknown): string | undefined =>
  (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined;

/** A text, a list of texts, or the parts of one; null is an empty reply. */
export const wordsIn = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return [value];
  if (value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item) => typeof item === 'string');
  if (texts.length === value.length) return texts;
  return value.every((part) => typeof at(part, 'type') === 'string') ? [value.map(partText).join('')] : undefined;
};

/** Words of one part, as multimodal models answer: `{"type": "text", "text": …}`; pictures and thoughts have none. */
const partText = (part: unknown): string => {
  const text = at(part, 'text');
  return typeof text === 'string' ? text : '';
};

/** Labels are kept as the target sent them: a text as it is, anything else as JSON. */
const labelOf = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '' || value === false) return undefined;
  return typeof value === 'string' ? value : jsonOf(value);
};

const readNotices = (value: unknown, paths: NoticePaths | undefined): Reading['notices'] => {
  if (paths === undefined) return [];
  const list = at(value, paths.path ?? defaults.notices.path);
  return Array.isArray(list) ? list.flatMap((item) => readNotice(item, paths)) : [];
};

const noticeChannels: readonly Notice['channel'][] = ['popup', 'banner', 'dialogue', 'toast'];

/** One notice, or none when it has no words. */
export const readNotice = (item: unknown, paths: NoticePaths): Reading['notices'] => {
  const text = typeof item === 'string' ? item : at(item, paths.text ?? defaults.notices.text);
  if (typeof text !== 'string' || text === '') return [];
  const named = at(item, paths.channel ?? defaults.notices.channel);
  const channel = noticeChannels.find((known) => known === named) ?? paths.otherwise ?? defaults.notices.otherwise;
  const topic = at(item, paths.topic ?? defaults.notices.topic);
  return [{ kind: 'notice', channel, ...(typeof topic === 'string' ? { topic } : {}), text }];
};

/** The events of an answer: notices, then replies, then the end. A notice that came with a reply was there when the reply was. */
export const eventsOfReading = (reading: Reading, latency: Milliseconds): readonly Incoming[] => {
  const { label, firstToken } = reading;
  const extras = { ...(label === undefined ? {} : { label }), ...(firstToken === undefined ? {} : { firstToken }) };
  const texts = (reading.replies ?? []).filter((text) => !isBlank(text));
  return [...reading.notices, ...texts.map((text): Incoming => ({ kind: 'bot-message', text, latency, ...extras }))];
};
