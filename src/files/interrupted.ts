import { appendFileSync, closeSync, openSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { closing, type Transcript, type TransportCode } from '../model/transcript.ts';
import { makeFolder } from './make-folder.ts';
import type { RunDirectory } from './run-directory.ts';
import { readTranscriptFile } from './transcripts.ts';

/** What is left of an interrupted run. */
export interface Recorded {
  /** Sessions that need not be played again. */
  readonly sessions: ReadonlySet<string>;
  /** How many records were set aside. */
  readonly setAside: number;
}

/** Ends that say nothing of the target: we were stopped, or the line broke. */
const unheard: readonly TransportCode[] = ['interrupted', 'connect'];

/** Whether a session was played until its probe was over, or the target answered amiss. */
const isWhole = ({ complete, events }: Transcript): boolean => {
  const last = events.at(-1);
  return complete && !(last?.kind === 'transport-error' && unheard.includes(last.code));
};

const textOf = ({ header, events, complete }: Transcript): string =>
  [header, ...events, ...(complete ? [closing] : [])].map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * Parts what an interrupted run has recorded: whole sessions stay, the others go to a folder of their own, where they can still be
 * read. Done again after a crash of its own, it comes to the same.
 */
export const setAsideCutOff = async ({ transcripts, interrupted }: RunDirectory): Promise<Recorded> => {
  const sessions = new Set<string>();
  let setAside = 0;
  for (const name of readdirSync(transcripts).filter((each) => each.endsWith('.jsonl'))) {
    const file = join(transcripts, name);
    const kept = openSync(`${file}.part`, 'w');
    let cut: number | undefined;
    for await (const transcript of readTranscriptFile(file)) {
      const { session } = transcript.header;
      if (isWhole(transcript) && !sessions.has(session)) {
        sessions.add(session);
        appendFileSync(kept, textOf(transcript));
        continue;
      }
      setAside += 1;
      makeFolder(interrupted);
      cut ??= openSync(join(interrupted, name), 'w');
      appendFileSync(cut, textOf(transcript));
    }
    closeSync(kept);
    if (cut !== undefined) closeSync(cut);
    renameSync(`${file}.part`, file);
  }
  return { sessions, setAside };
};
