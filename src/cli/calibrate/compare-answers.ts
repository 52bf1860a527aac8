import { resolve } from 'node:path';
import { readAnswers } from '../../files/answers.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { Language } from '../../model/words.ts';
import type { Io } from '../io.ts';
import { compare } from './comparison.ts';
import { comparisonText } from './comparison-text.ts';

/** Options of `clauseprobe calibrate --compare`. */
interface CompareOptions {
  readonly json: boolean;
  readonly lang: Language;
}

/** Prints which of two instruments is better, by signal and language, and whether the data can tell. */
export const compareAnswers = async (names: readonly string[], { json, lang }: CompareOptions, io: Io): Promise<number> => {
  const [first, second, third] = names;
  if (first === undefined || second === undefined || third !== undefined)
    throw new InvalidInput([
      {
        code: 'not-two-files',
        what: {
          en: `--compare takes two files of answers, not ${names.length}`,
          zh: `--compare 须有两个回答文件，现有 ${names.length} 个`,
        },
        fix: {
          en: 'write “clauseprobe calibrate --compare A.json B.json”',
          zh: '请写“clauseprobe calibrate --compare A.json B.json”',
        },
      },
    ]);
  const one = await readAnswers(resolve(io.cwd, first), first);
  const other = await readAnswers(resolve(io.cwd, second), second);
  const compared = compare(one, other, [first, second]);
  if (json) {
    const [a, b] = [one, other].map(({ instrument, digest, data }) => ({ instrument, digest, data }));
    io.stdout(`${JSON.stringify({ first: a, second: b, ...compared }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const files = [
    { name: first, file: one },
    { name: second, file: other },
  ];
  io.stdout(comparisonText(compared, files, lang));
  return exitCodes.ok;
};
