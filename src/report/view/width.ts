/** A character with what attaches to it, and the terminal columns it takes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
}

/** East Asian Wide and Fullwidth (Unicode UAX 11), and emoji that are drawn wide by default. */
const wide =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f1e6}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{1f250}\u{1f251}\u{1f260}-\u{1f265}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7eb}\u{1f90c}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const attached = /\p{Mn}|\p{Me}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]/u;
const ascii = /^[\u0020-\u007e]*$/;
const flagLetter = /[\u{1f1e6}-\u{1f1ff}]/u;

const columnsOf = (character: string): number => {
  const code = character.charCodeAt(0);
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code < 0xa000) return 2;
  if (attached.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** Splits clean text into cells; emoji sequences and flags are one cell of two columns. */
export const cellsOf = (text: string): readonly Cell[] => {
  const cells: Cell[] = [];
  let at = 0;
  let joins = false;
  let halfFlag = false;
  for (const character of text) {
    const end = at + character.length;
    const last = cells.at(-1);
    const columns = columnsOf(character);
    const secondHalf: boolean = halfFlag && flagLetter.test(character);
    if (last !== undefined && (columns === 0 || joins || secondHalf)) {
      // U+FE0F asks for the emoji form of a narrow character, which is drawn wide.
      cells[cells.length - 1] = { start: last.start, end, columns: character === '\ufe0f' ? 2 : last.columns };
    } else {
      cells.push({ start: at, end, columns });
    }
    joins = character === '\u200d';
    halfFlag = !secondHalf && columns === 2 && flagLetter.test(character);
    at = end;
  }
  return cells;
};

/** Terminal columns of clean text without newlines. */
export const columnsIn = (text: string): number =>
  ascii.test(text) ? text.length : cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0);

/** Text filled with spaces up to a number of columns. */
export const padTo = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsIn(text)));
