// Names of cells and ranges, «B12» and «A1:C3», as pairs of numbers from 0.

export interface CellPlace {
  row: number;
  column: number;
}

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** «B12» → row 11, column 1; null for anything else. */
export function placeOf(name: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  return match === null ? null : { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
}

/** «A1:C3», also «A1» alone; null for anything else. */
export function rangeOf(name: string): CellRange | null {
  const [first = "", last = first] = name.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** «AB» → 27 */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 27 → «AB» */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
