// Boxes of the notes: big enough to read the whole text, standing to the right of the cell.
import { cellName } from "../../workbook/cellNames.ts";
import { lineCount } from "../../xlsx/measure.ts";
import { columnPixels, isColumnHidden, isRowHidden, rowSizer } from "./sizes.ts";
import type { Sheet } from "./resource.ts";

/** Font of the notes. */
export const NOTE_FONT = { name: "Tahoma", size: 9 } as const;

const BOX_WIDTH = 300;
const LINE_HEIGHT = 15;
const PADDING = 16;
/** Where the box begins: pixels right of the cell's right edge and under its upper edge. */
const ASIDE = 12;
const BELOW = 2;

/** A note's box: its size in pixels and its corners as VML wants them (column, pixels, row, pixels; twice). */
export interface NoteBox {
  readonly width: number;
  readonly height: number;
  readonly anchor: readonly number[];
}

/** Boxes of the sheet's notes by the address of their cell. */
export function noteBoxes(sheet: Sheet): ReadonlyMap<string, NoteBox> {
  const points = rowSizer(sheet);
  const boxes = new Map<string, NoteBox>();
  (sheet.data?.[0]?.rowData ?? []).forEach((row, rowIndex) => {
    (row.values ?? []).forEach((cell, column) => {
      if (cell.note !== undefined)
        boxes.set(cellName(rowIndex, column), box(cell.note, rowIndex, column, sheet, points));
    });
  });
  return boxes;
}

function box(
  note: string,
  row: number,
  column: number,
  sheet: Sheet,
  points: (row: number) => number,
): NoteBox {
  const height = lineCount(note, BOX_WIDTH - PADDING, NOTE_FONT.size, false) * LINE_HEIGHT + PADDING;
  const [right, rightOffset] = walk(column + 1, ASIDE + BOX_WIDTH, (index) =>
    isColumnHidden(sheet, index) ? 0 : columnPixels(sheet, index),
  );
  const [bottom, bottomOffset] = walk(row, BELOW + height, (index) =>
    isRowHidden(sheet, index) ? 0 : Math.floor((points(index) * 4) / 3),
  );
  return {
    width: BOX_WIDTH,
    height,
    anchor: [column + 1, ASIDE, row, BELOW, right, rightOffset, bottom, bottomOffset],
  };
}

/** Where one arrives after so many pixels: index of the row or column, and pixels inside it. */
function walk(from: number, pixels: number, size: (index: number) => number): readonly [number, number] {
  let index = from;
  let left = pixels;
  while (left > size(index)) {
    left -= size(index);
    index += 1;
  }
  return [index, left];
}
