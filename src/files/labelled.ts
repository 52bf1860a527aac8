import { createReadStream, existsSync } from 'node:fs';
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
import { type Language, languages } from '../model/words.ts';

/** After so many bad records reading stops: the file is of another kind. */
const mostProblems = 20;

type Fields = { readonly [key: string]: unknown };

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** A field that is wrong, and what would be right. */
interface Fault {
  readonly field: string;
  readonly what: string;
  readonly fix: string;
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((each) => each === value);

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, 60);

const notOneOf = (field: string, value: unknown, allowed: readonly string[]): Fault => ({
  field,
  what: `“${field}” is ${shown(value)}`,
  fix: `write one of: ${allowed.join(', ')}`,
});

const speakers = { user: 'user', assistant: 'companion' } as const;

const messagesOf = (value: unknown, faults: Fault[]): readonly LabelledMessage[] => {
  if (!Array.isArray(value) || value.length === 0) {
    faults.push({ field: 'messages', what: `“messages” is ${shown(value)}`, fix: 'write a list of {"role", "content"}' });
    return [];
  }
  return value.flatMap((each: unknown, index): readonly LabelledMessage[] => {
    const message = fieldsOf(each);
    const role = oneOf(message?.role, ['user', 'assistant', 'system']);
    if (role === undefined) faults.push(notOneOf(`messages.${index}.role`, message?.role, ['user', 'assistant', 'system']));
    const text = message?.content;
    if (typeof text !== 'string')
      faults.push({
        field: `messages.${index}.content`,
        what: `“messages.${index}.content” is ${shown(text)}`,
        fix: 'write the words of the message as a string',
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
    what: `“at.${signal}” is ${at}, but no message is the ${at === 'last-assistant' ? 'assistant' : 'user'}'s`,
    fix: 'name a message that the conversation has',
  };
};

const labelsOf = (fields: Fields, messages: readonly LabelledMessage[], faults: Fault[]): readonly Label[] => {
  const labels = fieldsOf(fields.labels);
  const at = fieldsOf(fields.at);
  if (labels === undefined) {
    faults.push({
      field: 'labels',
      what: `“labels” is ${shown(fields.labels)}`,
      fix: 'write {"<signal>": "present"} or "absent"',
    });
    return [];
  }
  return Object.keys(labels).flatMap((signal) => {
    const label = labelOf(signal, { value: labels[signal], at: at?.[signal] }, messages);
    if ('field' in label) faults.push(label);
    return 'field' in label ? [] : [label];
  });
};

const wordOf = (fields: Fields, field: string, faults: Fault[]): string => {
  const value = fields[field];
  if (typeof value === 'string' && value !== '') return value;
  faults.push({ field, what: `“${field}” is ${shown(value)}`, fix: `write “${field}” as a string that is not empty` });
  return '';
};

/** Reads one record; what is wrong with it goes to `faults`. */
const itemOf = (value: unknown, faults: Fault[]): LabelledItem => {
  const fields = fieldsOf(value) ?? {};
  const lang: Language | undefined = oneOf(fields.lang, languages);
  const id = wordOf(fields, 'id', faults);
  if (lang === undefined) faults.push(notOneOf('lang', fields.lang, languages));
  const source = wordOf(fields, 'source', faults);
  const messages = messagesOf(fields.messages, faults);
  return { id, lang: lang ?? 'en', source, messages, labels: labelsOf(fields, messages, faults) };
};

/** Lines split at line feeds only: JSON strings may hold U+2028, which readline takes for a line's end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

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
  if (!existsSync(path))
    throw new InvalidInput([
      { code: 'no-such-file', what: `${name} does not exist`, fix: 'name a file of labelled conversations' },
    ]);
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  let line = 0;
  for await (const raw of linesOf(path)) {
    line += 1;
    const text = (line === 1 ? raw.replace(/^\ufeff/, '') : raw).trim();
    if (text === '') continue;
    const value = parse(text);
    if (value instanceof SyntaxError) {
      const place = placeOf(name, line, text, '');
      problems.push({ code: 'json-syntax', what: `line ${line}: ${value.message}`, fix: 'write one JSON object a line', place });
    } else {
      const faults: Fault[] = [];
      const item = itemOf(value, faults);
      const earlier = lineOf.get(item.id);
      if (earlier !== undefined && item.id !== '')
        faults.push({ field: 'id', what: `“id” ${item.id} was on line ${earlier} before`, fix: 'give each record its own id' });
      lineOf.set(item.id, line);
      for (const { field, what, fix } of faults)
        problems.push({ code: 'bad-record', what: `line ${line}: ${what}`, fix, place: placeOf(name, line, text, field) });
      if (faults.length === 0) yield item;
    }
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
}
