import { cleanLine } from '../../report/view/clean.ts';
import { columnsIn, padTo } from '../../report/view/width.ts';

/** Rows as aligned columns, two spaces between; what a file says is made harmless for a terminal. */
export const alignedText = (rows: readonly (readonly string[])[]): string => {
  const clean = rows.map((row) => row.map(cleanLine));
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => columnsIn(row[column] ?? ''))));
  return clean
    .map((row) =>
      row
        .map((cell, column) => padTo(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
};
