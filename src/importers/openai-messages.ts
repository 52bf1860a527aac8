import { isFields } from '../model/parsed.ts';
import { conversationOf, type Naming } from './conversation.ts';
import type { Importer } from './importer.ts';

const naming: Omit<Naming, 'list'> = {
  role: 'role',
  user: ['user'],
  assistant: ['assistant'],
  unspoken: ['system', 'developer', 'tool', 'function'],
  content: 'content',
};

const hasRole = (list: unknown): boolean => Array.isArray(list) && isFields(list[0]) && 'role' in list[0];

/** Field of the list: public sets of conversations call it otherwise than OpenAI. */
const listIn = (value: unknown): string | undefined => {
  if (!isFields(value)) return undefined;
  if ('messages' in value) return 'messages';
  return ['conversation', 'conversations'].find((list) => hasRole(value[list]));
};

/** Chat logs as OpenAI's fine-tuning files write them, and public sets such as WildChat, one conversation a line. */
export const openAiMessages: Importer = {
  id: 'openai-messages',
  title: {
    en: 'one {"messages": [{"role", "content"}]} a line; “conversation” will do for “messages”',
    zh: '每行一个 {"messages": [{"role", "content"}]}；“messages”也可以叫“conversation”',
  },
  accepts: (value) => listIn(value) !== undefined,
  convert: (value, record) =>
    conversationOf(isFields(value) ? value : {}, record, { ...naming, list: listIn(value) ?? 'messages' }),
};
