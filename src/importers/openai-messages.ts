import { isFields } from '../model/parsed.ts';
import { conversationOf, type Naming } from './conversation.ts';
import type { Importer } from './importer.ts';

const naming: Naming = {
  list: 'messages',
  role: 'role',
  user: ['user'],
  assistant: ['assistant'],
  unspoken: ['system', 'developer', 'tool', 'function'],
  content: 'content',
};

/** Chat logs as OpenAI's fine-tuning files write them, one conversation a line. */
export const openAiMessages: Importer = {
  id: 'openai-messages',
  title: {
    en: 'one {"messages": [{"role", "content"}]} a line',
    zh: '每行一个 {"messages": [{"role", "content"}]}',
  },
  accepts: (value) => isFields(value) && 'messages' in value,
  convert: (value, record) => conversationOf(isFields(value) ? value : {}, record, naming),
};
