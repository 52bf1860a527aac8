import { isFields } from '../model/parsed.ts';
import { conversationOf, type Naming } from './conversation.ts';
import type { Importer } from './importer.ts';

const naming: Naming = {
  list: 'conversations',
  role: 'from',
  user: ['human', 'user'],
  assistant: ['gpt', 'assistant', 'chatgpt', 'model', 'bot'],
  unspoken: ['system', 'tool', 'function', 'function_call', 'observation'],
  content: 'value',
};

/** Chat logs as ShareGPT and the training sets after it write them, one conversation a line. */
export const shareGpt: Importer = {
  id: 'sharegpt',
  title: {
    en: 'one {"conversations": [{"from", "value"}]} a line',
    zh: '每行一个 {"conversations": [{"from", "value"}]}',
  },
  accepts: (value) => isFields(value) && 'conversations' in value,
  convert: (value, record) => conversationOf(isFields(value) ? value : {}, record, naming),
};
