// A small book for the tests of the grid's pure parts.
import type { BookView, CellView, RowView, SheetView } from "../../../../../src/local/web/protocol.ts";

export const DATE = 0;
export const TEXT = 1;
export const WRAPPED = 2;
export const PERCENT = 3;

export const row = (...cells: (CellView | null)[]): RowView => ({ cells, height: null, hidden: false });

export const sheetOf = (rows: RowView[], changes: Partial<SheetView> = {}): SheetView => ({
  sheetId: 7,
  title: "План",
  tabColour: null,
  hidden: false,
  rowCount: 20,
  columnCount: 4,
  frozenRows: 1,
  frozenColumns: 0,
  columns: [100, 200, 100, 100].map((width) => ({ width, hidden: false })),
  checks: [],
  filter: { startRow: 0, endRow: 20, startColumn: 0, endColumn: 4 },
  rows,
  ...changes,
});

export const bookOf = (...sheets: SheetView[]): BookView => ({
  version: 5,
  title: "Книга",
  styles: [{ pattern: "dd.mm.yyyy" }, { pattern: "@" }, { wrap: true }, { pattern: "0%" }],
  sheets,
});
