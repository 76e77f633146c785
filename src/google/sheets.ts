// The data channel: the advanced Sheets service and nothing else. One call each; no retries, no rules.

export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Cell = string | number | boolean;

/** Structure of a book without its cells: one line, as the service wants masks. */
const STRUCTURE = [
  "spreadsheetId",
  "properties(title,locale,timeZone)",
  "developerMetadata",
  "sheets(properties(sheetId,title,index,hidden,gridProperties)" +
    ",conditionalFormats,protectedRanges(protectedRangeId)" +
    ",data(columnMetadata(developerMetadata)))",
].join(",");

type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

function spreadsheets(): Spreadsheets {
  const service = typeof Sheets === "undefined" ? undefined : Sheets.Spreadsheets;
  if (service === undefined) throw new Error("The advanced service Sheets is off");
  return service;
}

export function readStructure(spreadsheetId: string): Spreadsheet {
  return spreadsheets().get(spreadsheetId, { fields: STRUCTURE });
}

/**
 * Values of whole sheets, by sheet id; dates as day numbers.
 * @param lastRows for logs: only so many rows from the top
 */
export function readValues(
  spreadsheetId: string,
  sheets: readonly { sheetId: number; rows: number | null }[],
): Map<number, Cell[][]> {
  const dataFilters = sheets.map(({ sheetId, rows }) => ({
    gridRange: rows === null ? { sheetId } : { sheetId, startRowIndex: 0, endRowIndex: rows + 1 },
  }));
  const options = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };
  const reply = spreadsheets().Values?.batchGetByDataFilter({ dataFilters, ...options }, spreadsheetId);
  const found = new Map<number, Cell[][]>(sheets.map(({ sheetId }) => [sheetId, []]));
  for (const { dataFilters: filters, valueRange } of reply?.valueRanges ?? []) {
    const range = filters?.[0]?.gridRange;
    if (range !== undefined) found.set(range.sheetId ?? 0, valueRange?.values ?? []);
  }
  return found;
}

/** What a field mask names of some ranges; for looking at what the service has made of a request. */
export function readRanges(spreadsheetId: string, ranges: string[], fields: string): Spreadsheet {
  return spreadsheets().get(spreadsheetId, { ranges, fields });
}

/** Applies all requests or none. */
export function batchUpdate(spreadsheetId: string, requests: Request[]): void {
  spreadsheets().batchUpdate({ requests }, spreadsheetId);
}
