/** Whether a file is a transcript within the run directory, by a name that we gave. */
export const isOwnRecord = (file: string): boolean => /^transcripts\/[\w-]+(?:\.[\w-]+)*\.jsonl$/.test(file);

/** A record as a reader names it: `001.jsonl:42`. */
export const recordName = (file: string, line: number): string => `${file.replace(/^transcripts\//, '')}:${line}`;

/** Page that shows the transcripts of a run line by line; written beside what links to it. */
export const recordPage = 'transcripts.html';

/** Anchor of a line of the record within the page. */
export const recordAnchor = (file: string, line: number): string =>
  `${file.replace(/^transcripts\//, '').replace(/\.jsonl$/, '')}-${line}`;
