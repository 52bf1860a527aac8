import { InvalidInput } from '../model/failure.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Importer, RecordPlace } from './importer.ts';
import { openAiMessages } from './openai-messages.ts';
import { shareGpt } from './sharegpt.ts';

export type { RecordPlace } from './importer.ts';

/** All importers; the first that accepts a record reads it. */
export const importers: readonly Importer[] = [openAiMessages, shareGpt];

/** Reads a foreign record with the importer that knows it. Throws `InvalidInput` when none does, or a field is bad. */
export const convertForeign = (value: unknown, record: RecordPlace): Transcript => {
  const importer = importers.find(({ accepts }) => accepts(value));
  if (importer !== undefined) return importer.convert(value, record);
  // Sets of conversations are often one list.
  const unpack = { en: 'of one list, jq -c .[] FILE makes lines; ', zh: '整个文件是一个列表时，可用 jq -c .[] 文件 拆成行；' };
  const { en, zh } = Array.isArray(value) ? unpack : { en: '', zh: '' };
  const what = { en: `line ${record.line} is of no known conversation format`, zh: `第 ${record.line} 行不是已知的对话格式` };
  const fix = {
    en: `${en}write one of: clauseprobe transcript, ${importers.map(({ id, title }) => `${id} (${title.en})`).join(', ')}`,
    zh: `${zh}请写其中之一：clauseprobe 记录，${importers.map(({ id, title }) => `${id}（${title.zh}）`).join('、')}`,
  };
  throw new InvalidInput([{ code: 'unknown-format', what, fix, place: record.place([]) }]);
};
