import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import type { EventKind, Transcript, TranscriptEvent, TranscriptHeader } from '../model/transcript.ts';
import type { Recording } from './recorder.ts';
import { manifestName, transcriptsName } from './run-directory.ts';
import { type Line, linesOf } from './transcripts-lines.ts';
import {
  eventOf,
  headerOf,
  isClosing,
  isOwnHeader,
  type JsonRecord,
  type RecordValidators,
  recordOf,
} from './transcripts-record.ts';

/** What may still come after a session's end without opening it again. */
const trailing: readonly EventKind[] = ['notice', 'notification', 'control', 'call', 'clock'];

/** Whether a recording that nobody closed went on until its session was over. */
const isOver = (header: TranscriptHeader, events: readonly TranscriptEvent[]): boolean => {
  if (events.length === 0) return header.lacks !== undefined;
  if (events.at(-1)?.kind === 'transport-error') return true;
  return events.findLast(({ kind }) => !trailing.includes(kind))?.kind === 'session-end';
};

/** Makes a transcript of a foreign record; throws `InvalidInput` with its place. */
export type Convert = (value: unknown, record: Pick<JsonRecord, 'file' | 'line' | 'place'>) => Transcript;

const noHeader = (record: JsonRecord): never => {
  const what = { en: `line ${record.line} stands before any transcript header`, zh: `第 ${record.line} 行之前没有记录头` };
  const fix = {
    en: 'begin the file with a header line: {"format":"clauseprobe-transcript/1", …}',
    zh: '文件第一行须为记录头：{"format":"clauseprobe-transcript/1", …}',
  };
  throw new InvalidInput([{ code: 'missing-header', what, fix, place: record.place([]) }]);
};

function* ownTranscripts(file: string, lines: Iterable<Line>, validators: RecordValidators): Generator<Transcript> {
  let header: TranscriptHeader | undefined;
  let events: TranscriptEvent[] = [];
  let start = 0;
  let isCut = false;
  const finished = (of: TranscriptHeader, complete: boolean): Transcript => ({
    header: of,
    events,
    complete,
    origin: { file, line: start },
  });
  // A session may seem over between two steps of a probe: what we played says itself that it is whole.
  const unclosed = (of: TranscriptHeader): Transcript => finished(of, of.probe === undefined && !isCut && isOver(of, events));
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const record = recordOf(file, line);
    if (record === undefined) {
      isCut = true;
      break;
    }
    if (isOwnHeader(record.value)) {
      if (header !== undefined) yield unclosed(header);
      header = headerOf(record, validators);
      events = [];
      start = record.line;
      continue;
    }
    if (header === undefined) return noHeader(record);
    if (isClosing(record.value)) {
      yield finished(header, true);
      header = undefined;
      continue;
    }
    events.push(eventOf(record, events.at(-1) ?? { seq: 0, t: 0 }, validators));
  }
  if (header !== undefined) yield unclosed(header);
}

function* foreignTranscripts(file: string, lines: Iterable<Line>, convert: Convert): Generator<Transcript> {
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    // Nobody promised that foreign files end with a line feed: a cut-off line is a mistake there.
    const record = recordOf(file, { ...line, ended: true });
    if (record !== undefined) yield convert(record.value, record);
  }
}

/** Whether a file that begins so is of our format; a first line cut off by a crash still tells. */
const isOwn = (file: string, first: Line): boolean => {
  if (!first.ended && first.text.startsWith('{"format":"clauseprobe-transcript')) return true;
  return isOwnHeader(recordOf(file, { ...first, ended: true })?.value);
};

/** First line that is not blank; a generator goes on behind it. */
const firstOf = (lines: Generator<Line>): Line | undefined => {
  // Not `for … of`, which would close the generator.
  for (let next = lines.next(); next.done !== true; next = lines.next()) if (next.value.text.trim() !== '') return next.value;
  return undefined;
};

/** All lines from a known first one on. */
function* resumed(first: Line, rest: Iterable<Line>): Generator<Line> {
  yield first;
  yield* rest;
}

/** Loaded late, because commands that read no transcript should not wait for the validators. */
const loadValidators = async (): Promise<RecordValidators> => import('./generated/transcript.js');

/** Transcripts of a file of ours, one after the other. Throws `InvalidInput` naming line and field of a bad record. */
export async function* readTranscriptFile(file: string): AsyncGenerator<Transcript> {
  yield* ownTranscripts(file, linesOf(file), await loadValidators());
}

/** Reads sessions just recorded: gives what reading their files would, without waiting for the disk. */
export const recordingReader = async (): Promise<(recording: Recording) => Iterable<Transcript>> => {
  const validators = await loadValidators();
  return ({ file, line, lines }) =>
    ownTranscripts(
      file,
      lines.map((text, index) => ({ number: line + index, text, ended: true })),
      validators,
    );
};

const jsonLinesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));

const filesOf = (path: string): readonly string[] => {
  if (!existsSync(path)) {
    const fix = {
      en: 'name a transcript, a folder of transcripts, or a run directory',
      zh: '请指定记录文件、记录目录或运行目录',
    };
    throw new InvalidInput([{ code: 'no-such-recording', what: { en: `${path} does not exist`, zh: `${path} 不存在` }, fix }]);
  }
  if (!statSync(path).isDirectory()) return [path];
  const inner = join(path, transcriptsName);
  const files = jsonLinesIn(existsSync(inner) && existsSync(join(path, manifestName)) ? inner : path);
  if (files.length > 0) return files;
  const fix = { en: 'name a folder that holds .jsonl files, or a run directory', zh: '请指定含 .jsonl 文件的目录或运行目录' };
  throw new InvalidInput([
    { code: 'no-recordings', what: { en: `${path} holds no .jsonl file`, zh: `${path} 中没有 .jsonl 文件` }, fix },
  ]);
};

/** Whether nothing stands in a file; a pipe can be read only once. */
const isEmpty = (file: string): boolean => statSync(file).isFile() && firstOf(linesOf(file)) === undefined;

/** Throws `InvalidInput` unless there are files to read at each path, and one of them holds something. */
export const requireRecordings = (paths: readonly string[]): void => {
  const files = paths.flatMap(filesOf);
  // A run may have been stopped before its first session.
  if (paths.some((path) => existsSync(join(path, manifestName))) || !files.every(isEmpty)) return;
  const named = files.slice(0, 3).join(', ');
  const what = { en: `nothing is recorded in ${named}`, zh: `${named} 中没有任何记录` };
  const fix = { en: 'name a file that holds one conversation a line', zh: '请指定每行一段对话的文件' };
  throw new InvalidInput([{ code: 'no-recordings', what, fix }]);
};

/** A file that is named twice, or along with its folder, would count as two proofs. */
const eachOnce = (files: readonly string[]): readonly string[] => [
  // Pipes have no path of their own.
  ...new Map(files.map((file) => [statSync(file).isFile() ? realpathSync(file) : file, file])).values(),
];

/** Transcripts of all files, and of the `.jsonl` files of all folders by name; foreign records go through `convert`. */
export async function* readRecordings(paths: readonly string[], convert: Convert): AsyncGenerator<Transcript> {
  let validators: RecordValidators | undefined;
  // All paths first: a mistyped one should not show after an hour of judging.
  for (const file of eachOnce(paths.flatMap(filesOf))) {
    const rest = linesOf(file);
    const first = firstOf(rest);
    if (first === undefined) continue;
    const lines = resumed(first, rest);
    if (!isOwn(file, first)) {
      yield* foreignTranscripts(file, lines, convert);
      continue;
    }
    // Once for all files: an import costs more than reading a transcript, even when the module is loaded.
    validators ??= await loadValidators();
    yield* ownTranscripts(file, lines, validators);
  }
}
