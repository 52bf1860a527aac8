import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { InvalidInput } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';
import { notUtf8 } from './text-encoding.ts';

/** Throws `InvalidInput`, saying what to name instead, unless there is a file; `name` is what the problem calls it. */
export const requireFile = (path: string, fix: Localized, name = path): void => {
  const refuse = (code: string, what: Localized): never => {
    throw new InvalidInput([{ code, what, fix }]);
  };
  if (!existsSync(path)) refuse('no-such-file', { en: `${name} does not exist`, zh: `${name} 不存在` });
  if (statSync(path).isDirectory()) refuse('not-a-file', { en: `${name} is a folder`, zh: `${name} 是目录` });
};

/** Text of the bytes of a file; throws `InvalidInput` when they are no UTF-8. */
export const utf8TextOf = (path: string, bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw notUtf8(path, bytes, 1);
  return bytes.toString('utf8');
};

/** Text of a file that the user names; throws `InvalidInput` when there is none, or it is not UTF-8. */
export const readTextFile = (path: string, fix: Localized): string => {
  requireFile(path, fix);
  return utf8TextOf(path, readFileSync(path));
};
