import { createHash } from 'node:crypto';

/** First 16 hexadecimal digits of the parts' SHA-256. */
export const fingerprint = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/**
 * One of the choices, the same for the same key and turn.
 * Walks on with the turn, so that a session does not hear the same words twice running.
 */
export const pick = (choices: readonly string[], key: readonly (string | number)[], turn: number): string => {
  const start = Number.parseInt(fingerprint(...key).slice(0, 8), 16);
  return choices[(start + turn) % choices.length] ?? '';
};
