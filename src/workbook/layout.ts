// Where the columns of a table stand in the sheet as it is now: found by header, explained by column metadata.
import type { CellValue } from "./cell.ts";
import { normalHeader, type AnyTable } from "./table.ts";

export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** Key of the metadata that marks a column with its id, so that a rename can be explained. */
export const COLUMN_MARK = "attest.column";

export interface SheetLayout {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  hidden: boolean;
  /** Index of each column found, by column id. */
  columns: Readonly<Record<string, number>>;
  /** Ids of columns that no header names. */
  missing: readonly string[];
  /** Columns whose header somebody changed or emptied. */
  renamed: readonly { id: string; index: number; header: string }[];
  /** Headers that stand twice. */
  doubled: readonly string[];
  /** Id → index of the column that carries the mark. */
  marks: Readonly<Record<string, number>>;
}

/** Finds the columns of `table` by its header row; tolerant to case, spaces, ё and order. */
export function layoutOf(table: AnyTable, sheet: Sheet, headerRow: readonly CellValue[]): SheetLayout {
  const headers = headerRow.map((cell) => normalHeader(String(cell)));
  const marks = columnMarks(sheet);
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  const renamed: { id: string; index: number; header: string }[] = [];
  const doubled: string[] = [];
  const known = new Set(table.layout.map((column) => normalHeader(column.header)));
  for (const { id, header } of table.layout) {
    const wanted = normalHeader(header);
    const index = headers.indexOf(wanted);
    if (index >= 0) {
      columns[id] = index;
      if (headers.indexOf(wanted, index + 1) >= 0) doubled.push(header);
      continue;
    }
    const marked = marks[id];
    if (marked !== undefined && !known.has(headers[marked] ?? "")) {
      renamed.push({ id, index: marked, header: String(headerRow[marked] ?? "") });
    } else {
      missing.push(id);
    }
  }
  return {
    sheetId: table.sheetId,
    title: sheet.properties?.title ?? table.title,
    rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    hidden: sheet.properties?.hidden ?? false,
    columns,
    missing,
    renamed,
    doubled,
    marks,
  };
}

/** Id → index of the columns of a sheet that carry a mark. */
export function columnMarks(sheet: Sheet): Record<string, number> {
  const marks: Record<string, number> = {};
  const columns = sheet.data?.[0]?.columnMetadata ?? [];
  columns.forEach((column, index) => {
    for (const mark of column.developerMetadata ?? []) {
      if (mark.metadataKey === COLUMN_MARK && mark.metadataValue !== undefined)
        marks[mark.metadataValue] = index;
    }
  });
  return marks;
}
