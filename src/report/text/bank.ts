import type { BankMiss, BankResult, BankRow } from '../../model/bank.ts';
import type { Report } from '../../model/report.ts';
import { drawnText, standardSample, thresholdTexts } from '../bank/blocks.ts';
import { replyName, bankWords as words } from '../bank/words.ts';
import { recordName } from '../blocks/record.ts';
import { columnsIn, padTo } from '../view/width.ts';
import { outcomeName } from '../words/labels.ts';
import { between } from '../words/numbers.ts';
import { punctuation } from '../words/phrases.ts';
import { paragraph, single } from './lines.ts';
import type { Page } from './paint.ts';

/** Replies shown on a terminal; the other formats hold more. */
const missesShown = 10;

const painted = ({ paint, lang }: Page, { outcome }: BankRow): string => {
  const name = outcomeName[outcome][lang];
  if (outcome === 'pass') return paint.pass(name);
  return outcome === 'fail' ? paint.fail(name) : paint.open(name);
};

const rowLines = (page: Page, rows: readonly BankRow[]): readonly string[] => {
  const { lang, paint } = page;
  const heads = [words.expected, words.type, words.right, words.wrong, words.unsure, words.unanswered].map((head) => head[lang]);
  const cells = rows.map((row) => [
    replyName[row.expected][lang],
    single(row.type ?? words.all[lang]),
    ...[row.right, row.wrong, row.unsure, row.unanswered].map(String),
  ]);
  const widths = heads.map((head, column) => Math.max(columnsIn(head), ...cells.map((row) => columnsIn(row[column] ?? ''))));
  const laid = (row: readonly string[]): string => row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ');
  const bounds = rows.map((row) => (row.interval === undefined ? '—' : between(row.interval)));
  return [
    paint.quiet(`  ${laid(heads)}  95%`),
    ...rows.map((row, index) => `  ${laid(cells[index] ?? [])}  ${padTo(bounds[index] ?? '', 9)}  ${painted(page, row)}`),
  ];
};

const missLines = (page: Page, miss: BankMiss): readonly string[] => {
  const { lang, paint } = page;
  const where = miss.origin === undefined ? miss.session : recordName(miss.origin.file, miss.origin.line);
  const { open, close, colon } = punctuation[lang];
  const kinds = `${miss.type}${open}${replyName[miss.expected][lang]} → ${replyName[miss.saw][lang]}${close}`;
  return [
    paint.quiet(single(`  ${miss.id}  ${kinds}  ${where}`)),
    ...paragraph(page, '    ', single(`${words.question[lang]}${colon}${miss.text}`)),
    ...paragraph(page, '    ', single(`${words.reply[lang]}${colon}${miss.reply}`)),
  ];
};

const resultLines = (page: Page, bank: BankResult): readonly string[] => {
  const { lang, paint } = page;
  const { colon } = punctuation[lang];
  const small = bank.totals.some((row) => row.right + row.wrong + row.unsure + row.unanswered < standardSample);
  const misses = bank.misses.slice(0, missesShown);
  return [
    paint.heading(single(`${words.bank[lang]}${colon}${bank.name}`)),
    single(`${words.drawnBy[lang]}${colon}${drawnText(bank, lang)}`),
    ...thresholdTexts(bank, lang).flatMap((text) => paragraph(page, `${words.thresholds[lang]}${colon}`, text)),
    '',
    ...rowLines(page, [...bank.totals, ...bank.types]),
    '',
    ...paragraph(page, '', words.reading[lang]).map(paint.quiet),
    ...(small ? paragraph(page, '! ', words.small[lang]).map(paint.open) : []),
    ...(misses.length === 0 ? [] : ['', paint.heading(words.misses[lang]), ...misses.flatMap((miss) => missLines(page, miss))]),
    '',
    ...paragraph(page, '', words.notLaw[lang]).map(paint.quiet),
    '',
  ];
};

/** Question banks on a terminal; nothing when none was played. */
export const bankLines = (page: Page, report: Report): readonly string[] =>
  (report.banks ?? []).flatMap((bank) => resultLines(page, bank));
