// An edit that was never answered, to be entered once more: perhaps in a program that was started anew and knows nothing of
// the versions before. Where the person's rows still stand as he saw them, it is an edit of the book that is shown now.
import type { BookView, CellView, GridEdit, SheetView } from "../../protocol.ts";
import type { LostEdit } from "./shown.ts";

/** The version on which a lost edit is entered once more. */
export function versionFor({ edit, seen, version }: LostEdit, shown: BookView): number {
  const before = seen === null ? undefined : sheetOf(seen, edit);
  const now = sheetOf(shown, edit);
  return before !== undefined && now !== undefined && standsAsBefore(edit, before, now)
    ? shown.version
    : version;
}

const sheetOf = ({ sheets }: BookView, { sheetId }: GridEdit): SheetView | undefined =>
  sheets.find((sheet) => sheet.sheetId === sheetId);

/** The rows of the edit hold what they held, but for the edited cells: those may have been kept after all. */
function standsAsBefore(edit: GridEdit, before: SheetView, now: SheetView): boolean {
  const edited = editedCells(edit);
  const same = (row: number): boolean => {
    const [old, current] = [before, now].map((sheet) => sheet.rows[row]?.cells ?? []);
    const width = Math.max(old?.length ?? 0, current?.length ?? 0);
    return Array.from({ length: width }, (_, column) => column).every(
      (column) => edited.has(`${row} ${column}`) || content(old?.[column]) === content(current?.[column]),
    );
  };
  return [0, ...rowsOf(edit)].every(same);
}

/** Looks may have other numbers in the new book. */
const content = (cell: CellView | null | undefined): string => JSON.stringify([cell?.v, cell?.f, cell?.note]);

function rowsOf(edit: GridEdit): number[] {
  switch (edit.kind) {
    case "cells":
      return [...new Set(edit.cells.map(({ row }) => row))];
    case "note":
      return [edit.row];
    case "insertRows":
      return [Math.max(0, edit.at - 1), edit.at];
    case "deleteRows":
      return Array.from({ length: edit.count }, (_, index) => edit.at + index);
    default:
      return [];
  }
}

function editedCells(edit: GridEdit): ReadonlySet<string> {
  const cells = edit.kind === "cells" ? edit.cells : edit.kind === "note" ? [edit] : [];
  return new Set(cells.map(({ column, row }) => `${row} ${column}`));
}
