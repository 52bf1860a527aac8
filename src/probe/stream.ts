import type { Milliseconds } from '../model/words.ts';
import { failed, parseJson, requireStream } from './answer.ts';
import { at } from './path.ts';
import { type Reading, type ReadingPaths, readAnswer, readNotice } from './reading.ts';
import { eventsOf, jsonLinesOf, type StreamRecord } from './records.ts';
import { defaults, type StreamOptions } from './target-file.ts';
import type { HttpResponse } from './transport.ts';

/** What a stream has brought so far. */
interface Progress extends Reading {
  readonly text: string;
  /** The stream said that it is complete. */
  readonly complete: boolean;
}

/** Reads a streamed answer to its end; throws when it breaks off before. `sentAt` is on the clock of `performance.now()`. */
export const readStream = async (
  response: HttpResponse,
  kind: 'sse' | 'ndjson',
  { stream, paths, sentAt }: { readonly stream: StreamOptions; readonly paths: ReadingPaths; readonly sentAt: Milliseconds },
): Promise<Reading> => {
  await requireStream(response, kind);
  const records = kind === 'sse' ? eventsOf(response.body) : jsonLinesOf(response.body);
  let progress: Progress = {
    text: '',
    complete: false,
    replies: [],
    notices: [],
    ended: false,
    label: undefined,
    firstToken: undefined,
  };
  for await (const record of records) {
    if (record.data === stream.done) {
      progress = { ...progress, complete: true };
      break;
    }
    const { event, data } = named(record, kind, stream);
    progress = advance(progress, { event, data }, { response, stream, paths });
    // Some servers keep the connection open after the end.
    if (event === stream.end?.event) break;
    if (progress.firstToken === undefined && progress.text !== '')
      progress = { ...progress, firstToken: Math.round(performance.now() - sentAt) };
  }
  const { text, complete, ...reading } = progress;
  if (!complete && announcesEnd(stream)) throw failed('malformed', response, 'the stream broke off before its end');
  return { ...reading, replies: [text] };
};

const announcesEnd = ({ done, end, delta }: StreamOptions): boolean =>
  done !== undefined || end !== undefined || delta.last !== undefined;

/** NDJSON carries the record's name inside. */
const named = (record: StreamRecord, kind: 'sse' | 'ndjson', stream: StreamOptions): StreamRecord => {
  if (kind === 'sse') return record;
  const name = nameIn(record.data, stream.type ?? defaults.streamType);
  return typeof name === 'string' ? { ...record, event: name } : record;
};

const nameIn = (data: string, path: string): unknown => {
  try {
    return at(JSON.parse(data), path);
  } catch {
    return undefined;
  }
};

interface Rules {
  readonly response: HttpResponse;
  readonly stream: StreamOptions;
  readonly paths: ReadingPaths;
}

const advance = (progress: Progress, { event, data }: StreamRecord, { response, stream, paths }: Rules): Progress => {
  if (event === stream.notice?.event) {
    return { ...progress, notices: [...progress.notices, ...readNotice(parseJson(data, response), paths.notices ?? {})] };
  }
  if (event === stream.end?.event) {
    const { ended, label } = readAnswer(parseJson(data, response), paths);
    return { ...progress, complete: true, ended, label: label ?? progress.label };
  }
  if (event !== stream.delta.event) return progress;
  const { text, last } = stream.delta;
  const value = text === undefined && last === undefined ? data : parseJson(data, response);
  const piece = text === undefined ? data : at(value, text);
  const isLast = last !== undefined && (at(value, last) ?? null) !== null;
  // A delta without text opens a message or carries only metadata.
  return { ...progress, text: progress.text + (typeof piece === 'string' ? piece : ''), complete: progress.complete || isLast };
};
