import { InvalidInput } from '../model/failure.ts';
import { isFields } from '../model/parsed.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Localized } from '../model/words.ts';
import type { Importer, RecordPlace } from './importer.ts';
import { openAiMessages } from './openai-messages.ts';
import { shareGpt } from './sharegpt.ts';

export type { RecordPlace } from './importer.ts';

/** All importers; the first that accepts a record reads it. */
export const importers: readonly Importer[] = [openAiMessages, shareGpt];

const isMessage = (value: unknown): boolean => isFields(value) && 'role' in value && 'content' in value;

/** How to make lines of what is often written instead. */
const remedyOf = (value: unknown): Localized => {
  const [list, messages] = [Array.isArray(value), isMessage(Array.isArray(value) ? value[0] : value)];
  if (list && messages)
    return {
      en: "of a list of messages, jq -c '{messages: .}' FILE makes a line; ",
      zh: "列表中是消息时，可用 jq -c '{messages: .}' 文件 合成一行；",
    };
  if (messages)
    return {
      en: "where the file is one conversation, a message a line, jq -sc '{messages: .}' FILE makes one line of it; ",
      zh: "整个文件是一次对话、每行一条消息时，可用 jq -sc '{messages: .}' 文件 合成一行；",
    };
  // Sets of conversations are often one list.
  if (list) return { en: 'of one list, jq -c .[] FILE makes lines; ', zh: '整个文件是一个列表时，可用 jq -c .[] 文件 拆成行；' };
  return { en: '', zh: '' };
};

/** Reads a foreign record with the importer that knows it. Throws `InvalidInput` when none does, or a field is bad. */
export const convertForeign = (value: unknown, record: RecordPlace): Transcript => {
  const importer = importers.find(({ accepts }) => accepts(value));
  if (importer !== undefined) return importer.convert(value, record);
  const { en, zh } = remedyOf(value);
  const what = { en: `line ${record.line} is of no known conversation format`, zh: `第 ${record.line} 行不是已知的对话格式` };
  const fix = {
    en: `${en}write one of: clauseprobe transcript, ${importers.map(({ id, title }) => `${id} (${title.en})`).join(', ')}`,
    zh: `${zh}请写其中之一：clauseprobe 记录，${importers.map(({ id, title }) => `${id}（${title.zh}）`).join('、')}`,
  };
  throw new InvalidInput([{ code: 'unknown-format', what, fix, place: record.place([]) }]);
};
