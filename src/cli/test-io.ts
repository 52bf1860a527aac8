import type { Io } from './io.ts';
import { main } from './main.ts';

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, off a terminal and in English unless the environment says otherwise. */
export const runCli = async (argv: readonly string[], env: Io['env'] = {}): Promise<Ran> => {
  const parts = { stdout: '', stderr: '' };
  const code = await main(argv, {
    stdout: (text) => {
      parts.stdout += text;
    },
    stderr: (text) => {
      parts.stderr += text;
    },
    env,
    cwd: process.cwd(),
    stdoutIsTty: false,
    stderrIsTty: false,
    columns: 100,
  });
  return { code, ...parts };
};
