import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SpeakerWeights, Weights } from '../model/weights.ts';

/** Weights, and what they were learnt from. */
export interface LearntWeights extends Weights {
  /** How many lessons. */
  readonly items: number;
  /** Names of the files they came from. */
  readonly sources: readonly string[];
}

/** A file is one line of JSON, filled up with blanks so that what follows is aligned, then each speaker's features and weights. */
interface Head extends Pick<LearntWeights, 'items' | 'sources'> {
  readonly format: typeof format;
  readonly user: SpeakerHead;
  readonly companion: SpeakerHead;
}

interface SpeakerHead extends Pick<SpeakerWeights, 'signals'> {
  /** Number of features: rows of weights. */
  readonly rows: number;
}

const format = 'clauseprobe-weights/2';
const newline = 0x0a;

/** Bytes that a table takes, or a row of one: what follows must be aligned too. */
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Int8Array): Uint8Array => {
  const padded = new Uint8Array(aligned(byteLength));
  padded.set(new Uint8Array(buffer, byteOffset, byteLength));
  return padded;
};

/** Stores what was learnt; no text of any lesson. */
export const writeWeights = (file: string, { items, sources, user, companion }: LearntWeights): void => {
  const headOf = ({ signals, features }: SpeakerWeights): SpeakerHead => ({ signals, rows: features.length });
  const head: Head = { format, items, sources, user: headOf(user), companion: headOf(companion) };
  const line = Buffer.from(JSON.stringify(head));
  const blanks = aligned(line.length + 1) - line.length - 1;
  const tables = [user, companion].flatMap(({ features, weights }) => [bytesOf(features), bytesOf(weights)]);
  writeFileSync(file, Buffer.concat([line, Buffer.from(`${' '.repeat(blanks)}\n`), ...tables]));
};

/** Reads what `npm run train` wrote; `digest` is the SHA-256 of the file. Undefined when there is no file: the patterns then stand alone. */
export const readWeights = (file: string): (LearntWeights & { readonly digest: string }) | undefined => {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf(newline);
  const head: Head = JSON.parse(bytes.toString('utf8', 0, end));
  // Node puts what it reads where numbers of any size may lie.
  let at = bytes.byteOffset + end + 1;
  const next = (length: number): number => {
    at += aligned(length);
    return at - aligned(length);
  };
  const weightsOf = ({ signals, rows }: SpeakerHead): SpeakerWeights => ({
    signals,
    features: new Int32Array(bytes.buffer, next(rows * 4), rows),
    weights: new Int8Array(bytes.buffer, next(rows * aligned(signals.length)), rows * aligned(signals.length)),
  });
  const user = weightsOf(head.user);
  const companion = weightsOf(head.companion);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { digest, items: head.items, sources: head.sources, user, companion };
};
