import { type UnpackingCode, UnpackingFailure, unpacked } from '../http/unpacking.ts';
import type { TransportCode } from '../model/transcript.ts';
import { failed } from './answer.ts';
import type { HttpResponse } from './transport.ts';

const codes: { readonly [code in UnpackingCode]: TransportCode } = {
  'unknown-encoding': 'content-type',
  'unpacks-too-large': 'too-large',
  'broken-encoding': 'malformed',
};

async function* decode(response: HttpResponse, limit: number): AsyncGenerator<Uint8Array> {
  const { status, encoding } = response;
  const prefix = status >= 200 && status < 300 ? '' : `status ${status}: `;
  try {
    yield* unpacked(response.body, encoding, limit);
  } catch (error) {
    throw error instanceof UnpackingFailure ? failed(codes[error.code], response, `${prefix}${error.message}`) : error;
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
