// Where things stand on a sheet: Google's half-open, zero-based ranges and Excel's «B2:D10».
import type { GridRange, Sheet } from "./resource.ts";

/** Rows of an Excel sheet: its grid has no end that a person could reach. */
export const EXCEL_ROWS = 1_048_576;

/** A rectangle of cells; zero-based, both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Zero-based column of its letters: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Address of a cell without dollars: (1, 1) → B2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Address of an area, always with both corners: B2:B2, D2:H1048576. */
export function areaName(area: Area): string {
  return `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;
}

/** A range of the sheet as an area. What reaches the last row of Google's grid reaches the end of Excel's sheet. */
export function areaOf(range: GridRange, sheet: Sheet): Area {
  const columns = sheet.properties?.gridProperties?.columnCount ?? 1;
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: stretched((range.endRowIndex ?? EXCEL_ROWS) - 1, sheet),
    right: (range.endColumnIndex ?? columns) - 1,
  };
}

/** The row itself, or Excel's last row when it is the last one of Google's grid: rows added later belong too. */
export function stretched(row: number, sheet: Sheet): number {
  const rows = sheet.properties?.gridProperties?.rowCount ?? EXCEL_ROWS;
  return row >= rows - 1 ? EXCEL_ROWS - 1 : row;
}
