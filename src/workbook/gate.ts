// The gate before a commit: are the cells that a decision rests on still as they were when it was made?
import type { Book } from "./book.ts";
import type { CellValue } from "./cell.ts";
import type { Change } from "./changes.ts";
import type { AnyTable } from "./table.ts";

/**
 * Compares the book that was read with the book as it is now.
 * @returns true when every change still applies: its row is there, and the cells that it touches hold what they held
 */
export function stillHolds(changes: readonly Change[], before: Book, now: Book): boolean {
  return changes.every((change) => {
    switch (change.kind) {
      case "log":
        return true;
      case "add":
        return keysAreFree(change.table, change.rows, now);
      case "replace":
        return sameContent(change.table, before, now);
      case "patch":
        return sameCells(change.table, change.ref, Object.keys(change.cells), before, now);
      case "remove":
        return sameCells(
          change.table,
          change.ref,
          change.table.layout.map((column) => column.id),
          before,
          now,
        );
    }
  });
}

function keysAreFree(
  table: AnyTable,
  rows: readonly Readonly<Record<string, CellValue>>[],
  now: Book,
): boolean {
  return rows.every((row) => now.indexOf(table, String(row[table.keyColumn] ?? "")) === null);
}

function sameCells(table: AnyTable, ref: string, ids: readonly string[], before: Book, now: Book): boolean {
  const was = rowAt(table, ref, before);
  const is = rowAt(table, ref, now);
  if (was === null || is === null) return false;
  const compared = ref.startsWith("#") ? table.layout.map((column) => column.id) : ids;
  return compared.every((id) => was(id) === is(id));
}

function sameContent(table: AnyTable, before: Book, now: Book): boolean {
  const content = (book: Book): string => {
    const { columns } = book.layout(table);
    return JSON.stringify(
      book
        .values(table)
        .slice(1)
        .map((cells) => table.layout.map(({ id }) => cells[columns[id] ?? -1] ?? ""))
        .filter((cells) => cells.some((cell) => cell !== "")),
    );
  };
  return content(before) === content(now);
}

function rowAt(table: AnyTable, ref: string, book: Book): ((id: string) => CellValue) | null {
  const index = book.indexOf(table, ref);
  if (index === null) return null;
  const cells = book.values(table)[index] ?? [];
  const { columns } = book.layout(table);
  return (id) => cells[columns[id] ?? -1] ?? "";
}
