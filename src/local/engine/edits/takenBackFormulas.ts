// Formulas that named rows which are put in again: they name them again, unless somebody has changed them since.
import { rowAt, type Book, type Row, type Sheet } from "../sheets/model.ts";
import { rowFollower, type Movement } from "../sheets/movements.ts";
import { cellRequests, type WrittenCell } from "./cellRequests.ts";
import { isFormula } from "./followedFormulas.ts";
import { sameValue } from "./sameCell.ts";
import type { CellsLine, Part, Step } from "./steps.ts";
import type { TakenBack } from "./takenBack.ts";

export function formulasTakenBack(part: Part & { kind: "formulas" }, sheet: Sheet, step: Step): TakenBack {
  const { sheetId } = part;
  const cells = part.lines.flatMap(({ columns, from, row, to }) =>
    columns.flatMap(({ now, original }): WrittenCell[] => {
      const value = to.cells[original]?.userEnteredValue;
      if (row < 0 || now === null || value === undefined) return [];
      if (!sameValue(rowAt(sheet, row).cells[now], from.cells[original])) return [];
      const data = { userEnteredValue: value };
      return [{ row: rowAfter(row, sheetId, step), column: now, data, fields: "userEnteredValue" }];
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

/** The formulas of the book that a deletion of rows has changed. */
export function changedFormulas(before: Book, after: Book, movements: readonly Movement[]): Part[] {
  if (!before.hasFormulas) return [];
  return before.sheets.flatMap((old): Part[] => {
    const { sheetId } = old.properties;
    const now = after.sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (now === undefined || now === old) return [];
    const followers = movements.filter((movement) => movement.sheetId === sheetId).map(rowFollower);
    const lines = old.rows.flatMap((to, index): CellsLine[] => {
      if (!to.cells.some(isFormula)) return [];
      const row = followers.reduce(
        (place: number | null, rowOf) => (place === null ? null : rowOf(place)),
        index,
      );
      return row === null ? [] : lineOf(row, rowAt(now, row), to);
    });
    return lines.length === 0 ? [] : [{ kind: "formulas", sheetId, lines }];
  });
}

function lineOf(row: number, from: Row, to: Row): CellsLine[] {
  const columns = to.cells.flatMap((cell, column) =>
    isFormula(cell) && !sameValue(cell, from.cells[column]) ? [{ original: column, now: column }] : [],
  );
  return columns.length === 0 ? [] : [{ row, from, to, columns }];
}
