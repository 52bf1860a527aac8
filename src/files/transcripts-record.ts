import { InvalidInput, type Place, type Problem } from '../model/failure.ts';
import { type TranscriptEvent, type TranscriptHeader, transcriptFormat } from '../model/transcript.ts';
import type { Localized } from '../model/words.ts';
import { placeInLine } from './json-place.ts';
import { schemaProblems, type Validator } from './schema-problems.ts';
import type { Line } from './transcripts-lines.ts';
import type { Path, Source } from './yaml.ts';

/** One line that held JSON. */
export interface JsonRecord {
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
  /** Place of a value in the line. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place;
}

/** Anything of the transcript family, whatever its version, begins so. */
const family = 'clauseprobe-transcript';

const parse = (text: string): { readonly value: unknown } | { readonly reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'not JSON' };
  }
};

/** Parses a line; undefined when it is the cut-off last line of a crashed writer. */
export const recordOf = (file: string, { number, text, ended }: Line): JsonRecord | undefined => {
  const parsed = parse(text);
  const place: JsonRecord['place'] = (path, part) => placeInLine(file, number, text, path, part);
  if ('value' in parsed) return { file, line: number, value: parsed.value, place };
  if (!ended) return undefined;
  throw new InvalidInput([
    {
      code: 'json-syntax',
      what: { en: `line ${number} is not JSON: ${parsed.reason}`, zh: `第 ${number} 行不是有效的 JSON` },
      fix: /^\s*[[{]\s*$/.test(text)
        ? {
            en: 'write one JSON object a line: jq -c . FILE makes that of a spread-out one, jq -c .[] FILE of a list',
            zh: '每行写一个 JSON 对象：分行排版的可用 jq -c . 文件 合成一行，列表可用 jq -c .[] 文件 拆成行',
          }
        : /^\s*[[{]/.test(text)
          ? { en: 'write one JSON object a line', zh: '每行写一个 JSON 对象' }
          : {
              en: 'write one JSON object a line, such as {"messages": [{"role": "user", "content": "…"}, …]}',
              zh: '每行写一个 JSON 对象，如 {"messages": [{"role": "user", "content": "……"}, ……]}',
            },
      place: placeInLine(file, number, text, []),
    },
  ]);
};

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

/** Whether the record is the header of a transcript, of any version. */
export const isOwnHeader = (value: unknown): boolean => {
  const format = formatOf(value);
  return typeof format === 'string' && format.startsWith(family);
};

const refuse = (problems: readonly Problem[]): never => {
  throw new InvalidInput(problems);
};

const sourceOf = ({ file, value, place }: JsonRecord): Source => ({ file, value, place });

/** Whether the record says that the recording before it is whole, and nothing else: an event is never taken for it. */
export const isClosing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'whole' in value && value.whole === true && Object.keys(value).length === 1;

/** The validators that were generated for the two kinds of lines. */
export interface RecordValidators {
  readonly transcriptHeader: Validator;
  readonly transcriptEvent: Validator;
}

/** Header of a record; throws `InvalidInput` naming version or field. */
export const headerOf = (record: JsonRecord, { transcriptHeader }: RecordValidators): TranscriptHeader => {
  const isHeader = (value: unknown): value is TranscriptHeader => transcriptHeader(value);
  const { value } = record;
  const format = formatOf(value);
  if (isOwnHeader(value) && format !== transcriptFormat) {
    const what = {
      en: `transcript format “${String(format)}” is not known to this version`,
      zh: `本版本不认识记录格式“${String(format)}”`,
    };
    const fix = {
      en: `this version reads ${transcriptFormat}; use a clauseprobe that reads “${String(format)}”`,
      zh: `本版本可读 ${transcriptFormat}；请用可读“${String(format)}”的版本`,
    };
    return refuse([{ code: 'unknown-version', what, fix, place: record.place(['format']) }]);
  }
  return isHeader(value) ? value : refuse(schemaProblems(sourceOf(record), transcriptHeader));
};

const starters: readonly unknown[] = ['user', 'target', 'probe'];

/** What the schema cannot say without one branch for each kind. */
const isByRight = (value: { readonly kind?: unknown; readonly by?: unknown }): boolean => {
  if (value.kind === 'clock') return typeof value.by === 'number';
  if (value.kind === 'session-start') return starters.includes(value.by);
  return value.kind !== 'session-end' || value.by === 'limit' || starters.includes(value.by);
};

/** Where a recording has come to. */
type Position = Pick<TranscriptEvent, 'seq' | 't'>;

const upwards: { readonly [key in keyof Position]: Localized } = {
  seq: { en: 'number the events upwards from 1', zh: '事件从 1 起递增编号' },
  t: { en: 'session time does not go backwards; put the events in order', zh: '会话时间不会倒退，请按先后排列事件' },
};

/** Event of a record; throws `InvalidInput` naming the field. */
export const eventOf = (record: JsonRecord, before: Position, { transcriptEvent }: RecordValidators): TranscriptEvent => {
  const isEvent = (value: unknown): value is TranscriptEvent => transcriptEvent(value);
  const { value } = record;
  if (!isEvent(value)) return refuse(schemaProblems(sourceOf(record), transcriptEvent));
  if (!isByRight(value)) {
    const right: Localized =
      value.kind === 'clock'
        ? { en: 'write a number of milliseconds', zh: '写毫秒数' }
        : { en: 'write user, target or probe; limit for session-end', zh: '请写 user、target 或 probe；session-end 可写 limit' };
    const by = JSON.stringify('by' in value ? value.by : undefined);
    const what = { en: `“by” of this ${value.kind} is ${by}`, zh: `该 ${value.kind} 的“by”为 ${by ?? '空缺'}` };
    return refuse([{ code: 'not-allowed', what, fix: right, place: record.place(['by']) }]);
  }
  const key = value.seq <= before.seq ? 'seq' : 't';
  if (key === 't' && value.t >= before.t) return value;
  const what = {
    en: `“${key}” is ${value[key]}, after ${before[key]}`,
    zh: `“${key}”为 ${value[key]}，而前一个是 ${before[key]}`,
  };
  return refuse([{ code: 'out-of-order', what, fix: upwards[key], place: record.place([key]) }]);
};
