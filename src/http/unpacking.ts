import { pipeline, Transform } from 'node:stream';

/** Why a body could not be unpacked. */
export type UnpackingCode = 'unknown-encoding' | 'unpacks-too-large' | 'broken-encoding';

/** A body cannot be unpacked; the message says why. */
export class UnpackingFailure extends Error {
  readonly code: UnpackingCode;

  constructor(code: UnpackingCode, message: string) {
    super(message);
    this.name = 'UnpackingFailure';
    this.code = code;
  }
}

/** The encoding that a `content-encoding` header names; empty where the body came as it is. */
export const encodingOf = (header: string | readonly string[] | undefined): string =>
  String(header ?? '')
    .trim()
    .toLowerCase()
    .replace('identity', '');

/** What undoes an encoding; undefined for one that is unknown. zlib is loaded only for servers that compress. */
const unpackerFor = async (encoding: string, firstByte: number | undefined = 0): Promise<Transform | undefined> => {
  const zlib = await import('node:zlib');
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      // The standard wants a zlib header, and some servers leave it out: https://github.com/nodejs/undici/pull/1343
      return (firstByte & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd': {
      // From Node 22.15 on.
      const create: unknown = Object.getOwnPropertyDescriptor(zlib, 'createZstdDecompress')?.value;
      const unpacker: unknown = typeof create === 'function' ? create() : undefined;
      return unpacker instanceof Transform ? unpacker : undefined;
    }
    default:
      return undefined;
  }
};

/** Codes of zlib, Brotli and Zstandard for data that are none. */
const isBroken = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(Z_|ERR__ERROR|ERR_BROTLI|ZSTD_)/.test(String(error.code));

/** A packed body, unpacked as it comes, up to a limit in bytes: few of them can stand for gigabytes. Throws `UnpackingFailure`. */
export async function* unpacked(body: AsyncIterable<Uint8Array>, encoding: string, limit: number): AsyncGenerator<Uint8Array> {
  const source = body[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  const unpacker = await unpackerFor(encoding, first.value[0]);
  if (unpacker === undefined) {
    await source.return?.();
    throw new UnpackingFailure('unknown-encoding', `${encoding}-encoded, which cannot be read here`);
  }
  const packed = async function* () {
    yield first.value;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  };
  let size = 0;
  try {
    for await (const piece of pipeline(packed, unpacker, () => undefined)) {
      size += piece.length;
      if (size > limit)
        throw new UnpackingFailure('unpacks-too-large', `the ${encoding} body unpacks to more than ${limit} bytes`);
      yield piece;
    }
  } catch (error) {
    throw isBroken(error) ? new UnpackingFailure('broken-encoding', `the body is broken ${encoding} (${error.message})`) : error;
  } finally {
    unpacker.destroy();
    await source.return?.();
  }
}
