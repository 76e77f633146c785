// What a person does in the grid as requests of the service, with what can't be done told in words.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { GridEdit, TypedCell } from "../../web/protocol.ts";
import type { Book, Sheet } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";
import { cellRequests } from "./cellRequests.ts";
import { appendColumns, deleteColumns, ownColumns, whyKept } from "./ownColumns.ts";
import { readTyped } from "./typedCells.ts";
import { told, WORDS } from "./words.ts";

export interface PlannedEdit {
  requests: Request[];
  /** Words for the person; empty when everything is done. */
  refused: string;
}

const MIN_WIDTH = 20;
const MAX_WIDTH = 2000;

const done = (...requests: Request[]): PlannedEdit => ({ requests, refused: "" });
const refusal = (words: string): PlannedEdit => ({ requests: [], refused: words });

/** The rows at the top that name the columns: the frozen ones, and the first in any case. */
const headerRows = (sheet: Sheet): number =>
  Math.max(1, sheet.properties.gridProperties?.frozenRowCount ?? 0);

/** Plans an edit on the book as it is. @param today the day of dates typed without a year */
export function planEdit(edit: GridEdit, book: Book, today: CivilDate): PlannedEdit {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === edit.sheetId);
  if (sheet === undefined) return refusal(WORDS.noSheet);
  if (!isInGrid(edit, sheet)) return refusal(WORDS.noPlace);
  const { sheetId } = edit;
  switch (edit.kind) {
    case "cells":
      return typing(edit.cells, sheet, book, today);
    case "note": {
      const { column, note, row } = edit;
      const data = note === "" ? {} : { note };
      return done(...cellRequests(sheetId, [{ row, column, data, fields: "note" }]));
    }
    case "insertRows":
      return insertion(sheet, edit.at, edit.count);
    case "deleteRows":
      return deletion(sheet, edit.at, edit.count);
    case "insertColumns":
      return done(...ownColumns(sheet, edit.at, edit.count));
    case "deleteColumns":
      return columnDeletion(sheet, edit.at, edit.count);
    case "sort":
      return sorting(sheet, edit.column, edit.descending);
    case "columnWidth": {
      const range = {
        sheetId,
        dimension: "COLUMNS",
        startIndex: edit.column,
        endIndex: edit.column + 1,
      } as const;
      const pixelSize = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, edit.width)));
      return done({ updateDimensionProperties: { range, properties: { pixelSize }, fields: "pixelSize" } });
    }
  }
}

const isIndex = (index: number, size: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < size;

function isInGrid(edit: GridEdit, { columns, rows }: Sheet): boolean {
  switch (edit.kind) {
    case "cells":
      return edit.cells.every(({ column, row }) => isIndex(row, Infinity) && isIndex(column, Infinity));
    case "note":
      return isIndex(edit.row, rows.length) && isIndex(edit.column, columns.length);
    case "insertRows":
      return isIndex(edit.at, rows.length + 1) && isIndex(edit.count - 1, Infinity);
    case "deleteRows":
      return isIndex(edit.at, rows.length) && isIndex(edit.count - 1, rows.length - edit.at);
    case "insertColumns":
      return isIndex(edit.at, columns.length + 1) && isIndex(edit.count - 1, Infinity);
    case "deleteColumns":
      return isIndex(edit.at, columns.length) && isIndex(edit.count - 1, columns.length - edit.at);
    case "sort":
      return isIndex(edit.column, columns.length);
    case "columnWidth":
      return isIndex(edit.column, columns.length) && Number.isFinite(edit.width);
  }
}

/** Typed and pasted cells; a block that reaches below the last row or beyond the last column makes the sheet grow. */
function typing(cells: readonly TypedCell[], sheet: Sheet, book: Book, today: CivilDate): PlannedEdit {
  const { sheetId } = sheet.properties;
  const { refused, taken: read } = readTyped(cells, sheet, book, today);
  const taken = read.filter((cell) => isInSheet(cell, sheet) || cell.data.userEnteredValue !== undefined);
  const bottom = taken.reduce((lowest, { row }) => Math.max(lowest, row + 1), 0);
  const right = taken.reduce((widest, { column }) => Math.max(widest, column + 1), 0);
  const { length: rowCount } = sheet.rows;
  const { length: columnCount } = sheet.columns;
  const requests: Request[] = [
    ...(bottom > rowCount ? [insertRows(sheetId, rowCount, bottom - rowCount, true)] : []),
    ...(right > columnCount ? [appendColumns(sheetId, right - columnCount)] : []),
    ...cellRequests(sheetId, taken),
  ];
  return { requests, refused: told(refused.map(({ words }) => words)) };
}

/** Beyond the sheet nothing is there to be cleared. */
const isInSheet = ({ column, row }: { row: number; column: number }, { columns, rows }: Sheet): boolean =>
  row < rows.length && column < columns.length;

/** Rows that look like the one above, right under the header like the one below. */
function insertion(sheet: Sheet, at: number, count: number): PlannedEdit {
  const header = headerRows(sheet);
  if (at < header) return refusal(WORDS.headerInsert);
  const hasRowBelow = at < sheet.rows.length;
  return done(insertRows(sheet.properties.sheetId, at, count, at > header || !hasRowBelow));
}

export function insertRows(sheetId: number, at: number, count: number, inheritFromBefore: boolean): Request {
  const range = { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + count } as const;
  return { insertDimension: { range, inheritFromBefore } };
}

function deletion(sheet: Sheet, at: number, count: number): PlannedEdit {
  const header = headerRows(sheet);
  if (at < header) return refusal(WORDS.headerDelete);
  if (at === header && at + count === sheet.rows.length) return refusal(WORDS.lastRow);
  return done(deleteRows(sheet.properties.sheetId, at, count));
}

export function deleteRows(sheetId: number, at: number, count: number): Request {
  const range = { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + count } as const;
  return { deleteDimension: { range } };
}

function columnDeletion(sheet: Sheet, at: number, count: number): PlannedEdit {
  const words = whyKept(sheet, at, count);
  if (words !== "") return refusal(words);
  const frozen = sheet.properties.gridProperties?.frozenColumnCount ?? 0;
  if (at <= frozen && at + count === sheet.columns.length) return refusal(WORDS.lastColumn);
  return done(deleteColumns(sheet.properties.sheetId, at, count));
}

/** The rows under the header of the filter, or all under the header of the sheet. */
function sorting(sheet: Sheet, column: number, descending: boolean): PlannedEdit {
  const { sheetId } = sheet.properties;
  const filter = sheet.basicFilter?.range;
  const { endColumnIndex = Infinity, startColumnIndex = 0, startRowIndex = 0 } = filter ?? {};
  if (column < startColumnIndex || column >= endColumnIndex) return refusal(WORDS.sortColumn);
  const top = filter === undefined ? headerRows(sheet) : Math.max(startRowIndex + 1, headerRows(sheet));
  const bottom = filter?.endRowIndex ?? sheet.rows.length;
  if (top >= Math.min(bottom, sheet.rows.length)) return done();
  const sortOrder = descending ? "DESCENDING" : "ASCENDING";
  const range = { ...filter, sheetId, startRowIndex: top };
  return done({ sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } });
}
