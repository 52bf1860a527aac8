import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { SpeakerWeights, Weights } from '../model/weights.ts';

/** Speaker's part of the file: typed arrays as base64, little-endian. */
interface Stored extends Pick<SpeakerWeights, 'signals'> {
  readonly features: string;
  readonly weights: string;
}

/** The bytes in memory of their own, since a view of 32-bit integers must be aligned. */
const bytesOf = (base64: string): ArrayBuffer => {
  const bytes = new ArrayBuffer(Buffer.byteLength(base64, 'base64'));
  Buffer.from(bytes).write(base64, 'base64');
  return bytes;
};

const decoded = ({ signals, features, weights }: Stored): SpeakerWeights => ({
  signals,
  features: new Int32Array(bytesOf(features)),
  weights: new Int8Array(bytesOf(weights)),
});

/** Reads what `npm run train` wrote; nothing when the file is not there: the patterns then stand alone. */
export const readWeights = (file: string): Weights | undefined => {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const { user, companion }: { readonly user: Stored; readonly companion: Stored } = JSON.parse(bytes.toString('utf8'));
  return { digest: createHash('sha256').update(bytes).digest('hex'), user: decoded(user), companion: decoded(companion) };
};
