// The cells that are chosen in a sheet, and where they go when rows move.
import type { Block, SheetView } from "../../protocol.ts";
import { blockBetween } from "./blocks.ts";
import type { Place, ScrollPlace } from "./places.ts";

/** The cells chosen in a sheet. */
export interface Chosen {
  ranges: Block[];
  active: Place;
  /** Where Enter goes back to after Tab, Tab, Tab. */
  tabColumn: number | null;
  scroll: ScrollPlace;
}

export const BEGINNING: Chosen = {
  ranges: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
  active: { row: 0, column: 0 },
  tabColumn: null,
  scroll: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
};

export function movedChosen(chosen: Chosen, sheet: SheetView, moved: (row: number) => number | null): Chosen {
  const lastRow = Math.max(0, sheet.rowCount - 1);
  const lastColumn = Math.max(0, sheet.columnCount - 1);
  const kept = (row: number): number => Math.min(lastRow, moved(row) ?? row);
  const active = {
    row: kept(chosen.active.row),
    column: Math.min(lastColumn, chosen.active.column),
  };
  const ranges = chosen.ranges.map(({ startRow, endRow, startColumn, endColumn }) =>
    blockBetween(
      { row: kept(startRow), column: Math.min(lastColumn, startColumn) },
      { row: kept(endRow - 1), column: Math.min(lastColumn, endColumn - 1) },
    ),
  );
  return { ...chosen, active, ranges };
}
