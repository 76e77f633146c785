// What an installed edit trigger tells: which cells of which sheet a person has changed.

export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

export interface EditedCells {
  spreadsheetId: string;
  sheetId: number;
  /** Counted from 0. */
  firstColumn: number;
  lastColumn: number;
}

export function editedCells(event: EditEvent): EditedCells {
  return {
    spreadsheetId: event.source.getId(),
    sheetId: event.range.getSheet().getSheetId(),
    firstColumn: event.range.getColumn() - 1,
    lastColumn: event.range.getLastColumn() - 1,
  };
}
