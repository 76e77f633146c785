// SpreadsheetApp: only what a person sees. Cells pass through Sheets.
import { ask } from "./host.ts";
import type { ActiveBook, CellBlock } from "./protocol.ts";
import { method, strict } from "./strict.ts";
import { ui } from "./ui.ts";

const DEFAULT_TOAST_SECONDS = 5;

/** A tab; rows and columns of its ranges count from 1. */
function sheet(sheetId: number, name: string): object {
  return strict("Sheet", {
    getSheetId: () => sheetId,
    getName: () => name,
    showSheet: method("Sheet.showSheet", [], () => {
      ask("SpreadsheetApp.showSheet", sheetId);
      return sheet(sheetId, name);
    }),
    getRange: method("Sheet.getRange", ["Number", "Number"], (row, column) =>
      range({ startRow: row - 1, endRow: row, startColumn: column - 1, endColumn: column }, sheetId, name),
    ),
  });
}

/** A range of the tab given; rows and columns count from 1. Its members may be joined by those of an event. */
export function range(block: CellBlock, sheetId: number, sheetName: string, more: object = {}): object {
  const self: object = strict("Range", {
    getRow: () => block.startRow + 1,
    getLastRow: () => block.endRow,
    getNumRows: () => block.endRow - block.startRow,
    getColumn: () => block.startColumn + 1,
    getLastColumn: () => block.endColumn,
    getNumColumns: () => block.endColumn - block.startColumn,
    getSheet: () => sheet(sheetId, sheetName),
    activate: method("Range.activate", [], () => {
      ask("SpreadsheetApp.activate", sheetId, block);
      return self;
    }),
    ...more,
  });
  return self;
}

/** The book: one call brings all that its getters tell. */
export function spreadsheet(book: ActiveBook): object {
  const ranges = (): object[] => book.ranges.map((block) => range(block, book.sheetId, book.sheetName));
  return strict("Spreadsheet", {
    getId: () => book.id,
    getName: () => book.name,
    getUrl: () => book.url,
    getActiveSheet: () => sheet(book.sheetId, book.sheetName),
    getSheetById: method("Spreadsheet.getSheetById", ["Number"], (sheetId) => {
      const name = ask("SpreadsheetApp.getSheetById", sheetId);
      return name === null ? null : sheet(sheetId, name);
    }),
    getActiveRange: () => ranges()[0] ?? null,
    getActiveRangeList: () =>
      book.ranges.length === 0 ? null : strict("RangeList", { getRanges: () => ranges() }),
    toast: method("Spreadsheet.toast", ["String", "String?", "Number?"], (message, title, seconds) => {
      ask("SpreadsheetApp.toast", {
        message,
        title: title ?? "",
        seconds: seconds ?? DEFAULT_TOAST_SECONDS,
      });
    }),
  });
}

const activeSpreadsheet = (): object => spreadsheet(ask("SpreadsheetApp.getActiveSpreadsheet"));

export const spreadsheetApp = strict("SpreadsheetApp", {
  getActiveSpreadsheet: method("SpreadsheetApp.getActiveSpreadsheet", [], activeSpreadsheet),
  getUi: method("SpreadsheetApp.getUi", [], ui),
});
