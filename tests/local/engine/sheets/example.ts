// A small invented workbook for the tests, and short ways to write to it and read from it.
import { callSheets } from "../../../../src/local/engine/sheets/service.ts";
import { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";

export const ID = "book-1";
export const OWNER = { email: "owner@example.org" };
export const COLLEAGUE = { email: "colleague@example.org" };
/** Id of the sheet «План»: 10 rows, 5 columns. */
export const PLAN = 101;

export function example(): Workbook {
  const workbook = Workbook.create(
    ID,
    { title: "Книга", locale: "ru_RU", timeZone: "Europe/Moscow" },
    OWNER.email,
  );
  send(workbook, {
    addSheet: {
      properties: { sheetId: PLAN, title: "План", gridProperties: { rowCount: 10, columnCount: 5 } },
    },
  });
  return workbook;
}

export function send(workbook: Workbook, ...requests: unknown[]): unknown {
  return callSheets(workbook, "spreadsheets.batchUpdate", [{ requests }, ID], OWNER);
}

export function sendAs(caller: { email: string }, workbook: Workbook, ...requests: unknown[]): unknown {
  return callSheets(workbook, "spreadsheets.batchUpdate", [{ requests }, ID], caller);
}

export function get(workbook: Workbook, fields: string, caller = OWNER): unknown {
  return callSheets(workbook, "spreadsheets.get", [ID, { fields }], caller);
}

/** Rows written from a cell on, each value typed by its kind; null is an empty cell. */
export function write(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  rowIndex = 0,
  columnIndex = 0,
  sheetId = PLAN,
): unknown {
  const cells = rows.map((row) => ({ values: row.map((value) => (value === null ? {} : cell(value))) }));
  return {
    updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: cells, fields: "userEnteredValue" },
  };
}

export function cell(value: string | number | boolean): object {
  if (typeof value === "string") return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === "number" ? { numberValue: value } : { boolValue: value } };
}

/** The values of a whole sheet, as batchGetByDataFilter gives them. */
export function values(workbook: Workbook, sheetId = PLAN): unknown {
  const body = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: "UNFORMATTED_VALUE" };
  const reply = callSheets(workbook, "spreadsheets.values.batchGetByDataFilter", [body, ID], OWNER);
  return at(reply, "valueRanges", 0, "valueRange", "values");
}

/** A part of plain JSON by its path; undefined where there is none. */
export function at(json: unknown, ...path: (string | number)[]): unknown {
  return path.reduce((part: unknown, key) => {
    if (typeof part !== "object" || part === null) return undefined;
    return Object.getOwnPropertyDescriptor(part, key)?.value;
  }, json);
}

export function columns(
  startColumnIndex: number,
  endColumnIndex: number,
  startRowIndex = 1,
  endRowIndex = 10,
): object {
  return { sheetId: PLAN, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

export function line(dimension: "ROWS" | "COLUMNS", startIndex: number, endIndex = startIndex + 1): object {
  return { sheetId: PLAN, dimension, startIndex, endIndex };
}

export function list(...items: string[]): object {
  return {
    condition: { type: "ONE_OF_LIST", values: items.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
    showCustomUi: true,
  };
}

export function marker(
  metadataId: number,
  location: object = { spreadsheet: true },
  metadataValue = "1",
): object {
  const developerMetadata = {
    metadataId,
    metadataKey: "run",
    metadataValue,
    visibility: "DOCUMENT",
    location,
  };
  return { createDeveloperMetadata: { developerMetadata } };
}
