import type { Place, Problem } from '../model/failure.ts';
import type { Language } from '../model/words.ts';
import { cleanLine } from '../report/view/clean.ts';
import { columnsIn } from '../report/view/width.ts';

/** Ways to stress parts of a problem on a terminal. */
export interface ProblemPaint {
  readonly error: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly help: (text: string) => string;
}

const labels = {
  en: { error: 'error', help: 'help', colon: ': ', count: (count: number) => `${count} problems` },
  zh: { error: '错误', help: '办法', colon: '：', count: (count: number) => `共 ${count} 处` },
} as const;

const same = (text: string): string => text;
export const plainProblems: ProblemPaint = { error: same, quiet: same, help: same };

/** Characters of a long source line that are shown before and after the start of the carets. */
const lead = 40;
const tail = 60;

const sourceLines = (place: Place, paint: ProblemPaint): readonly string[] => {
  const start = Math.max(0, place.column - 1);
  const from = start > lead + tail ? start - lead : 0;
  const to = Math.max(from + lead + tail, start + tail);
  const before = `${from > 0 ? '…' : ''}${cleanLine(place.source.slice(from, start))}`;
  const marked = cleanLine(place.source.slice(start, Math.min(to, start + place.length)));
  const after = `${cleanLine(place.source.slice(start + place.length, to))}${place.source.length > to ? '…' : ''}`;
  const number = String(place.line);
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, columnsIn(marked)));
  return [
    `${margin} ${paint.quiet('|')}`,
    `${paint.quiet(`${number} |`)} ${before}${marked}${after}`.trimEnd(),
    `${margin} ${paint.quiet('|')} ${' '.repeat(columnsIn(before))}${paint.error(carets)}`,
  ];
};

const frame = (problem: Problem, paint: ProblemPaint, lang: Language): string => {
  const { code, what, fix, place } = problem;
  const said = labels[lang];
  const head = `${paint.error(`${said.error}[${code}]`)}${said.colon}${cleanLine(what[lang])}`;
  const help = `${paint.help(said.help)}${said.colon}${cleanLine(fix[lang])}`;
  if (place === undefined) return [head, ` = ${help}`].join('\n');
  if (place.line === 0) return [head, ` ${paint.quiet('-->')} ${cleanLine(place.file)}`, ` = ${help}`].join('\n');
  const margin = ' '.repeat(String(place.line).length);
  const where = `${cleanLine(place.file)}:${place.line}:${place.column}`;
  return [
    head,
    `${margin}${paint.quiet('-->')} ${where}`,
    ...sourceLines(place, paint),
    `${margin} ${paint.quiet('=')} ${help}`,
  ].join('\n');
};

/** File by file, from top to bottom; what has no place comes first. */
const byPlace = (a: Problem, b: Problem): number => {
  const [left, right] = [a.place?.file ?? '', b.place?.file ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
};

/** Problems as frames: code, what, where with carets under the words, what would be right. */
export const problemText = (problems: readonly Problem[], paint: ProblemPaint, lang: Language): string => {
  const said = labels[lang];
  const count = problems.length > 1 ? `\n${paint.error(said.error)}${said.colon}${said.count(problems.length)}\n` : '';
  return `${problems
    .toSorted(byPlace)
    .map((problem) => `${frame(problem, paint, lang)}\n`)
    .join('\n')}${count}`;
};
