// Names of columns and cells as people and formulas write them: «A», «AB», «D5». Rows and columns are counted from 0.

/** Letters of a column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column of its letters, small ones too: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The name of a cell without dollars: (4, 3) → D5. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
