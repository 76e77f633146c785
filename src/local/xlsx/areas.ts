// Where things stand on a sheet: Google's half-open, zero-based ranges and Excel's «B2:D10».
import { cellName } from "../../workbook/cellNames.ts";
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
