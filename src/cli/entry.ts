import type { Io } from './io.ts';
import { languageFrom, languageOnLine } from './language.ts';
import { failed, main } from './main.ts';

/** The process as the commands see it: the only place that touches `process`. */
const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  env: process.env,
  // Asked late: the folder may be gone, and most commands do not need it.
  get cwd() {
    return process.cwd();
  },
  stdoutIsTty: process.stdout.isTTY === true,
  stderrIsTty: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 100,
};

const argv = process.argv.slice(2);
const tell = (error: unknown): number => failed(error, io, languageFrom(languageOnLine(argv), io.env));

// Without this Node would end with 1, which says that a clause failed.
process.on('uncaughtException', (error) => process.exit(tell(error)));
// Talk that nobody hears stops nothing.
process.stderr.on('error', () => undefined);
// `clauseprobe list checks | head` is no error, and an audit ends with its own code; results that a full disk did not take are one.
let lost: number | undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  lost ??= tell(error);
  process.exitCode = lost;
});

const code = await main(argv, io);
// The code is set, not exited with: pipes are written to their end.
process.exitCode = lost ?? code;
