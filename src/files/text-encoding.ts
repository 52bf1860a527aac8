import { isUtf8 } from 'node:buffer';
import { InvalidInput } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';

interface Encoding {
  readonly name: Localized;
  readonly fix: Localized;
}

const recoded = (from: string): Localized => ({
  en: `save it as UTF-8: iconv -f ${from} -t UTF-8 FILE > NEW`,
  zh: `请另存为 UTF-8：iconv -f ${from} -t UTF-8 原文件 > 新文件`,
});

/** What the first bytes of a file tell of its encoding. */
const encodingOf = (bytes: Buffer): Encoding => {
  const start = bytes.toString('latin1', 0, 2);
  if (start === '\x1f\x8b') {
    const fix = { en: 'unpack it first: gunzip FILE', zh: '请先解压：gunzip 文件' };
    return { name: { en: 'is compressed (gzip)', zh: '是 gzip 压缩文件' }, fix };
  }
  if (start === '\xff\xfe' || start === '\xfe\xff')
    return { name: { en: 'is UTF-16 and not UTF-8', zh: '是 UTF-16，不是 UTF-8' }, fix: recoded('UTF-16') };
  return { name: { en: 'is not UTF-8', zh: '不是 UTF-8' }, fix: recoded('GB18030') };
};

/** Lines before the first that is broken. A piece may begin within a letter. */
const whole = (bytes: Buffer): number => {
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  let lines = 0;
  for (let end = bytes.indexOf('\n', start); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf('\n', start)) {
    lines += 1;
    start = end + 1;
  }
  return lines;
};

/** The problem of a file whose bytes, from a line on, are no UTF-8. */
export const notUtf8 = (file: string, bytes: Buffer, firstLine: number): InvalidInput => {
  const line = firstLine + whole(bytes);
  const { name, fix } = encodingOf(bytes);
  const what = { en: `${file} ${name.en}, from line ${line} on`, zh: `${file} 从第 ${line} 行起${name.zh}` };
  return new InvalidInput([{ code: 'not-utf-8', what, fix, place: { file, line, column: 1, length: 1, source: '' } }]);
};
