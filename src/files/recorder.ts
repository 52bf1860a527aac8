import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TranscriptSink } from '../model/ports.ts';
import { type Closing, closing, type TranscriptEvent, type TranscriptHeader } from '../model/transcript.ts';

/** A session that was recorded, as it stands in its file. */
export interface Recording {
  readonly file: string;
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Its lines without their ends. */
  readonly lines: readonly string[];
}

/** Records sessions into a folder. */
interface Recorder {
  /** Starts the transcript of a session. */
  readonly open: (header: TranscriptHeader) => TranscriptSink;
  /** Closes the files; open sessions must have been closed before. */
  readonly close: () => void;
}

interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
  /** Lines written so far. */
  lines: number;
}

/**
 * One file for each session that is open at a time: a session is appended whole to a file that no other open one writes to.
 * Creating a file costs as much as a hundred writes on some file systems, so files are as few as the sessions at once.
 * Files that are there already stay as they are. `onRecorded` gets every session when it is closed.
 */
export const recordInto = (folder: string, onRecorded?: (recording: Recording) => void): Recorder => {
  const files: OpenFile[] = [];
  const idle: OpenFile[] = [];
  let number = 0;
  const freePath = (): string => {
    number += 1;
    const path = join(folder, `${String(number).padStart(3, '0')}.jsonl`);
    return existsSync(path) ? freePath() : path;
  };
  const taken = (): OpenFile => {
    const free = idle.pop();
    if (free !== undefined) return free;
    const path = freePath();
    const file = { path, descriptor: openSync(path, 'w'), lines: 0 };
    files.push(file);
    return file;
  };
  return {
    open: (header) => {
      const file = taken();
      const lines: string[] = [];
      // One write a line: when `append` returns, the line is with the operating system, and a crash can only cut the last one.
      const write = (value: TranscriptHeader | TranscriptEvent | Closing): void => {
        const line = JSON.stringify(value);
        writeSync(file.descriptor, `${line}\n`);
        lines.push(line);
      };
      write(header);
      return {
        append: write,
        end: () => write(closing),
        close: () => {
          const line = file.lines + 1;
          file.lines += lines.length;
          idle.push(file);
          onRecorded?.({ file: file.path, line, lines });
        },
      };
    },
    close: () => {
      for (const { descriptor } of files) closeSync(descriptor);
    },
  };
};
