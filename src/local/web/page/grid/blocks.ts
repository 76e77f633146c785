// Blocks of cells and steps between cells: pure arithmetic of places.
import type { Block } from "../../protocol.ts";
import type { Place } from "./places.ts";

export const blockBetween = (one: Place, other: Place): Block => ({
  startRow: Math.min(one.row, other.row),
  endRow: Math.max(one.row, other.row) + 1,
  startColumn: Math.min(one.column, other.column),
  endColumn: Math.max(one.column, other.column) + 1,
});

export const holds = (block: Block, { row, column }: Place): boolean =>
  row >= block.startRow && row < block.endRow && column >= block.startColumn && column < block.endColumn;

/** What a person can stand on: the size of a sheet, its hidden lines and its cells that hold something. */
export interface Ground {
  rows: number;
  columns: number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  isFilled(row: number, column: number): boolean;
}

type Axis = "row" | "column";
export interface Direction {
  axis: Axis;
  sign: 1 | -1;
}

/** The next cell in sight in a direction; the same place at the edge. */
export function stepped(from: Place, direction: Direction, ground: Ground, count = 1): Place {
  let place = from;
  for (let done = 0; done < count; done += 1) {
    const next = nextInSight(place, direction, ground);
    if (next === null) break;
    place = next;
  }
  return place;
}

function nextInSight(from: Place, { axis, sign }: Direction, ground: Ground): Place | null {
  const size = axis === "row" ? ground.rows : ground.columns;
  const isHidden = axis === "row" ? ground.isRowHidden : ground.isColumnHidden;
  for (let at = from[axis] + sign; at >= 0 && at < size; at += sign) {
    if (!isHidden(at)) return { ...from, [axis]: at };
  }
  return null;
}

/** Ctrl with an arrow: to the end of the filled cells, or over empty ones to the next filled or the edge. */
export function jumped(from: Place, direction: Direction, ground: Ground): Place {
  const isFilled = (place: Place): boolean => ground.isFilled(place.row, place.column);
  const first = nextInSight(from, direction, ground);
  if (first === null) return from;
  const wanted = isFilled(from) && isFilled(first);
  let place = first;
  for (;;) {
    if (!wanted && isFilled(place)) return place;
    const next = nextInSight(place, direction, ground);
    if (next === null || (wanted && !isFilled(next))) return place;
    place = next;
  }
}

/** Tells which of the lines are one after another: [3, 4, 7] → 3…4, 7. */
export function runsOf(lines: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const line of [...new Set(lines)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.count === line) last.count += 1;
    else runs.push({ at: line, count: 1 });
  }
  return runs;
}
