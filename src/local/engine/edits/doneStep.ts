// What takes an edit back, told from the book before it and after it.
import type { GridEdit } from "../../web/protocol.ts";
import { sheetOf, type Book, type Row, type Sheet } from "../sheets/model.ts";
import type { Movement } from "../sheets/movements.ts";
import { sameNote, sameNumberFormat, sameValue } from "./sameCell.ts";
import type { CellsLine, NameGone, Part, Step } from "./steps.ts";
import { columnBlocksOf, placedColumns } from "./takenBackColumns.ts";
import { changedFormulas } from "./takenBackFormulas.ts";
import { blocksOf, frameOf } from "./takenBackRows.ts";

/** The step that takes back what the edit did; empty when it did nothing. */
export function stepBack(
  edit: GridEdit,
  bookBefore: Book,
  bookAfter: Book,
  movements: readonly Movement[],
  nameGone: NameGone,
): Step {
  const { sheetId } = edit;
  const before = sheetOf(bookBefore, sheetId);
  const after = sheetOf(bookAfter, sheetId);
  switch (edit.kind) {
    case "cells":
    case "note": {
      const lines = changedLines(before, after);
      const grown = rowsBack(sheetId, after, before.rows.length, after.rows.length, true);
      return [...(lines.length === 0 ? [] : [{ kind: "cells" as const, sheetId, lines }]), ...grown];
    }
    case "insertRows":
      return rowsBack(sheetId, after, edit.at, edit.at + edit.count, false);
    case "deleteRows": {
      const blocks = blocksOf([{ start: edit.at, end: edit.at + edit.count }], before, nameGone);
      return [
        { kind: "rowsIn", sheetId, blocks, frame: frameOf(before, after), isTyped: false },
        ...changedFormulas(bookBefore, bookAfter, movements),
      ];
    }
    case "insertColumns": {
      const columns = placedColumns(after, edit.at, edit.at + edit.count);
      return [{ kind: "columnsOut", sheetId, columns }];
    }
    case "deleteColumns": {
      const blocks = columnBlocksOf([{ start: edit.at, end: edit.at + edit.count }], before, nameGone);
      return [
        { kind: "columnsIn", sheetId, blocks, frame: frameOf(before, after) },
        ...changedFormulas(bookBefore, bookAfter, movements),
      ];
    }
    case "sort":
      return movements.flatMap((movement): Part[] => {
        if (movement.kind !== "sort") return [];
        const { from, left, right, to } = movement;
        const rows = to.map((row, index) => ({ row, rank: from[index] ?? row }));
        return rows.every(({ rank, row }) => rank === row)
          ? []
          : [{ kind: "order", sheetId, columns: span(left, right), rows }];
      });
    case "columnWidth": {
      const { column } = edit;
      const [from, to] = [after, before].map(({ columns }) => columns[column]?.pixelSize ?? null);
      return from === to ? [] : [{ kind: "width", sheetId, column, from: from ?? null, to: to ?? null }];
    }
  }
}

const span = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

function rowsBack(sheetId: number, sheet: Sheet, start: number, end: number, isTyped: boolean): Part[] {
  if (end <= start) return [];
  const rows = sheet.rows.slice(start, end).map((content, index) => ({ row: start + index, content }));
  return [{ kind: "rowsOut", sheetId, rows, isTyped }];
}

/** The rows that both have, with the cells that hold something else now. */
function changedLines(before: Sheet, after: Sheet): CellsLine[] {
  return before.rows.flatMap((to, row) => {
    const from = after.rows[row];
    if (from === undefined || from === to) return [];
    const columns = changedColumns(from, to);
    if (columns.length === 0) return [];
    return [{ row, from, to, columns: columns.map((column) => ({ original: column, now: column })) }];
  });
}

function changedColumns(one: Row, other: Row): number[] {
  const columns: number[] = [];
  for (let column = 0; column < Math.max(one.cells.length, other.cells.length); column += 1) {
    const [a, b] = [one.cells[column], other.cells[column]];
    if (a !== b && !(sameValue(a, b) && sameNumberFormat(a, b) && sameNote(a, b))) columns.push(column);
  }
  return columns;
}
