// What a person does in the grid: type, clear, note, insert, delete, move, sort, filter. Each edit becomes requests of the
// same service, so everything shifts as it does there, and the requests that were applied are given back for the journal.
import { typedValue } from "./typed.ts";
import { cellAt, numberFormats, sheetOf, type Axis, type Sheet } from "./model.ts";
import type { Message } from "./schema/schema.ts";
import type { Caller, Workbook } from "./workbook.ts";

export type Request = Message<"Request">;

/** A cell by its indexes from 0. */
export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Types a text into a cell: read as a person means it («31.12.2026», «1,5», «да»); a TEXT cell keeps it as it is. */
export function typeInto(
  workbook: Workbook,
  caller: Caller,
  place: CellPlace,
  text: string,
): readonly Request[] {
  if (text === "") return clearCells(workbook, caller, place, 1, 1);
  const { row, column } = place;
  const before = cellAt(sheetIn(workbook, place.sheetId), row, column)?.userEnteredFormat?.numberFormat;
  const { value, format } =
    before?.type === "TEXT"
      ? { value: { stringValue: text }, format: undefined }
      : typedValue(text, workbook.book.properties.locale, null, numberFormats(workbook.book, place.sheetId));
  const hasFormat =
    before?.type === format?.type || (value.formulaValue !== undefined && before !== undefined);
  const cell =
    format === undefined || hasFormat
      ? { data: { userEnteredValue: value }, fields: "userEnteredValue" }
      : {
          data: { userEnteredValue: value, userEnteredFormat: { numberFormat: format } },
          fields: "userEnteredValue,userEnteredFormat.numberFormat",
        };
  return apply(workbook, caller, [
    { updateCells: { start: coordinate(place), rows: [{ values: [cell.data] }], fields: cell.fields } },
  ]);
}

/** Empties a block of cells; formats, checks and notes stay. */
export function clearCells(
  workbook: Workbook,
  caller: Caller,
  place: CellPlace,
  rows: number,
  columns: number,
): readonly Request[] {
  const range = {
    sheetId: place.sheetId,
    startRowIndex: place.row,
    endRowIndex: place.row + rows,
    startColumnIndex: place.column,
    endColumnIndex: place.column + columns,
  };
  return apply(workbook, caller, [{ updateCells: { range, fields: "userEnteredValue" } }]);
}

/** Sets the note of a cell; "" takes it away. */
export function setNote(
  workbook: Workbook,
  caller: Caller,
  place: CellPlace,
  note: string,
): readonly Request[] {
  return apply(workbook, caller, [
    { updateCells: { start: coordinate(place), rows: [{ values: [{ note }] }], fields: "note" } },
  ]);
}

/** Writes another text over the header of a column (row 0). */
export function renameHeader(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  column: number,
  header: string,
): readonly Request[] {
  return typeInto(workbook, caller, { sheetId, row: 0, column }, header);
}

/** «Вставить выше / слева»: new lines before line `at`, looking like the line at that place. */
export function insertBefore(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  axis: Axis,
  at: number,
  count = 1,
): readonly Request[] {
  const range = { sheetId, dimension: axis, startIndex: at, endIndex: at + count };
  return apply(workbook, caller, [{ insertDimension: { range, inheritFromBefore: false } }]);
}

/** «Вставить ниже / справа»: new lines after line `at`, looking like it. */
export function insertAfter(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  axis: Axis,
  at: number,
  count = 1,
): readonly Request[] {
  const range = { sheetId, dimension: axis, startIndex: at + 1, endIndex: at + 1 + count };
  return apply(workbook, caller, [{ insertDimension: { range, inheritFromBefore: true } }]);
}

export function deleteLines(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  axis: Axis,
  at: number,
  count = 1,
): readonly Request[] {
  const range = { sheetId, dimension: axis, startIndex: at, endIndex: at + count };
  return apply(workbook, caller, [{ deleteDimension: { range } }]);
}

/** Drags a column to before the one that stands at `to` now. */
export function moveColumn(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  from: number,
  to: number,
): readonly Request[] {
  const source = { sheetId, dimension: "COLUMNS", startIndex: from, endIndex: from + 1 } as const;
  return apply(workbook, caller, [{ moveDimension: { source, destinationIndex: to } }]);
}

/** Sorts by a column: the rows under the header of the filter, or all under the frozen ones. */
export function sortByColumn(
  workbook: Workbook,
  caller: Caller,
  sheetId: number,
  column: number,
  sortOrder: "ASCENDING" | "DESCENDING" = "ASCENDING",
): readonly Request[] {
  const sheet = sheetIn(workbook, sheetId);
  const filtered = sheet.basicFilter?.range;
  const range =
    filtered === undefined
      ? { sheetId, startRowIndex: sheet.properties.gridProperties?.frozenRowCount ?? 0 }
      : { ...filtered, startRowIndex: (filtered.startRowIndex ?? 0) + 1 };
  return apply(workbook, caller, [
    { sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } },
  ]);
}

/** «Создать фильтр» over everything that is filled in. */
export function setFilter(workbook: Workbook, caller: Caller, sheetId: number): readonly Request[] {
  const { rows } = sheetIn(workbook, sheetId);
  const widths = rows.map(
    ({ cells }) => cells.findLastIndex((cell) => cell?.userEnteredValue !== undefined) + 1,
  );
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: Math.max(1, widths.findLastIndex((width) => width > 0) + 1),
    startColumnIndex: 0,
    endColumnIndex: widths.reduce((widest, width) => Math.max(widest, width), 1),
  };
  return apply(workbook, caller, [{ setBasicFilter: { filter: { range } } }]);
}

function apply(workbook: Workbook, caller: Caller, requests: readonly Request[]): readonly Request[] {
  workbook.batchUpdate({ requests }, caller);
  return requests;
}

function sheetIn(workbook: Workbook, sheetId: number): Sheet {
  return sheetOf(workbook.book, sheetId);
}

function coordinate({ sheetId, row, column }: CellPlace): Message<"GridCoordinate"> {
  return { sheetId, rowIndex: row, columnIndex: column };
}
