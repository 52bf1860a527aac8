import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { InvalidInput } from '../model/failure.ts';
import { type Fields, isFields } from '../model/parsed.ts';

/** Name of the file in a run directory that says who writes there; it is gone when nobody does. */
export const lockName = 'run.lock';

const fieldsIn = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const textIn = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Whether a process of this machine lives; one of somebody else's may not be signalled and lives all the same. */
const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether whoever wrote the lock is certainly gone. In a container started anew, a process may have the number of the one before. */
const isStale = ({ pid, host }: Fields): boolean =>
  host === hostname() && typeof pid === 'number' && (pid === process.pid || !lives(pid));

const inUse = (folder: string, holder: Fields | undefined): InvalidInput => {
  const [pid, host, file] = [String(holder?.pid ?? '?'), String(holder?.host ?? '?'), join(folder, lockName)];
  return new InvalidInput([
    {
      code: 'run-in-use',
      what: {
        en: `another clauseprobe is writing to ${folder}: process ${pid} on ${host}`,
        zh: `另一个 clauseprobe 正在写入 ${folder}：${host} 上的进程 ${pid}`,
      },
      fix: {
        en: `wait until it has ended, or name another folder; if it is gone, remove ${file}`,
        zh: `请等它结束，或换一个目录；若该进程已不在，请删除 ${file}`,
      },
    },
  ]);
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Claims a run directory for this process; returns how to release it. Takes over from a process that has died.
 * Throws `InvalidInput` where another one writes.
 */
export const claimRun = (folder: string): (() => void) => {
  const file = join(folder, lockName);
  const ours = `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`;
  const found = textIn(file);
  if (found !== undefined) {
    const holder = fieldsIn(found);
    if (holder === undefined || !isStale(holder)) throw inUse(folder, holder);
    rmSync(file, { force: true });
  }
  try {
    writeFileSync(file, ours, { flag: 'wx' });
  } catch (error) {
    throw isTaken(error) ? inUse(folder, fieldsIn(textIn(file) ?? '')) : error;
  }
  return () => {
    // Who was told to remove it may have let another one in.
    if (textIn(file) === ours) rmSync(file, { force: true });
  };
};
