// The requests that put back what stood in lines that were taken out: values, looks and notes of their cells, checks, sizes.
import type { Axis, CellData, GridRange, Line } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";

interface LinesBack {
  /** Where the lines stand again. */
  range: GridRange;
  axis: Axis;
  /** Index of the first of the lines. */
  start: number;
  lines: readonly Line[];
  /** All cells of the range, row by row; undefined for a cell that had nothing. */
  cells: readonly (readonly (CellData | undefined)[])[];
}

export function contentBack({ axis, cells, lines, range, start }: LinesBack): Request[] {
  const rowsOf = (part: (cell: CellData) => CellData): { values: CellData[] }[] =>
    cells.map((row) => ({ values: row.map((cell) => part(cell ?? {})) }));
  // The checks come after the values: what stood in a cell comes back whatever its check says now.
  const values = rowsOf(({ note, userEnteredFormat, userEnteredValue }) => ({
    ...(userEnteredValue === undefined ? {} : { userEnteredValue }),
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    ...(note === undefined ? {} : { note }),
  }));
  const checks = rowsOf(({ dataValidation }) => (dataValidation === undefined ? {} : { dataValidation }));
  const fields = "userEnteredValue,userEnteredFormat,note,dataValidation";
  return [
    { updateCells: { range, rows: values, fields } },
    { updateCells: { range, rows: checks, fields: "dataValidation" } },
    ...lines.map((line, index) => sizeBack(range.sheetId ?? 0, axis, start + index, line)),
  ];
}

function sizeBack(sheetId: number, axis: Axis, at: number, { hiddenByUser, pixelSize }: Line): Request {
  const properties = {
    ...(pixelSize === undefined ? {} : { pixelSize }),
    ...(hiddenByUser === undefined ? {} : { hiddenByUser }),
  };
  const range = { sheetId, dimension: axis, startIndex: at, endIndex: at + 1 };
  return { updateDimensionProperties: { range, properties, fields: "pixelSize,hiddenByUser" } };
}
