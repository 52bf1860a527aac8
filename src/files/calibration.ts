import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Calibration } from '../model/calibration.ts';
import { isFields } from '../model/parsed.ts';

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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const nameOf = ({ signal, lang }: { readonly signal?: unknown; readonly lang?: unknown }): string => `${signal} ${lang}`;

/** Figures in a file, by signal and language, that storing another calibration of the same instrument there would forget. */
export const forgottenIn = (path: string, { digest, entries }: Calibration): readonly string[] => {
  const stored = existsSync(path) ? parsed(readFileSync(path, 'utf8')) : undefined;
  if (!isFields(stored) || stored.digest !== digest || !Array.isArray(stored.entries)) return [];
  const kept = new Set(entries.map(nameOf));
  return stored.entries
    .filter(isFields)
    .map(nameOf)
    .filter((name) => !kept.has(name));
};

/** Stores a calibration; holds neither time nor paths, so the same data makes the same bytes. */
export const writeCalibration = async (path: string, calibration: Calibration): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(calibration, null, 2)}\n`);
};
