import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { InvalidInput } from '../model/failure.ts';

const takesNone = (above: string): InvalidInput =>
  new InvalidInput([
    {
      code: 'no-folders-here',
      what: { en: `no folder can be made in ${above}`, zh: `${above} 中不能新建目录` },
      fix: { en: 'name a folder on a disk', zh: '请指定磁盘上的目录' },
    },
  ]);

/**
 * Makes a folder and those above it that are missing. Node's recursive `mkdir` takes "no such folder" for a missing one above and
 * tries for ever where a file system answers so to everything, as /proc does.
 */
export const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if (existsSync(path)) return;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw takesNone(above);
    throw error;
  }
};
