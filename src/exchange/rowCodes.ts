// By which code each returned row is known, when codes were wiped out or copied along with their rows.
import { naturalKey } from "./newRows.ts";
import { isNewRow, NEW_ROW } from "./state.ts";
import type { BookState, ReturnedRow, ReturnedSheet } from "./types.ts";

/**
 * Rows with their keys. One whose code was wiped out gets it back when it can only be that row; else, like a copy of a new
 * row with another person in it, it is known by what it says.
 */
export function withCodes(base: BookState | null, { table, rows }: ReturnedSheet): ReturnedRow[] {
  const present = new Set(rows.map(({ key }) => key));
  const issued = Object.entries(base?.tables[table] ?? {}).filter(([key]) => !present.has(key));
  const used = new Map<string, string>();
  return rows.map((row) => {
    const isCopy =
      isNewRow(row.key) &&
      (used.get(row.key) ?? naturalKey(table, row.cells)) !== naturalKey(table, row.cells);
    if (row.key !== "" && row.key !== NEW_ROW && !isCopy) {
      used.set(row.key, naturalKey(table, row.cells));
      return row;
    }
    const natural = naturalKey(table, row.cells);
    const alike = issued.filter(([, cells]) => naturalKey(table, cells) === natural);
    const [only] = alike;
    return {
      ...row,
      key: alike.length === 1 && only !== undefined ? only[0] : `${NEW_ROW} без кода: ${natural}`,
    };
  });
}
