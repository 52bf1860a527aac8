import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Calibration } from '../model/calibration.ts';

/** Raise when code changes what the instrument answers: figures measured before no longer hold. */
const engineVersion = 8;

/** Digest of the deterministic instrument: code, expressions and weights. */
export const instrumentDigest = (signals: string, weights = 'none'): string => `v${engineVersion}-${signals}-${weights}`;

/** SHA-256 of a file of any size, hexadecimal. */
export const digestOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
};

/** Stores a calibration; holds neither time nor paths, so the same data makes the same bytes. */
export const writeCalibration = async (path: string, calibration: Calibration): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(calibration, null, 2)}\n`);
};
