// A patch put upon the book that the page knows: what the server sees and what every page shows are kept alike by it.
import type { BookPatch, BookView, RowView, SheetPatch, SheetView } from "./protocol.ts";

const EMPTY_ROW: RowView = { cells: [], height: null, hidden: false };

/** The book after the patch; what the patch doesn't name is shared with the book before it. */
export function applyPatch(view: BookView, patch: BookPatch): BookView {
  return {
    ...view,
    version: patch.version,
    styles: patch.styles.length === 0 ? view.styles : [...view.styles, ...patch.styles],
    sheets: patch.sheets.reduce(withSheetPatch, view.sheets),
  };
}

function withSheetPatch(sheets: SheetView[], patch: SheetPatch): SheetView[] {
  switch (patch.kind) {
    case "rows":
      return withSheet(sheets, patch.sheetId, (sheet) => ({
        ...sheet,
        rows: withRows(sheet.rows, patch.rows),
      }));
    case "splice":
      return withSheet(sheets, patch.sheetId, (sheet) => ({
        ...sheet,
        rows: spliced(sheet.rows, patch.at, patch.removed, patch.rows),
      }));
    case "form":
      return withSheet(sheets, patch.form.sheetId, (sheet) => ({ ...patch.form, rows: sheet.rows }));
    case "sheet": {
      const others = sheets.filter(({ sheetId }) => sheetId !== patch.sheet.sheetId);
      return others.toSpliced(patch.at, 0, patch.sheet);
    }
    case "gone":
      return sheets.filter(({ sheetId }) => sheetId !== patch.sheetId);
  }
}

function withSheet(
  sheets: SheetView[],
  sheetId: number,
  change: (sheet: SheetView) => SheetView,
): SheetView[] {
  return sheets.map((sheet) => (sheet.sheetId === sheetId ? change(sheet) : sheet));
}

function withRows(rows: RowView[], changed: readonly [index: number, row: RowView][]): RowView[] {
  const result = rows.slice();
  for (const [index, row] of changed) {
    while (result.length < index) result.push(EMPTY_ROW);
    result[index] = row;
  }
  return trimmed(result);
}

function spliced(rows: RowView[], at: number, removed: number, put: readonly RowView[]): RowView[] {
  const result = rows.slice();
  while (result.length < at) result.push(EMPTY_ROW);
  result.splice(at, removed, ...put);
  return trimmed(result);
}

/** Rows go up to the last one that has anything. */
function trimmed(rows: RowView[]): RowView[] {
  const last = rows.findLastIndex((row) => row.cells.length > 0 || row.height !== null || row.hidden);
  rows.length = last + 1;
  return rows;
}
