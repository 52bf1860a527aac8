import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { RunDirectory } from '../../files/run-directory.ts';
import { readRecordings } from '../../files/transcripts.ts';
import { convertForeign } from '../../importers/index.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { Language } from '../../model/words.ts';
import { recordPage } from '../../report/blocks/record.ts';
import { recordPageText } from '../../report/record/page.ts';

/** Sessions that the page shows: a browser opens it at once. */
const sessionsShown = 5000;

/** Writes the page that shows a run's transcripts line by line; nothing for runs that hold none. */
export const writeRecordPage = async (run: RunDirectory, lang: Language): Promise<void> => {
  // A replay of recordings from elsewhere keeps none of its own.
  if (!readdirSync(run.transcripts).some((name) => name.endsWith('.jsonl'))) return;
  const shown: Transcript[] = [];
  let whole = true;
  for await (const transcript of readRecordings([run.transcripts], convertForeign)) {
    whole = shown.length < sessionsShown;
    if (!whole) break;
    const { origin } = transcript;
    shown.push(
      origin === undefined ? transcript : { ...transcript, origin: { ...origin, file: relative(run.path, origin.file) } },
    );
  }
  run.writeText(recordPage, recordPageText(shown, whole, lang));
};
