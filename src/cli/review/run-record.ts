import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { readRecordings } from '../../files/transcripts.ts';
import { linesOf } from '../../files/transcripts-lines.ts';
import { recordOf } from '../../files/transcripts-record.ts';
import { convertForeign } from '../../importers/index.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import type { Localized } from '../../model/words.ts';

const refuse = (code: string, what: Localized, fix: Localized): never => {
  throw new InvalidInput([{ code, what, fix }]);
};

/** The judge wrote them; what can be wrong with them is that they are not verdicts at all. */
const isVerdict = (value: unknown): value is SessionVerdict =>
  typeof value === 'object' &&
  value !== null &&
  ['check', 'session', 'outcome'].every((key) => key in value) &&
  'findings' in value &&
  Array.isArray(value.findings);

/** Verdicts of a run that are wanted, one line in memory at a time. Throws `InvalidInput` when the folder holds none. */
export const verdictsOf = (run: string, wanted: (verdict: SessionVerdict) => boolean): readonly SessionVerdict[] => {
  const file = join(run, 'verdicts.jsonl');
  if (!existsSync(run) || !statSync(run).isDirectory() || !existsSync(file))
    refuse(
      'no-verdicts',
      { en: `${file} does not exist`, zh: `${file} 不存在` },
      {
        en: 'name a run directory, or make one with “clauseprobe audit --out”',
        zh: '请指定运行目录，或用“clauseprobe audit --out”生成',
      },
    );
  const found: SessionVerdict[] = [];
  for (const line of linesOf(file)) {
    if (line.text.trim() === '') continue;
    const record = recordOf(file, line);
    if (record === undefined) break;
    if (!isVerdict(record.value))
      return refuse(
        'no-verdict',
        { en: `line ${record.line} of ${file} is no verdict`, zh: `${file} 第 ${record.line} 行不是结论` },
        { en: `judge the run again: clauseprobe judge ${run}`, zh: `重新判定：clauseprobe judge ${run}` },
      );
    if (wanted(record.value)) found.push(record.value);
  }
  return found;
};

/** A recording of the run itself is named from the run; others as they were when they were judged. */
const fileOf = (run: string, { origin }: SessionVerdict): string => {
  const file = origin?.file ?? 'transcripts';
  return !isAbsolute(file) && existsSync(join(run, file)) ? join(run, file) : file;
};

/** Hands every recording with its verdicts to `visit`, one in memory at a time. Throws `InvalidInput` when one is gone. */
export const visitRecordings = async (
  run: string,
  verdicts: readonly SessionVerdict[],
  visit: (transcript: Transcript, verdicts: readonly SessionVerdict[]) => void,
): Promise<void> => {
  const waiting = new Map<string, readonly SessionVerdict[]>();
  for (const verdict of verdicts) {
    // Foreign recordings may give two sessions one name; the line tells them apart.
    const key = JSON.stringify([fileOf(run, verdict), verdict.origin?.line, verdict.session]);
    waiting.set(key, [...(waiting.get(key) ?? []), verdict]);
  }
  const files = [...new Set(verdicts.map((verdict) => fileOf(run, verdict)))].sort();
  for await (const transcript of readRecordings(files, convertForeign)) {
    const { header, origin } = transcript;
    const key = JSON.stringify([origin?.file, origin?.line, header.session]);
    const about = waiting.get(key);
    if (about === undefined) continue;
    waiting.delete(key);
    visit(transcript, about);
  }
  const [missing] = [...waiting.values()].flat();
  if (missing !== undefined)
    refuse(
      'recording-gone',
      {
        en: `session ${missing.session} was judged but is no longer recorded`,
        zh: `会话 ${missing.session} 判定过，但记录已不在`,
      },
      { en: `judge again: clauseprobe judge ${run}`, zh: `重新判定：clauseprobe judge ${run}` },
    );
};
