import type { Io } from './io.ts';
import { main } from './main.ts';

/** The process as the commands see it: the only place that touches `process`. */
const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  stdoutIsTty: process.stdout.isTTY === true,
  stderrIsTty: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 100,
};

// The code is set, not exited with: pipes are written to their end.
process.exitCode = await main(process.argv.slice(2), io);
