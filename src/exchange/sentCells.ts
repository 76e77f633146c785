// What an issue said when it went out, kept beside what came back since: by it a second copy of the same book, in which somebody
// has left a cell as it was, is told from a change.
import type { CellValue } from "../workbook/cell.ts";
import { cellKey } from "./state.ts";
import type { BookState, BookTable, Cells } from "./types.ts";

/** Cells of a row as they went out, where the state says something else by now. */
export function sentCells(base: BookState | null, table: BookTable, key: string): Cells {
  const start = cellKey(table, key, "");
  const cells: Record<string, CellValue> = {};
  for (const [name, value] of Object.entries(base?.sent ?? {}))
    if (name.startsWith(start)) cells[name.slice(start.length)] = value;
  return cells;
}

/** @param before the row until now; undefined: it didn't go out with the issue */
export function sentAfter(
  sent: Cells,
  before: Cells | undefined,
  { table, key, cells }: { table: BookTable; key: string; cells: Cells },
): Cells {
  if (before === undefined) return sent;
  const after: Record<string, CellValue> = { ...sent };
  for (const [column, value] of Object.entries(cells)) {
    const name = cellKey(table, key, column);
    const was = before[column] ?? "";
    if (was !== value && after[name] === undefined) after[name] = was;
  }
  return after;
}
