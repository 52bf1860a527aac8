import { pipeline, Transform } from 'node:stream';
import { failed } from './answer.ts';
import type { HttpResponse } from './transport.ts';
import { errorCode } from './transport-error.ts';

/** What undoes an encoding; undefined for one that is unknown. zlib is loaded only for targets that compress. */
const decoderFor = async (encoding: string, firstByte: number | undefined = 0): Promise<Transform | undefined> => {
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
      const decoder: unknown = typeof create === 'function' ? create() : undefined;
      return decoder instanceof Transform ? decoder : undefined;
    }
    default:
      return undefined;
  }
};

/** Codes of zlib, Brotli and Zstandard for data that are none. */
const isBroken = (error: unknown): boolean => /^(Z_|ERR__ERROR|ERR_BROTLI|ZSTD_)/.test(errorCode(error));

/** A body that is decoded as it comes, up to a limit in bytes: few of them can stand for gigabytes. */
async function* decode(response: HttpResponse, limit: number): AsyncGenerator<Uint8Array> {
  const { status, encoding } = response;
  const prefix = status >= 200 && status < 300 ? '' : `status ${status}: `;
  const source = response.body[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  const decoder = await decoderFor(encoding, first.value[0]);
  if (decoder === undefined) {
    await source.return?.();
    throw failed('content-type', response, `${prefix}${encoding}-encoded, which cannot be read here`);
  }
  const coded = async function* () {
    yield first.value;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  };
  let size = 0;
  try {
    for await (const piece of pipeline(coded, decoder, () => undefined)) {
      size += piece.length;
      if (size > limit) throw failed('too-large', response, `${prefix}the ${encoding} body unpacks to more than ${limit} bytes`);
      yield piece;
    }
  } catch (error) {
    if (isBroken(error) && error instanceof Error)
      throw failed('malformed', response, `${prefix}the body is broken ${encoding} (${error.message})`);
    throw error;
  } finally {
    decoder.destroy();
    await source.return?.();
  }
}

/** The answer with its body decoded, up to a limit in bytes; as it is where nothing encodes it. */
export const decoded = (response: HttpResponse, limit: number): HttpResponse => {
  if (response.encoding === '') return response;
  const bytes = async (): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of decode(response, limit)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  return { ...response, body: { [Symbol.asyncIterator]: () => decode(response, limit), bytes } };
};
