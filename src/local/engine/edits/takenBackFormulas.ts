// Formulas that named rows which are put in again: they name them again, unless somebody has changed them since.
import { rowAt, type Book, type Row, type Sheet } from "../sheets/model.ts";
import { columnsFollower, rowFollower, type Movement } from "../sheets/movements.ts";
import { cellRequests, type WrittenCell } from "./cellRequests.ts";
import { isFormula } from "./followedFormulas.ts";
import { sameValue } from "./sameCell.ts";
import type { CellsLine, Part, Step } from "./steps.ts";
import type { TakenBack } from "./takenBack.ts";
import { leftOf } from "./takenBackColumns.ts";

export function formulasTakenBack(part: Part & { kind: "formulas" }, sheet: Sheet, step: Step): TakenBack {
  const { sheetId } = part;
  const cells = part.lines.flatMap(({ columns, from, row, to }) =>
    columns.flatMap(({ now, original }): WrittenCell[] => {
      const value = to.cells[original]?.userEnteredValue;
      if (row < 0 || now < 0 || value === undefined) return [];
      if (!sameValue(rowAt(sheet, row).cells[now], from.cells[original])) return [];
      const data = { userEnteredValue: value };
      const column = columnAfter(now, sheetId, step);
      return [{ row: rowAfter(row, sheetId, step), column, data, fields: "userEnteredValue" }];
    }),
  );
  return { requests: cellRequests(sheetId, cells), refused: [], inverse: () => [] };
}

/** Where a row stands once the rows of the step are in. */
function rowAfter(row: number, sheetId: number, step: Step): number {
  const blocks = step.flatMap((part) =>
    part.kind === "rowsIn" && part.sheetId === sheetId ? part.blocks : [],
  );
  return blocks
    .map(({ above, instead, rows }) => ({ above: above < 0 ? instead : above, count: rows.length }))
    .filter(({ above }) => above < row)
    .reduce((place, { count }) => place + count, row);
}

/** Where a column stands once the columns of the step are in. */
function columnAfter(column: number, sheetId: number, step: Step): number {
  const blocks = step.flatMap((part) =>
    part.kind === "columnsIn" && part.sheetId === sheetId ? part.blocks : [],
  );
  return blocks
    .filter((block) => leftOf(block) < column)
    .reduce((place, { columns }) => place + columns.length, column);
}

/** The formulas of the book that a deletion of rows or columns has changed. */
export function changedFormulas(before: Book, after: Book, movements: readonly Movement[]): Part[] {
  if (!before.hasFormulas) return [];
  return before.sheets.flatMap((old): Part[] => {
    const { sheetId } = old.properties;
    const now = after.sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (now === undefined || now === old) return [];
    const followers = movements.filter((movement) => movement.sheetId === sheetId).map(rowFollower);
    const columnOf = columnsFollower(movements, sheetId);
    const lines = old.rows.flatMap((to, index): CellsLine[] => {
      if (!to.cells.some(isFormula)) return [];
      const row = followers.reduce(
        (place: number | null, rowOf) => (place === null ? null : rowOf(place)),
        index,
      );
      return row === null ? [] : lineOf(row, rowAt(now, row), to, columnOf);
    });
    return lines.length === 0 ? [] : [{ kind: "formulas", sheetId, lines }];
  });
}

/** @param found the row as it is after the deletion */
function lineOf(row: number, found: Row, to: Row, columnOf: (column: number) => number | null): CellsLine[] {
  const places = to.cells.map((_, column) => columnOf(column));
  const cells = places.map((now) => (now === null ? undefined : found.cells[now]));
  const columns = to.cells.flatMap((cell, original) => {
    const now = places[original] ?? null;
    return now !== null && isFormula(cell) && !sameValue(cell, cells[original]) ? [{ original, now }] : [];
  });
  return columns.length === 0 ? [] : [{ row, from: { ...found, cells }, to, columns }];
}
