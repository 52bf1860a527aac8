import type { Share } from '../../judge/calibration.ts';
import type { Interval } from '../../judge/statistics.ts';
import type { Language, Localized } from '../../model/words.ts';
import { columnsIn, padTo } from '../../report/view/width.ts';

/** A column of a plain table. */
export interface Column<Row> {
  readonly title: Localized;
  readonly align: 'left' | 'right';
  readonly cell: (row: Row, lang: Language) => string;
}

/** Where there is nothing to divide by. */
export const nothing = '–';

/** A share as a percentage, with a decimal near both ends: 99.6% is not 100%. */
export const percentText = (share: number): string => {
  const percent = share * 100;
  const digits = percent < 10 || percent > 90 ? 1 : 0;
  return `${percent.toFixed(digits).replace(/\.0$/, '')}%`;
};

const betweenText = ({ lower, upper }: Interval, text: (value: number) => string): string => `[${text(lower)}–${text(upper)}]`;

export const shareText = (share: Share): string =>
  share.of === 0 ? nothing : `${percentText(share.rate)} ${betweenText(share, percentText)}`;

const decimals = (value: number): string => value.toFixed(2);

/** A coefficient with its interval. */
export const coefficientText = (estimate: (Interval & { readonly rate: number }) | undefined): string =>
  estimate === undefined ? nothing : `${decimals(estimate.rate)} ${betweenText(estimate, decimals)}`;

const aligned = (text: string, width: number, align: Column<unknown>['align']): string =>
  align === 'left' ? padTo(text, width) : ' '.repeat(width - columnsIn(text)) + text;

/** A plain table with a line of titles; as wide as what is in it. */
export const plainTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], lang: Language): string => {
  const lines = [columns.map(({ title }) => title[lang]), ...rows.map((row) => columns.map(({ cell }) => cell(row, lang)))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => columnsIn(line[index] ?? ''))));
  return lines
    .map((line) => columns.map(({ align }, index) => aligned(line[index] ?? '', widths[index] ?? 0, align)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};
