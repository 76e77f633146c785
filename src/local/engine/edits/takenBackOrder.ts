// Rows that were sorted go back into their order: their ranks are written into a column of their own beside them, the rows
// are sorted by it, and the column is taken out again, all in one batch.
import { rowFollower } from "../sheets/movements.ts";
import type { Sheet } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";
import type { Part } from "./steps.ts";
import { nothingDone, type TakenBack } from "./takenBack.ts";

/** Rows that were put in meanwhile stay under the row that they stand under. */
export function orderTakenBack(part: Part & { kind: "order" }, sheet: Sheet): TakenBack {
  const { columns, sheetId } = part;
  const standing = columns.filter((column) => column >= 0);
  const left = standing.reduce((least, column) => Math.min(least, column), Infinity);
  const right = standing.reduce((most, column) => Math.max(most, column + 1), 0);
  const ranks = new Map(part.rows.flatMap(({ rank, row }) => (row < 0 ? [] : [[row, rank]])));
  const rows = [...ranks.keys()];
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const bottom = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  if (rows.length === 0 || standing.length === 0 || bottom > sheet.rows.length) return nothingDone();
  let rank = 0;
  const values = Array.from({ length: bottom - top }, (_, index) => {
    rank = ranks.get(top + index) ?? rank;
    return { values: [{ userEnteredValue: { numberValue: rank } }] };
  });
  return {
    requests: sortedByRanks(sheetId, { top, bottom, left, right }, values),
    refused: [],
    inverse: (_, movements) => {
      const sort = movements.find(({ kind }) => kind === "sort");
      const follow = sort === undefined ? null : rowFollower(sort);
      const rowOf = (row: number): number => follow?.(row) ?? row;
      const places = Array.from({ length: bottom - top }, (__, index) => top + index);
      const ranked = places.map((row) => ({ row: rowOf(row), rank: row }));
      return [{ kind: "order", sheetId, columns, rows: ranked }];
    },
  };
}

function sortedByRanks(
  sheetId: number,
  { bottom, left, right, top }: { top: number; bottom: number; left: number; right: number },
  rows: { values: { userEnteredValue: { numberValue: number } }[] }[],
): Request[] {
  const column = { sheetId, dimension: "COLUMNS", startIndex: right, endIndex: right + 1 } as const;
  const box = { sheetId, startRowIndex: top, endRowIndex: bottom };
  const fields = "userEnteredValue,userEnteredFormat,note,dataValidation";
  return [
    { insertDimension: { range: column, inheritFromBefore: true } },
    {
      updateCells: {
        range: { ...box, startColumnIndex: right, endColumnIndex: right + 1 },
        rows,
        fields,
      },
    },
    {
      sortRange: {
        range: { ...box, startColumnIndex: left, endColumnIndex: right + 1 },
        sortSpecs: [{ dimensionIndex: right, sortOrder: "ASCENDING" }],
      },
    },
    { deleteDimension: { range: column } },
  ];
}
