import { existsSync, readFileSync, statSync } from 'node:fs';
import { InvalidInput } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';

/** Text of a file that the user names; throws `InvalidInput`, saying what to name instead, when there is none. */
export const readTextFile = (path: string, fix: Localized): string => {
  const refuse = (code: string, what: Localized): never => {
    throw new InvalidInput([{ code, what, fix }]);
  };
  if (!existsSync(path)) refuse('no-such-file', { en: `${path} does not exist`, zh: `${path} 不存在` });
  if (statSync(path).isDirectory()) refuse('not-a-file', { en: `${path} is a folder`, zh: `${path} 是目录` });
  return readFileSync(path, 'utf8');
};
