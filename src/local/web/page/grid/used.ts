// How far a sheet is filled: rows and cells that only look like something don't count.
import type { RowView, SheetView } from "../../protocol.ts";

const known = new WeakMap<readonly RowView[], number>();

/** Number of rows up to the last one with a value. */
export function usedRows({ rows }: SheetView): number {
  const found = known.get(rows);
  if (found !== undefined) return found;
  const used = rows.findLastIndex(({ cells }) => cells.some((cell) => cell?.v !== undefined)) + 1;
  known.set(rows, used);
  return used;
}

/** Number of cells up to the last one with a value in a row. */
export const usedCells = (row: RowView | undefined): number =>
  (row?.cells.findLastIndex((cell) => cell?.v !== undefined) ?? -1) + 1;
