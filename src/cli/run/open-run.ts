import { createRunDirectory, type RunDirectory } from '../../files/run-directory.ts';
import { claimRun } from '../../files/run-lock.ts';
import type { Invocation } from '../command.ts';
import { tidyWhenKilled } from './interruption.ts';

/** Makes a folder ready for a run that nobody else writes to until the command has ended. Throws `InvalidInput` where another does. */
export const openRun = (path: string, { atEnd }: Invocation): RunDirectory => {
  const run = createRunDirectory(path);
  const release = claimRun(path);
  const forget = tidyWhenKilled(release);
  atEnd(() => {
    forget();
    release();
  });
  return run;
};
