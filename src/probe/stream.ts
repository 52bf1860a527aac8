import { spokenIn } from '../model/spoken.ts';
import type { Milliseconds } from '../model/words.ts';
import { decodeFor, excerpt, failed, parseJson, requireStream } from './answer.ts';
import { errorIn, type FaultIn } from './fault.ts';
import { at, jsonTexts } from './path.ts';
import { idOf, nothingRead, type Reading, type ReadingPaths, readAnswer, readNotice, wordsIn } from './reading.ts';
import { eventsOf, jsonLinesOf, type StreamRecord, unnamed } from './records.ts';
import { defaults, type StreamOptions } from './target-file.ts';
import type { HttpResponse } from './transport.ts';

/** What a stream has brought so far. */
interface Progress extends Reading {
  readonly text: string;
  /** The stream said that it is complete. */
  readonly complete: boolean;
  /** Why it will not come whole. */
  readonly cut: string | undefined;
  readonly pieces: Pieces;
}

/** What the pieces of the text look like one after the other. */
interface Pieces {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  /** Each began with the whole one before it. */
  readonly growing: boolean;
}

/** How a stream is read. */
interface StreamScene {
  readonly stream: StreamOptions;
  readonly paths: ReadingPaths;
  readonly faultIn: FaultIn;
  /** On the clock of `performance.now()`. */
  readonly sentAt: Milliseconds;
  /** Gets what has come so far, each time more has come. */
  readonly onPart: (part: Reading) => void;
}

/** Reads a streamed answer to its end; throws when it breaks off before. */
export const readStream = async (response: HttpResponse, kind: 'sse' | 'ndjson', scene: StreamScene): Promise<Reading> => {
  const { stream, paths, faultIn, sentAt, onPart } = scene;
  await requireStream(response, kind);
  const records = (kind === 'sse' ? eventsOf : jsonLinesOf)(response.body, decodeFor(response));
  const pieces = { count: 0, first: '', last: '', growing: true };
  let progress: Progress = { ...nothingRead, text: '', complete: false, cut: undefined, pieces };
  const names = new Set<string>();
  for await (const record of records) {
    if (record.data.trim() === stream.done) {
      progress = { ...progress, complete: true };
      break;
    }
    const { event, data } = named(record, kind, stream);
    if (names.size < 8) names.add(event);
    if (event === 'error' && !isNamed(event, stream))
      throw failed('malformed', response, `an error instead of a reply: ${excerpt(data)}`);
    progress = advance(progress, { event, data }, { response, stream, paths, faultIn });
    onPart({ ...progress, replies: [spokenIn(progress.text)] });
    if (progress.cut !== undefined) throw failed('malformed', response, progress.cut);
    // Some servers keep the connection open after the end.
    if (event === stream.end?.event) break;
    if (progress.firstToken === undefined && progress.text !== '')
      progress = { ...progress, firstToken: Math.round(performance.now() - sentAt) };
  }
  const { text, complete, cut: _, pieces: came, ...reading } = progress;
  const brought = excerpt([...names].join(', ') || 'nothing');
  if (!complete && announcesEnd(stream))
    throw failed('malformed', response, `the stream broke off before its end; it brought: ${brought}`);
  if (stream.delta.whole !== true && came.count > 2 && came.growing && came.last.length > came.first.length) {
    // Put together wrongly, its words were never said.
    onPart(reading);
    throw failed('malformed', response, 'each piece repeats the text before it; set `whole: true` under `stream.delta`');
  }
  const instead = text === '' ? `no text in its pieces; it brought: ${brought}` : undefined;
  return { ...reading, replies: [spokenIn(text)], instead };
};

const isNamed = (event: string, { delta, notice, end }: StreamOptions): boolean =>
  [delta.event, notice?.event, end?.event].includes(event);

const announcesEnd = ({ done, end, delta }: StreamOptions): boolean =>
  done !== undefined || end !== undefined || delta.last !== undefined;

/** NDJSON carries the record's name inside; so do some services in SSE. */
const named = (record: StreamRecord, kind: 'sse' | 'ndjson', stream: StreamOptions): StreamRecord => {
  if (kind === 'sse' && (stream.type === undefined || record.event !== unnamed)) return record;
  const name = at(parsed(record.data), stream.type ?? defaults.streamType);
  return typeof name === 'string' ? { ...record, event: name } : record;
};

/** What the data of a record holds; nothing where it is no JSON. */
const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
};

interface Rules extends Pick<StreamScene, 'stream' | 'paths' | 'faultIn'> {
  readonly response: HttpResponse;
}

const advance = (progress: Progress, { event, data }: StreamRecord, { response, stream, paths, faultIn }: Rules): Progress => {
  if (event === stream.notice?.event) {
    return { ...progress, notices: [...progress.notices, ...readNotice(parseJson(data, response), paths.notices ?? {})] };
  }
  if (event === stream.end?.event) {
    const { ended, label, session } = readAnswer(parseJson(data, response), paths);
    return { ...progress, complete: true, ended, label: label ?? progress.label, session: session ?? progress.session };
  }
  if (event !== stream.delta.event) {
    const error = event === unnamed ? errorIn(parsed(data)) : undefined;
    if (error !== undefined) throw failed('malformed', response, error.reason);
    return progress;
  }
  const { text, last, whole } = stream.delta;
  const inside = text === undefined ? jsonTexts(data) : undefined;
  if (inside !== undefined)
    throw failed('malformed', response, `each piece is JSON; set \`text\` under \`stream.delta\` to one of ${inside}`);
  const isPlain = text === undefined && last === undefined && paths.session === undefined;
  const value = isPlain ? data : parseJson(data, response);
  const piece = text === undefined ? data : (wordsIn(at(value, text)) ?? []).join('');
  const fault = typeof value === 'object' ? faultIn(value) : undefined;
  if (fault !== undefined && !fault.isCut) throw failed('malformed', response, fault.reason);
  const isLast = last !== undefined && (at(value, last) ?? null) !== null;
  const session = (paths.session === undefined ? undefined : idOf(at(value, paths.session))) ?? progress.session;
  const next = { ...progress, session, complete: progress.complete || isLast, cut: fault?.reason };
  // A delta without text opens a message or carries only metadata.
  if (piece === '') return next;
  return { ...next, text: whole === true ? piece : progress.text + piece, pieces: withPiece(progress.pieces, piece) };
};

const withPiece = ({ count, first, last, growing }: Pieces, piece: string): Pieces => ({
  count: count + 1,
  first: count === 0 ? piece : first,
  last: piece,
  growing: growing && piece.startsWith(last),
});
