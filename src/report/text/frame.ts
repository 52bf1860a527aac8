import type { Frame, Row } from '../view/frame.ts';
import type { CheckResult } from '../view/outline.ts';
import { columnsIn, padTo } from '../view/width.ts';
import { type WrappedLine, wrapText } from '../view/wrap.ts';
import { runText } from '../words/counts.ts';
import { expectationText } from '../words/expectations.ts';
import { spokenText } from '../words/instruments.ts';
import { languageName, speakerName } from '../words/labels.ts';
import { phrases } from '../words/phrases.ts';
import { single } from './lines.ts';
import type { Page } from './paint.ts';

/** Lines of one quote that are shown: those around the marked words. */
const linesShown = 8;

const touches = (line: WrappedLine, row: Row): boolean =>
  row.marks.some((mark) => mark.start < line.start + line.text.length && line.start < mark.end);

/** The part of a long quote that matters: from just before the first marked line. */
const excerpt = (lines: readonly WrappedLine[], row: Row): readonly WrappedLine[] => {
  if (lines.length <= linesShown) return lines;
  const first = lines.findIndex((line) => touches(line, row));
  const from = Math.max(0, Math.min(first - 2, lines.length - linesShown));
  const shown = lines.slice(from, from + linesShown);
  const gap = { text: '…', start: -2 };
  return [...(from > 0 ? [gap] : []), ...shown, ...(from + linesShown < lines.length ? [gap] : [])];
};

/** Carets under the marked words of a line, as wide as the terminal draws them. */
const carets = (line: WrappedLine, row: Row): string => {
  let text = '';
  for (const mark of row.marks) {
    const from = Math.max(0, mark.start - line.start);
    const to = Math.min(line.text.length, mark.end - line.start);
    if (from >= to) continue;
    text = padTo(text, columnsIn(line.text.slice(0, from)));
    text += '^'.repeat(Math.max(1, columnsIn(line.text.slice(from, to))));
  }
  return text;
};

interface Columns {
  readonly number: number;
  readonly speaker: number;
}

const rowLines = (page: Page, row: Row, columns: Columns): readonly string[] => {
  const { quiet, fail } = page.paint;
  const blank = `  ${' '.repeat(columns.number)} ${quiet('│')} ${' '.repeat(columns.speaker)}  `;
  const lead = `  ${quiet(String(row.line).padStart(columns.number))} ${quiet('│')} ${quiet(padTo(speakerName[row.kind][page.lang], columns.speaker))}  `;
  const words = row.text === '' ? `(${phrases.noWords[page.lang]})` : row.text;
  const wrapped = excerpt(wrapText(words, page.width - columns.number - columns.speaker - 7), row);
  const lastMarked = wrapped.findLastIndex((line) => touches(line, row));
  return wrapped.flatMap((line, index) => {
    const quote = `${index === 0 ? lead : blank}${line.text}`.trimEnd();
    const under = carets(line, row);
    if (under === '') return [quote];
    const label = index === lastMarked ? ` ${row.labels.map(single).join(', ')}` : '';
    return [quote, `${blank}${fail(`${under}${label}`)}`];
  });
};

const between = (page: Page, columns: Columns): string => `  ${' '.repeat(columns.number)} ${page.paint.quiet('┆')}`;

/** The exchange of one session with carets under the deciding words, and what was expected of it. */
export const frameLines = (page: Page, frame: Frame, { check, errors }: CheckResult): readonly string[] => {
  const { quiet, code } = page.paint;
  const columns = {
    number: Math.max(...frame.rows.map((row) => String(row.line).length)),
    speaker: Math.max(...frame.rows.map((row) => columnsIn(speakerName[row.kind][page.lang]))),
  };
  const { persona, lang, variant, run } = frame.session;
  const which = [persona, languageName[lang][page.lang], variant, runText(run, page.lang)].map(single).join(' · ');
  const margin = `  ${' '.repeat(columns.number)} `;
  const rows = frame.rows.flatMap((row, index) => {
    const previous = frame.rows[index - 1];
    const gap = previous !== undefined && row.line > previous.line + 1 ? [between(page, columns)] : [];
    return [...gap, ...rowLines(page, row, columns)];
  });
  const expected = frame.expectations.flatMap((id) => {
    const text = expectationText(check, id, page.lang);
    return wrapText(single(text), page.width - columns.number - 7).map(
      (line, index) => `${margin}${quiet(index === 0 ? '= ' : '  ')}${line.text}`,
    );
  });
  const spoken = frame.by.flatMap((each) =>
    wrapText(single(spokenText(each, { errors, spoken: lang, lang: page.lang })), page.width - columns.number - 7).map(
      (line) => `${margin}  ${quiet(line.text)}`,
    ),
  );
  return [
    `${margin}${quiet('╭─')} ${code(frame.location)}  ${quiet(which)}`,
    ...rows,
    `${margin}${quiet('╰─')}`,
    ...expected,
    ...spoken,
  ];
};
