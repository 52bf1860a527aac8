import { inflateRawSync } from 'node:zlib';

/** Bytes that one file of an archive may unpack to; a bomb stops there. */
const mostUnpacked = 64 * 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Place of the record that ends a ZIP archive; a comment of at most 64 KiB may follow it. */
const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new RangeError('no end record');
};

const entriesOf = (bytes: Buffer): ReadonlyMap<string, Entry> => {
  const end = endOf(bytes);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new RangeError('no directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const unpacked = (bytes: Buffer, { method, packed, offset }: Entry): string => {
  if (bytes.readUInt32LE(offset) !== localSignature) throw new RangeError('no local header');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.toString('utf8');
  if (method !== 8) throw new RangeError('unknown compression');
  return inflateRawSync(data, { maxOutputLength: mostUnpacked }).toString('utf8');
};

/** Opens a ZIP archive; what it returns reads one of its text files. Throws `RangeError` on bytes that are no such archive. */
export const openArchive = (bytes: Buffer): ((name: string) => string | undefined) => {
  const entries = entriesOf(bytes);
  return (name) => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : unpacked(bytes, entry);
  };
};
