import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Decode, eventsOf, jsonLinesOf, type StreamRecord } from './records.ts';

/** The body cut at every byte: the worst the network can do. */
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  for (const byte of Buffer.from(text)) yield Uint8Array.of(byte);
}

const utf8: Decode = (line) => new TextDecoder('utf-8', { fatal: true }).decode(line);

const collect = async (records: AsyncIterable<StreamRecord>): Promise<readonly StreamRecord[]> => {
  const all: StreamRecord[] = [];
  for await (const record of records) all.push(record);
  return all;
};

test('server-sent events with every line end, comments, several data lines and no last blank line', async () => {
  const body = ': hello\r\nevent: delta\r\ndata: 晚\r\ndata:安\r\n\r\nid: 3\ndata: [DONE]\n\n\ndata\n\nevent:end\rdata: {}';
  assert.deepEqual(await collect(eventsOf(bytes(body), utf8)), [
    { event: 'delta', data: '晚\n安' },
    { event: 'message', data: '[DONE]' },
    { event: 'message', data: '' },
    { event: 'end', data: '{}' },
  ]);
});

test('JSON lines without a last line end', async () => {
  const records = await collect(jsonLinesOf(bytes('{"a":1}\r\n\n{"b":"😊"}'), utf8));
  assert.deepEqual(
    records.map(({ data }) => data),
    ['{"a":1}', '{"b":"😊"}'],
  );
});
