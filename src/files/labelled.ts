import { InvalidInput, type Place, type Problem } from '../model/failure.ts';
import {
  type Label,
  type LabelledItem,
  type LabelledMessage,
  type LabelPlace,
  type LabelValue,
  labelPlaces,
  labelValues,
} from '../model/labelled.ts';
import { type Fields, fieldsOf, isFields, shown } from '../model/parsed.ts';
import type { Localized } from '../model/words.ts';
import { type Language, languages } from '../model/words.ts';
import { requireFile } from './text-file.ts';
import { linesOf } from './transcripts-lines.ts';

/** After so many bad records reading stops: the file is of another kind. */
const mostProblems = 20;

/** A field that is wrong, and what would be right. */
interface Fault {
  readonly field: string;
  readonly what: Localized;
  readonly fix: Localized;
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((each) => each === value);

const notOneOf = (field: string, value: unknown, allowed: readonly string[]): Fault => ({
  field,
  what: { en: `“${field}” is ${shown(value)}`, zh: `“${field}”为 ${value === undefined ? '空缺' : shown(value)}` },
  fix: { en: `write one of: ${allowed.join(', ')}`, zh: `请写其中之一：${allowed.join('、')}` },
});

const speakers = { user: 'user', assistant: 'companion' } as const;

const messagesOf = (value: unknown, faults: Fault[]): readonly LabelledMessage[] => {
  if (!Array.isArray(value) || value.length === 0) {
    faults.push({
      field: 'messages',
      what: { en: `“messages” is ${shown(value)}`, zh: `“messages”为 ${value === undefined ? '空缺' : shown(value)}` },
      fix: { en: 'write a list of {"role", "content"}', zh: '写成 {"role", "content"} 的列表' },
    });
    return [];
  }
  return value.flatMap((each: unknown, index): readonly LabelledMessage[] => {
    const message = fieldsOf(each);
    const role = oneOf(message.role, ['user', 'assistant', 'system']);
    if (role === undefined) faults.push(notOneOf(`messages.${index}.role`, message.role, ['user', 'assistant', 'system']));
    const text = message.content;
    if (typeof text !== 'string')
      faults.push({
        field: `messages.${index}.content`,
        what: {
          en: `“messages.${index}.content” is ${shown(text)}`,
          zh: `“messages.${index}.content”为 ${text === undefined ? '空缺' : shown(text)}`,
        },
        fix: { en: 'write the words of the message as a string', zh: '把消息文字写成字符串' },
      });
    // What the system was told is no message that anyone sees.
    if (role === undefined || role === 'system' || typeof text !== 'string') return [];
    return [{ speaker: speakers[role], text }];
  });
};

const labelOf = (
  signal: string,
  given: { readonly value: unknown; readonly at: unknown },
  messages: readonly LabelledMessage[],
): Label | Fault => {
  const value: LabelValue | undefined = oneOf(given.value, labelValues);
  if (value === undefined) return notOneOf(`labels.${signal}`, given.value, labelValues);
  const at: LabelPlace | undefined = oneOf(given.at, labelPlaces);
  if (at === undefined) return notOneOf(`at.${signal}`, given.at, labelPlaces);
  const speaker = at === 'last-assistant' ? 'companion' : 'user';
  if (messages.length === 0 || messages.some((message) => message.speaker === speaker)) return { signal, value, at };
  return {
    field: `at.${signal}`,
    what: {
      en: `“at.${signal}” is ${at}, but no message is the ${at === 'last-assistant' ? 'assistant' : 'user'}'s`,
      zh: `“at.${signal}”为 ${at}，但没有${at === 'last-assistant' ? '助手' : '用户'}的消息`,
    },
    fix: { en: 'name a message that the conversation has', zh: '请指明对话中确有的消息' },
  };
};

const labelsOf = (fields: Fields, messages: readonly LabelledMessage[], faults: Fault[]): readonly Label[] => {
  const { labels } = fields;
  const at = fieldsOf(fields.at);
  if (!isFields(labels)) {
    faults.push({
      field: 'labels',
      what: {
        en: `“labels” is ${shown(fields.labels)}`,
        zh: `“labels”为 ${fields.labels === undefined ? '空缺' : shown(fields.labels)}`,
      },
      fix: { en: 'write {"<signal>": "present"} or "absent"', zh: '写成 {"<信号>": "present"} 或 "absent"' },
    });
    return [];
  }
  return Object.keys(labels).flatMap((signal) => {
    const label = labelOf(signal, { value: labels[signal], at: at[signal] }, messages);
    if ('field' in label) faults.push(label);
    return 'field' in label ? [] : [label];
  });
};

const wordOf = (fields: Fields, field: string, faults: Fault[]): string => {
  const value = fields[field];
  if (typeof value === 'string' && value !== '') return value;
  faults.push({
    field,
    what: { en: `“${field}” is ${shown(value)}`, zh: `“${field}”为 ${value === undefined ? '空缺' : shown(value)}` },
    fix: { en: `write “${field}” as a string that is not empty`, zh: `把“${field}”写成非空字符串` },
  });
  return '';
};

/** Reads one record; what is wrong with it goes to `faults`. */
const itemOf = (value: unknown, faults: Fault[]): LabelledItem => {
  const fields = fieldsOf(value);
  const lang: Language | undefined = oneOf(fields.lang, languages);
  const id = wordOf(fields, 'id', faults);
  if (lang === undefined) faults.push(notOneOf('lang', fields.lang, languages));
  const source = wordOf(fields, 'source', faults);
  const messages = messagesOf(fields.messages, faults);
  return { id, lang: lang ?? 'en', source, messages, labels: labelsOf(fields, messages, faults) };
};

const widest = 120;

/** Place of a field in its line: of its key, where the beginning of the line shows it. */
const placeOf = (file: string, line: number, text: string, field: string): Place => {
  const key = JSON.stringify(field.split('.').at(-1) ?? '');
  const at = text.slice(0, widest).indexOf(key);
  return { file, line, column: Math.max(0, at) + 1, length: at < 0 ? 1 : key.length, source: text.slice(0, widest) };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
};

/** Reads labelled conversations one by one; problems call the file `name`. Throws `InvalidInput` naming line and field of every bad record (of the first 20). */
export async function* readLabelled(path: string, name = path): AsyncGenerator<LabelledItem> {
  requireFile(path, { en: 'name a file of labelled conversations', zh: '请指定标注对话的文件' }, name);
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  for (const { number: line, text: raw } of linesOf(path)) {
    const text = raw.trim();
    if (text === '') continue;
    const value = parse(text);
    if (value instanceof SyntaxError) {
      const place = placeOf(name, line, text, '');
      problems.push({
        code: 'json-syntax',
        what: { en: `line ${line}: ${value.message}`, zh: `第 ${line} 行不是有效的 JSON` },
        fix: { en: 'write one JSON object a line', zh: '每行写一个 JSON 对象' },
        place,
      });
    } else {
      const faults: Fault[] = [];
      const item = itemOf(value, faults);
      const earlier = lineOf.get(item.id);
      if (earlier !== undefined && item.id !== '')
        faults.push({
          field: 'id',
          what: { en: `“id” ${item.id} was on line ${earlier} before`, zh: `“id”${item.id} 已在第 ${earlier} 行用过` },
          fix: { en: 'give each record its own id', zh: '每条记录用各自的 id' },
        });
      lineOf.set(item.id, line);
      for (const { field, what, fix } of faults)
        problems.push({
          code: 'bad-record',
          what: { en: `line ${line}: ${what.en}`, zh: `第 ${line} 行：${what.zh}` },
          fix,
          place: placeOf(name, line, text, field),
        });
      if (faults.length === 0) yield item;
    }
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
}
