/** One record of a stream: an SSE event or an NDJSON line. */
export interface StreamRecord {
  /** SSE event name; `message` when it has none. */
  readonly event: string;
  readonly data: string;
}

/** What a record is called that has no name. */
export const unnamed = 'message';

/** Text of the bytes of a line; throws where they are none. */
export type Decode = (bytes: Uint8Array) => string;

/** Lines of a body, ended by LF, CRLF or CR; the last one may lack its end. A character is never cut: no other one holds these bytes. */
async function* linesOf(body: AsyncIterable<Uint8Array>, decode: Decode): AsyncGenerator<string> {
  const line = (latin: string): string => decode(Buffer.from(latin, 'latin1'));
  let rest = '';
  for await (const chunk of body) {
    rest += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    // A CR at the end may be half of a CRLF: wait for the next chunk.
    const held = rest.endsWith('\r') ? 1 : 0;
    const lines = rest.slice(0, rest.length - held).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + rest.slice(rest.length - held);
    yield* lines.map(line);
  }
  if (rest !== '') yield* rest.split(/\r\n|\n|\r/).map(line);
}

/** Server-sent events, as https://html.spec.whatwg.org/multipage/server-sent-events.html parses them. */
export async function* eventsOf(body: AsyncIterable<Uint8Array>, decode: Decode): AsyncGenerator<StreamRecord> {
  let event = '';
  let data: string[] = [];
  for await (const line of linesOf(body, decode)) {
    if (line === '') {
      if (data.length > 0) yield { event: event || unnamed, data: data.join('\n') };
      event = '';
      data = [];
      continue;
    }
    const [field, value] = fieldOf(line);
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  // The standard drops an unfinished event; servers that omit the last blank line are common enough to read it.
  if (data.length > 0) yield { event: event || unnamed, data: data.join('\n') };
}

const fieldOf = (line: string): readonly [string, string] => {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
};

/** One record for each line that is not blank. */
export async function* jsonLinesOf(body: AsyncIterable<Uint8Array>, decode: Decode): AsyncGenerator<StreamRecord> {
  for await (const line of linesOf(body, decode)) if (line.trim() !== '') yield { event: unnamed, data: line };
}
