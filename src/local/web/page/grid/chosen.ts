// The cells that are chosen in a sheet, and where they go when rows move.
import {
  columnsFollower,
  placeFollower,
  rowsFollower,
  type Movement,
} from "../../../engine/sheets/movements.ts";
import type { Block, SheetView } from "../../protocol.ts";
import { blockBetween, holds, runsOf } from "./blocks.ts";
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

/** The chosen cells after movements of their sheet, within the grid as it is now. */
export function movedChosen(chosen: Chosen, sheet: SheetView, moves: readonly Movement[]): Chosen {
  const own = moves.filter(({ sheetId }) => sheetId === sheet.sheetId);
  const place = placeFollower(own, sheet.sheetId)(chosen.active);
  const active = within(typeof place === "string" ? chosen.active : place, sheet);
  const followed =
    own.length === 0 ? chosen.ranges : chosen.ranges.flatMap((block) => followedBlock(block, own));
  const ranges = followed.map(({ startRow, endRow, startColumn, endColumn }) =>
    blockBetween(
      within({ row: startRow, column: startColumn }, sheet),
      within({ row: endRow - 1, column: endColumn - 1 }, sheet),
    ),
  );
  const around = ranges.find((block) => holds(block, active)) ?? blockBetween(active, active);
  // The block of the active cell is the last one: keys stretch it.
  return { ...chosen, active, ranges: [...ranges.filter((block) => block !== around), around] };
}

const within = ({ row, column }: Place, { rowCount, columnCount }: SheetView): Place => ({
  row: Math.min(Math.max(0, rowCount - 1), row),
  column: Math.min(Math.max(0, columnCount - 1), column),
});

/** What is left of a block: rows put in between belong to it, sorted rows are followed one by one. */
function followedBlock(block: Block, moves: readonly Movement[]): Block[] {
  const sheetId = moves[0]?.sheetId ?? 0;
  const rows = followedLines(block.startRow, block.endRow, rowsFollower(moves, sheetId));
  const columns = followedLines(block.startColumn, block.endColumn, columnsFollower(moves, sheetId));
  const isSorted = moves.some(({ kind }) => kind === "sort");
  const runs = isSorted ? runsOf(rows) : stretched(rows);
  return runs.flatMap(({ at, count }) =>
    stretched(columns).map((run) => ({
      startRow: at,
      endRow: at + count,
      startColumn: run.at,
      endColumn: run.at + run.count,
    })),
  );
}

function followedLines(start: number, end: number, follow: (line: number) => number | null): number[] {
  const lines: number[] = [];
  for (let line = start; line < end; line += 1) {
    const now = follow(line);
    if (now !== null) lines.push(now);
  }
  return lines;
}

/** From the first of the lines to the last one. */
function stretched(lines: readonly number[]): { at: number; count: number }[] {
  const runs = runsOf(lines);
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ at: first.at, count: last.at + last.count - first.at }];
}
