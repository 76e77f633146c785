// Heights of written rows. Excel finds them by itself, but LibreOffice shows a row as high as the file says.
import { lineCount } from "./measure.ts";
import type { Block, WrittenCell, WrittenSheet } from "./writePlan.ts";

/** Left and right of a cell's text, in pixels. */
const CELL_PADDING = 6;
/** Distance between lines against the size of the letters. */
const LINE_SPACING = 1.275;
/** Height of a row of one line, what is above and below the lines, and the tallest that Excel has, in points. */
const ROW_HEIGHT = 15;
const CELL_MARGIN = 2;
const TALLEST_ROW = 409;
export const LETTER_SIZE = 10;

/** Height in points of the row of that number, with all of its wrapped texts in sight. */
export function rowHeight(sheet: WrittenSheet, row: number): number {
  const heights = (sheet.rows[row]?.cells ?? []).map((cell, column) =>
    cell === null || sheet.columns[column]?.hidden === true
      ? 0
      : cellHeight(cell, widthOf(sheet, row, column)),
  );
  return Math.round(Math.min(Math.max(ROW_HEIGHT, ...heights), TALLEST_ROW) * 100) / 100;
}

function cellHeight({ value, style }: WrittenCell, pixels: number): number {
  const size = style.size ?? LETTER_SIZE;
  // Colour rules may make any letters bold.
  const lines = typeof value === "string" ? lineCount(value, pixels - CELL_PADDING, size, true) : 1;
  return lines * size * LINE_SPACING + CELL_MARGIN;
}

/** A merged cell is as wide as the columns that it covers. */
function widthOf({ merges, columns }: WrittenSheet, row: number, column: number): number {
  const merge = merges.find((block: Block) => block.top === row && block.left === column);
  let pixels = 0;
  for (let index = column; index <= (merge?.right ?? column); index += 1) {
    const own = columns[index];
    if (own !== undefined && !own.hidden) pixels += own.pixels;
  }
  return pixels;
}
