// The chosen cells, as deeds need them: those in sight, and what they hold.
import type { SheetView } from "../../protocol.ts";
import type { Board } from "./board.ts";
import type { Place } from "./places.ts";
import type { Filled } from "./fill.ts";

/** The chosen cells but those of hidden rows and columns. */
export function chosenInSight({ current, ground, sheet }: Board): Place[] {
  const places: Place[] = [];
  if (sheet === null) return places;
  for (const block of current.ranges) {
    for (let row = block.startRow; row < Math.min(block.endRow, sheet.rowCount); row += 1) {
      if (ground.isRowHidden(row)) continue;
      for (
        let column = block.startColumn;
        column < Math.min(block.endColumn, sheet.columnCount);
        column += 1
      ) {
        if (!ground.isColumnHidden(column)) places.push({ row, column });
      }
    }
  }
  return places;
}

export function filledAt({ truth }: Board, sheet: SheetView, row: number, column: number): Filled {
  const cell = truth.cell(sheet, row, column) ?? {};
  return { cell, pattern: truth.style(cell).pattern };
}

export const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
