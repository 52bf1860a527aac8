import type { Command } from 'commander';
import type { Language, Localized } from '../model/words.ts';
import type { Io } from './io.ts';

/** What the options of every command amount to. */
export interface Invocation {
  readonly io: Io;
  /** `--lang`, else the environment's language. */
  readonly lang: Language;
  /** `--lang`, where it was given. */
  readonly asked?: Language;
  /** `--checks`: the user's own folders of definitions, beside the bundled ones. */
  readonly checks: readonly string[];
  /** Has something done when the command has ended, however it ends. */
  readonly atEnd: (act: () => void) => void;
}

/** Does a command's work and keeps the exit code it resolves to. */
export type Run = (work: (invocation: Invocation) => Promise<number>) => Promise<void>;

/** A text in the language of the help. */
export type Say = (text: Localized) => string;

/** One command: a file in `commands/`, a line in its `index.ts`. `--lang` and `--checks` are the program's, known to all. */
export interface CommandModule {
  readonly register: (program: Command, run: Run, say: Say) => void;
}
