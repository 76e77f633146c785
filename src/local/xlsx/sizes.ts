// Sizes: columns as wide as in the book, rows as high as their wrapped texts need. Google finds row heights by itself and
// so does Excel, but LibreOffice shows a row as high as the file says: without a height wrapped texts would be cut.
import { areaOf } from "./areas.ts";
import { DEFAULT_FONT } from "./looks.ts";
import { lineCount } from "../../xlsx/measure.ts";
import type { Cell, Sheet } from "./resource.ts";

const DEFAULT_WIDTH = 100;
/** Left and right of a cell's text, in pixels. */
const CELL_PADDING = 6;
/** Distance between lines against the size of the letters. */
const LINE_SPACING = 1.275;
/** Height of a row of one line, what is above and below the lines, and the tallest that Excel has, in points. */
export const ROW_HEIGHT = 15;
const CELL_MARGIN = 2;
const TALLEST_ROW = 409;

/** Width of a column in pixels, whether it is hidden or not. */
export function columnPixels(sheet: Sheet, column: number): number {
  return sheet.data?.[0]?.columnMetadata?.[column]?.pixelSize ?? DEFAULT_WIDTH;
}

/** Whether a person has hidden the column. */
export function isColumnHidden(sheet: Sheet, column: number): boolean {
  return sheet.data?.[0]?.columnMetadata?.[column]?.hiddenByUser === true;
}

/** Whether a person has hidden the row; what a filter hides is not meant. */
export function isRowHidden(sheet: Sheet, row: number): boolean {
  return sheet.data?.[0]?.rowMetadata?.[row]?.hiddenByUser === true;
}

/** Gives the height in points that a row needs for everything that is visible in it. */
export function rowSizer(sheet: Sheet): (row: number) => number {
  const emphasised = emphasisedColumns(sheet);
  return (row) => {
    const cells = sheet.data?.[0]?.rowData?.[row]?.values ?? [];
    const heights = cells.map((cell, column) =>
      isColumnHidden(sheet, column)
        ? 0
        : cellPoints(cell, cellPixels(sheet, row, column), emphasised.has(column)),
    );
    return Math.min(Math.max(ROW_HEIGHT, ...heights), TALLEST_ROW);
  };
}

/** Columns where a colour rule may make letters bold. */
function emphasisedColumns(sheet: Sheet): ReadonlySet<number> {
  const bold = (sheet.conditionalFormats ?? []).filter(
    (rule) => rule.booleanRule?.format?.textFormat?.bold === true,
  );
  const areas = bold.flatMap((rule) => (rule.ranges ?? []).map((range) => areaOf(range, sheet)));
  return new Set(
    areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, index) => left + index)),
  );
}

function cellPoints(cell: Cell, pixels: number, emphasised: boolean): number {
  const text = cell.userEnteredValue?.stringValue ?? cell.effectiveValue?.stringValue ?? "";
  const format = cell.userEnteredFormat;
  const size = format?.textFormat?.fontSize ?? DEFAULT_FONT.size;
  const bold = emphasised || format?.textFormat?.bold === true;
  const lines = format?.wrapStrategy === "WRAP" ? lineCount(text, pixels - CELL_PADDING, size, bold) : 1;
  return lines * size * LINE_SPACING + CELL_MARGIN;
}

/** A merged cell is as wide as the columns that it covers. */
function cellPixels(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.merges?.find(
    (range) => range.startRowIndex === row && range.startColumnIndex === column,
  );
  let pixels = 0;
  for (let index = column; index < (merge?.endColumnIndex ?? column + 1); index += 1) {
    if (!isColumnHidden(sheet, index)) pixels += columnPixels(sheet, index);
  }
  return pixels;
}
