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

/** What is read of a sheet: of a log only so many rows from the top, and below the header only so many columns. */
export interface Extent {
  sheetId: number;
  rows: number | null;
  columns?: number | null;
}

const RAW = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };

/** Values of whole sheets, by sheet id; dates as day numbers. */
export function readValues(spreadsheetId: string, sheets: readonly Extent[]): Map<number, Cell[][]> {
  const dataFilters = sheets.flatMap(rangesOf).map((gridRange) => ({ gridRange }));
  const reply = spreadsheets().Values?.batchGetByDataFilter({ dataFilters, ...RAW }, spreadsheetId);
  const found = new Map<number, Cell[][]>(sheets.map(({ sheetId }) => [sheetId, []]));
  for (const { dataFilters: filters, valueRange } of reply?.valueRanges ?? []) {
    const { sheetId = 0, startRowIndex = 0 } = filters?.[0]?.gridRange ?? {};
    const rows = found.get(sheetId);
    valueRange?.values?.forEach((cells, index) => {
      if (rows !== undefined) rows[startRowIndex + index] = cells;
    });
  }
  return found;
}

function rangesOf({ sheetId, rows, columns }: Extent): GoogleAppsScript.Sheets.Schema.GridRange[] {
  if (rows === null) return [{ sheetId }];
  const top = { sheetId, startRowIndex: 0 };
  if (columns === undefined || columns === null) return [{ ...top, endRowIndex: rows + 1 }];
  const below = { sheetId, startRowIndex: 1, endRowIndex: rows + 1, startColumnIndex: 0 };
  return [
    { ...top, endRowIndex: 1 },
    { ...below, endColumnIndex: columns },
  ];
}

/** Texts of some cells of one column, by the row that they stand in; rows and column count from 0. */
export function readColumn(
  spreadsheetId: string,
  sheetId: number,
  column: number,
  runs: readonly { start: number; end: number }[],
): Map<number, string> {
  const place = { sheetId, startColumnIndex: column, endColumnIndex: column + 1 };
  const dataFilters = runs.map(({ start, end }) => ({
    gridRange: { ...place, startRowIndex: start, endRowIndex: end },
  }));
  const reply = spreadsheets().Values?.batchGetByDataFilter({ dataFilters, ...RAW }, spreadsheetId);
  const found = new Map<number, string>();
  for (const { dataFilters: filters, valueRange } of reply?.valueRanges ?? []) {
    const { startRowIndex = 0 } = filters?.[0]?.gridRange ?? {};
    valueRange?.values?.forEach(([cell], index) => found.set(startRowIndex + index, String(cell ?? "")));
  }
  return found;
}

/** What a field mask names of some ranges; for looking at what the service has made of a request. */
export function readRanges(spreadsheetId: string, ranges: string[], fields: string): Spreadsheet {
  return spreadsheets().get(spreadsheetId, { ranges, fields });
}

/** What stands in a spreadsheet that isn't the book: values as calculated, which of them are formulas, which are days. */
const CONTENT =
  "properties(title),sheets(properties(sheetId,title),data(rowData(values(effectiveValue," +
  "userEnteredValue(formulaValue),userEnteredFormat(numberFormat(type))))))";

/** All sheets of a spreadsheet with their cells. */
export function readContent(spreadsheetId: string): Spreadsheet {
  return spreadsheets().get(spreadsheetId, { fields: CONTENT });
}

/** Applies all requests or none. */
export function batchUpdate(spreadsheetId: string, requests: Request[]): void {
  spreadsheets().batchUpdate({ requests }, spreadsheetId);
}
